import { expect } from "vitest";
import type { ActionAnswer } from "../../src/sandbox/playground/contract.ts";
import type { Where, Who } from "../../src/sandbox/sandbox.ts";
import { type Bole, type Card, nodes, read } from "./bole.ts";

/** Asks in a group, mentioning the bot. */
export function askInGroup(bole: Bole, who: Who, text: string, where: Where = "group"): Promise<Card> {
  return bole.ask(who, where, `@_user_1 ${text}`, [bole.sandbox.bot.openId]);
}

/** The cards in a chat, oldest first. */
export function cardsIn(bole: Bole, who: Who, where: Where): Card[] {
  const { chatId } = bole.sandbox.chat(who, where);
  return bole.sandbox
    .messages(chatId)
    .filter(({ sender, msgType }) => sender.type === "bot" && msgType === "interactive")
    .map(({ messageId, content }) => read(messageId, content));
}

/** The same without Bole's own introduction of itself. */
export function answersIn(bole: Bole, who: Who, where: Where): Card[] {
  return cardsIn(bole, who, where).filter(({ text }) => !/^大家好，我是伯乐/.test(text));
}

/** Presses a button that answers in another chat: the toast, and what is new there. */
export async function pressFor(
  bole: Bole,
  who: Who,
  card: Card,
  label: string,
  where: Where = "p2p",
): Promise<{ answer: ActionAnswer; fresh: Card[] }> {
  const before = new Set(answersIn(bole, who, where).map(({ messageId }) => messageId));
  const answer = await bole.press(who, card, label);
  return { answer, fresh: answersIn(bole, who, where).filter(({ messageId }) => !before.has(messageId)) };
}

/** Presses “私下查看” or “Show me privately”, and reads the card that came. */
export async function privately(bole: Bole, who: Who, card: Card): Promise<Card> {
  const label = card.buttons.find((one) => /私下查看|privately/.test(one)) ?? "";
  const { answer, fresh } = await pressFor(bole, who, card, label);
  expect(answer.toast).toMatchObject({
    type: "success",
    content: "已私发给你",
    i18n: { en_us: "Sent to you privately" },
  });
  const [only] = fresh;
  if (!only || fresh.length !== 1) throw new Error(`${fresh.length} cards came`);
  return only;
}

/** Opens the card on which a group is picked. */
export function pickFor(bole: Bole, who: Who, card: Card): Promise<Card> {
  return bole.pressForCard(who, card, card.buttons.find((one) => /分享到群|Share to/.test(one)) ?? "");
}

/** The groups that are offered: labels by chat_id. */
export function offered(pick: Card): Record<string, string> {
  const select = nodes(pick.json).find(({ tag }) => tag === "select_static");
  const options = (select?.options ?? []) as { value: string; text: { content: string } }[];
  return Object.fromEntries(options.map(({ value, text }) => [value, text.content]));
}

/** Submits a picked group, as Feishu's client does. */
export function submit(bole: Bole, who: Who, pick: Card, group: string | undefined): Promise<ActionAnswer> {
  const button = nodes(pick.json).find((one) => one.form_action_type === "submit");
  const value = (button?.behaviors as { value: Record<string, unknown> }[] | undefined)?.[0]?.value ?? {};
  return bole.sandbox.press(who, pick.messageId, {
    tag: "button",
    name: "submit",
    value,
    form_value: group === undefined ? {} : { group },
  });
}

/** Somebody's open_id, by their role. */
export const openIdOf = (bole: Bole, role: string): string =>
  bole.sandbox.personas.find((one) => one.role === role)?.open_id ?? "";

/** The hiring group. */
export const group = (bole: Bole): string => bole.sandbox.chat("hrbp", "group").chatId;

/** HR lookups at Feishu Hire made so far. */
export const hireCalls = (bole: Bole): number =>
  bole.lookups().filter((call) => call.includes("/hire/")).length;

/** What a card says of itself. */
export const config = (card: Card): Record<string, unknown> => card.json.config as Record<string, unknown>;

type Row = Record<"who" | "what" | "outcome" | "where" | "classes", string>;

/** Who asked what, the newest first, as an administrator reads it. */
export async function audit(bole: Bole): Promise<Row[]> {
  const card = await bole.ask("hrbp", "p2p", "审计");
  return (nodes(card.json).find(({ tag }) => tag === "table")?.rows ?? []) as Row[];
}
