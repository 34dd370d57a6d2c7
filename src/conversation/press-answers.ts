import type { Logger } from "pino";
import { parseAsk } from "../commands/ask.ts";
import type { SheetFile } from "../commands/command.ts";
import { errorName } from "../error-name.ts";
import { writeSheet } from "../exports/write.ts";
import type { FileSender, SentFile } from "../feishu/files.ts";
import type { Messenger } from "../feishu/messages.ts";
import type { ActionEvent } from "../intake/events.ts";
import type { Earlier } from "../language/understanding.ts";
import { earlierOf, type Memory, rememberTold } from "./memory.ts";
import { failure, fault } from "./notices.ts";
import { render } from "./render.ts";
import type { Ending, Occasion, Responder, Response } from "./respond.ts";
import type { Pressed, Sealer } from "./seal.ts";
import { stepUuid } from "./step.ts";
import { insist } from "./undelivered.ts";

export interface MakingDeps {
  readonly responder: Responder;
  readonly messenger: Messenger;
  readonly files: FileSender;
  readonly sealer: Sealer;
  readonly memory: Memory;
  readonly now: () => number;
  readonly log: Logger;
}

/** What a press came to. */
export interface Made {
  readonly card: Record<string, unknown>;
  readonly ending: Ending | "fault";
  /** Goes into the chat in place of the card. */
  readonly file?: SentFile | undefined;
  /** What words after it may refer to. */
  readonly earlier?: Earlier | undefined;
  /** When it was made, milliseconds since 1970. */
  readonly at: number;
}

/** Remembers what was told, for the words after it. */
export function remember(
  event: ActionEvent,
  messageId: string,
  { earlier, at }: Made,
  deps: MakingDeps,
): Promise<void> {
  if (!earlier) return Promise.resolve();
  const turn = { chatId: event.chatId, openId: event.operatorOpenId };
  return rememberTold(deps, { turn, card: { messageId, at }, earlier, event: event.eventId });
}

async function written({ sheet, format }: SheetFile): Promise<SentFile> {
  return { ...(await writeSheet(sheet, format)), kind: format === "xlsx" ? "xls" : "stream" };
}

/** Looks up what was pressed for and renders the card of it; a fault of our own is a card too. */
export async function made(
  event: ActionEvent,
  pressed: Pressed,
  occasion: Occasion,
  deps: MakingDeps,
): Promise<Made> {
  const audience = { chatId: event.chatId, chat: pressed.chat, lang: pressed.lang };
  try {
    const { content, ending, file, told } = await respond(event, pressed, occasion, deps.responder);
    deps.log.info(
      { event: event.eventId, command: pressed.ask.command, mode: pressed.mode, ending, place: pressed.chat },
      "pressed",
    );
    return {
      card: render(content, audience, deps.sealer),
      ending,
      file: file && (await written(file)),
      earlier: told && earlierOf({ ...told, why: pressedWhy(pressed) }, await pressedCard(event, deps)),
      at: deps.now(),
    };
  } catch (error) {
    deps.log.error({ event: event.eventId, error: errorName(error) }, "a press could not be answered");
    const card = render(fault(event.eventId, pressed.lang), audience, deps.sealer);
    return { card, ending: "fault", at: deps.now() };
  }
}

/** What the card shows whose button was pressed: its list is what “第二个” goes on counting. */
function pressedCard(event: ActionEvent, { memory }: MakingDeps): Promise<Earlier | undefined> {
  const turn = { chatId: event.chatId, openId: event.operatorOpenId };
  return memory.recall(turn, event.messageId).catch(() => undefined);
}

/** Why an answer came that a button asked for. */
const pressedWhy = ({ ask }: Pressed) =>
  parseAsk({ command: "explain", request: { led: "pressed", command: ask.command } });

/** Has the ask of a press answered, by what the press does. */
export function respond(
  event: ActionEvent,
  { ask, mode }: Pressed,
  occasion: Occasion,
  responder: Responder,
): Promise<Response> | Response {
  switch (mode) {
    case "form":
      return responder.openForm(ask, occasion);
    case "submit":
      return responder.submitForm(ask, event.action.formValue ?? {}, occasion);
    case "reply":
    case "update":
    // Those that lead elsewhere come here only to be refused.
    case "private":
    case "share":
    case "post":
      // Only forms start from nothing, and no seal of another kind opens without a request.
      if (ask.request === undefined) throw new Error("nothing was asked");
      return responder.respond(ask, occasion);
  }
}

/** Sends what was made, below the card or in its place. */
export async function deliver(
  event: ActionEvent,
  pressed: Pressed,
  made: Made,
  how: "reply" | "update",
  deps: MakingDeps,
): Promise<void> {
  const { card, file } = made;
  if (file) return deliverFile(event, pressed, file, deps);
  const updated = how === "update" ? await deps.messenger.update(event.messageId, card) : undefined;
  if (updated && !updated.ok) {
    const { kind, code, logId } = updated.failure;
    deps.log.warn(
      { event: event.eventId, kind, code, logId },
      "a card could not be replaced; it comes below",
    );
  }
  const sent = updated?.ok
    ? updated
    : await deps.messenger.reply(event, { card }, stepUuid(event.eventId, "answer"));
  if (!sent.ok) {
    const { kind, code, logId } = sent.failure;
    deps.log.error({ event: event.eventId, kind, code, logId }, "an answer could not be sent");
    return insist(sent.failure);
  }
  await remember(event, sent.value?.messageId ?? event.messageId, made, deps);
}

/** Sends a file; where Feishu does not take it, its reasons. */
async function deliverFile(
  event: ActionEvent,
  pressed: Pressed,
  file: SentFile,
  deps: MakingDeps,
): Promise<void> {
  const sent = await deps.files.reply(event, file, stepUuid(event.eventId, "file"));
  if (sent.ok) return;
  const { kind, code, logId, endpoint } = sent.failure;
  deps.log.error({ event: event.eventId, endpoint, kind, code, logId }, "a file could not be sent");
  const audience = { chatId: event.chatId, chat: pressed.chat, lang: pressed.lang };
  const card = render(failure(sent.failure, pressed.lang), audience, deps.sealer);
  await deliver(event, pressed, { card, ending: "failed", at: deps.now() }, "reply", deps);
}
