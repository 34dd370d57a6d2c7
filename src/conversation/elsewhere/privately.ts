import type { Logger } from "pino";
import { always, type Content } from "../../cards/card.ts";
import { quiet, text } from "../../cards/element.ts";
import { fitted } from "../../cards/fitted.ts";
import { parseAsk } from "../../commands/ask.ts";
import { errorName } from "../../error-name.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Messenger, SentMessage } from "../../feishu/messages.ts";
import { explain } from "../../feishu/remedies.ts";
import type { ActionEvent } from "../../intake/events.ts";
import type { Both, Lang } from "../../words.ts";
import type { Admission, Admitted } from "../admission/admission.ts";
import { refusalText } from "../admission/refusals.ts";
import { render } from "../answering/render.ts";
import type { Occasion, Responder } from "../answering/respond.ts";
import type { ChatBook } from "../kept/chat-book.ts";
import { earlierOf, type Memory, rememberTold } from "../kept/memory.ts";
import type { Pressed, Sealer } from "../kept/seal.ts";
import { fault, unrecordedText } from "../notices.ts";
import { stepUuid } from "../step.ts";
import type { Turns } from "../turns.ts";
import { replaced } from "../waiting/replaced.ts";
import type { Opening, Openings } from "./openings.ts";
import { declined, type Told } from "./told.ts";

export interface PrivatelyDeps {
  readonly admission: Admission;
  readonly responder: Responder;
  readonly messenger: Messenger;
  readonly sealer: Sealer;
  readonly memory: Memory;
  readonly turns: Turns;
  readonly chats: ChatBook;
  readonly openings: Openings;
  readonly now: () => number;
  readonly log: Logger;
}

const sentText: Both = { zh: "已私发给你", en: "Sent to you privately" };
const failedText: Both = {
  zh: "这次没有查成，原因已私发给你。",
  en: "That did not work; the reason was sent to you privately.",
};

/**
 * Answers whoever pressed alone, in their private chat, as though they had asked there. A card that says so is sent
 * first: Feishu tells the private chat's id only with it, and without the id no button can be bound to that chat. It
 * also shows, before anything is looked up, whether the person can be written to at all.
 */
export async function privately(
  event: ActionEvent,
  pressed: Pressed,
  within: number,
  deps: PrivatelyDeps,
): Promise<Told> {
  const { ask, lang } = pressed;
  const { operatorOpenId: openId, eventId } = event;
  if (ask.request === undefined) throw new Error("nothing was asked");
  const place = { type: "p2p" } as const;
  const standing = await deps.admission.standing({ openId, place }, { within });
  const asked = { event: eventId, openId, place, lang, standing, from: event.chatId };
  const admitted = standing.admit(ask.command);
  if (!admitted.admitted) {
    const { ending } = await deps.responder.respond(ask, { ...asked, chatId: event.chatId });
    return declined(ending === "refused" ? refusalText(admitted) : unrecordedText);
  }
  const group = await deps.chats.known(event.chatId);
  const card = fitted(openingCard(admitted, group?.name, lang), lang);
  const opening = { openId, lang, command: ask.command };
  await deps.openings.note(eventId, opening);
  const opened = await deps.messenger.send({ openId }, { card }, stepUuid(eventId, "private"));
  if (!opened.ok) {
    await noted({ ...opening, ended: true });
    return notSent(opened.failure, eventId, deps);
  }
  const { chatId, messageId } = opened.value;
  await noted({ ...opening, messageId });
  const running =
    chatId === undefined
      ? Promise.reject(new Error("a sent message has no chat"))
      : answer({ ...asked, chatId }, pressed, { ...opened.value, chatId }, group?.name, deps);
  if (chatId !== undefined) deps.turns.note({ chatId, openId }, running);
  const told = await running.catch(async (error: unknown) => {
    deps.log.error({ event: eventId, error: errorName(error) }, "a private answer could not be given");
    const card = fitted(fault(eventId, lang), lang);
    const anew = () => deps.messenger.send({ openId }, { card }, stepUuid(eventId, "private-anew"));
    await replaced(card, { messageId, lang, anew }, deps);
    return declined(failedText, { said: true });
  });
  await noted({ ...opening, messageId, ended: true });
  return told;

  /** Where it cannot be written, only one who dies over this very press leaves a card behind. */
  function noted(known: Opening): Promise<void> {
    return deps.openings.note(eventId, known).catch((error: unknown) => {
      deps.log.warn({ event: eventId, error: errorName(error) }, "where a card stands could not be kept");
    });
  }
}

async function answer(
  occasion: Occasion,
  { ask, lang }: Pressed,
  { messageId, chatId }: Required<SentMessage>,
  group: string | undefined,
  deps: PrivatelyDeps,
): Promise<Told> {
  const { event, openId } = occasion;
  if (ask.request === undefined) throw new Error("nothing was asked");
  const { content, ending, told } = await deps.responder.respond(ask, occasion);
  deps.log.info({ event, command: ask.command, mode: "private", ending, place: "p2p" }, "pressed");
  const whence = always(quiet(whenceText(group)[lang]));
  const whole = ending === "answered" ? { ...content, blocks: [...content.blocks, whence] } : content;
  const card = render(whole, { chatId, chat: "p2p", lang }, deps.sealer);
  const at = deps.now();
  const anew = () => deps.messenger.send({ chatId }, { card }, stepUuid(event, "private-anew"));
  const shown = await replaced(card, { messageId, lang, anew }, deps);
  if (!shown.ok) return { ...notSent(shown.failure, event, deps), said: true };
  if (told) {
    const why = parseAsk({ command: "explain", request: { led: "pressed", command: ask.command } });
    const earlier = earlierOf({ ...told, why });
    await rememberTold(deps, {
      turn: { chatId, openId },
      card: { messageId: shown.value.messageId, at },
      earlier,
      event,
    });
  }
  if (ending !== "answered") return declined(failedText, { said: true });
  return { toast: { type: "success", text: sentText }, came: true };
}

/** What stands in the private chat until the answer takes its place. */
function openingCard({ command }: Admitted, group: string | undefined, lang: Lang): Content {
  const zh = lang === "zh";
  return {
    tone: "question",
    title: zh ? `正在查询：${command.title.zh}` : `Looking up: ${command.title.en}`,
    blocks: [
      always(
        text(zh ? "完成后，这张卡片会变成结果。" : "When it is done, this card turns into the result."),
        quiet(whenceText(group)[lang]),
      ),
    ],
  };
}

function whenceText(group: string | undefined): Both {
  return group === undefined
    ? {
        zh: "应你在群里的请求私下发给你，不能转发。",
        en: "Sent to you alone, as you asked in a group; it cannot be forwarded.",
      }
    : {
        zh: `应你在「${group}」里的请求私下发给你，不能转发。`,
        en: `Sent to you alone, as you asked in “${group}”; it cannot be forwarded.`,
      };
}

/** Codes whose usual words speak of somebody else. */
const aboutYou: Readonly<Record<number, Both>> = {
  230013: {
    zh: "你不在机器人的可用范围内，请联系管理员加入。",
    en: "You lie outside the bot's availability; ask an administrator to add you.",
  },
  230053: {
    zh: "你已设置不接收机器人的消息，请先打开。",
    en: "You have stopped the bot's messages; let them in first.",
  },
};

function notSent(failure: Failure, event: string, deps: PrivatelyDeps): Told {
  const { kind, code, logId } = failure;
  deps.log.error({ event, kind, code, logId }, "a private answer could not be sent");
  const known = code === undefined ? undefined : aboutYou[code];
  if (known)
    return declined({ zh: `没能私发给你。${known.zh}`, en: `It could not be sent to you. ${known.en}` });
  const { meaning, remedy } = explain(failure);
  const support = logId === undefined ? "" : ` log id ${logId}`;
  return declined({
    zh: `没能私发给你。${meaning.zh}${remedy.zh}${support}`,
    en: `It could not be sent to you. ${meaning.en} ${remedy.en}${support}`,
  });
}
