import type { Logger } from "pino";
import type { Content } from "../../cards/card.ts";
import { parseAsk } from "../../commands/ask.ts";
import type { SheetFile } from "../../commands/command.ts";
import { errorName } from "../../error-name.ts";
import { writeSheet } from "../../exports/write.ts";
import type { FileSender, SentFile } from "../../feishu/files.ts";
import type { Messenger } from "../../feishu/messages.ts";
import type { ActionEvent } from "../../intake/events.ts";
import type { Earlier } from "../../language/understanding.ts";
import type { Lang } from "../../words.ts";
import { render, renderBoth } from "../answering/render.ts";
import type { Ending, Occasion, Responder, Response } from "../answering/respond.ts";
import { earlierOf, type Memory, rememberTold } from "../kept/memory.ts";
import type { Pressed, Sealer } from "../kept/seal.ts";
import { failure, fault } from "../notices.ts";
import { stepUuid } from "../step.ts";
import { insist } from "../undelivered.ts";
import { placed } from "../waiting/replaced.ts";
import { fileBelow, type WaitingBelow } from "./waiting-below.ts";

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
  /** Goes into the chat in place of the card, which then only says so. */
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
  const rendered = (contentIn: (lang: Lang) => Content) =>
    pressed.each
      ? renderBoth(contentIn, audience, deps.sealer)
      : render(contentIn(pressed.lang), audience, deps.sealer);
  try {
    const { contentIn, ending, file, told } = await respond(event, pressed, occasion, deps.responder);
    deps.log.info(
      { event: event.eventId, command: pressed.ask.command, mode: pressed.mode, ending, place: pressed.chat },
      "pressed",
    );
    return {
      card: rendered(contentIn),
      ending,
      file: file && (await written(file)),
      earlier: told && earlierOf({ ...told, why: pressedWhy(pressed) }, await pressedCard(event, deps)),
      at: deps.now(),
    };
  } catch (error) {
    deps.log.error({ event: event.eventId, error: errorName(error) }, "a press could not be answered");
    const card = rendered((lang) => fault(event.eventId, lang));
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

/** Sends the card that was made, below the pressed one or in its place; in the place of the card that says it takes long, where one does. */
export async function deliver(
  event: ActionEvent,
  pressed: Pressed,
  made: Made,
  { how, waiting }: { readonly how: "reply" | "update"; readonly waiting?: WaitingBelow | undefined },
  deps: MakingDeps,
): Promise<void> {
  const { card, file } = made;
  if (file) {
    if (waiting) await below(event, pressed, card, waiting, deps);
    return;
  }
  const updated =
    how === "update" && !waiting ? await deps.messenger.update(event.messageId, card) : undefined;
  if (updated && !updated.ok) {
    const { kind, code, logId } = updated.failure;
    deps.log.warn(
      { event: event.eventId, kind, code, logId },
      "a card could not be replaced; it comes below",
    );
  }
  const sent = updated?.ok ? updated : await below(event, pressed, card, waiting, deps);
  if (!sent.ok) {
    const { kind, code, logId } = sent.failure;
    deps.log.error({ event: event.eventId, kind, code, logId }, "an answer could not be sent");
    return insist(sent.failure);
  }
  await remember(event, sent.value?.messageId ?? event.messageId, made, deps);
}

/** Puts a card below the pressed one. */
async function below(
  event: ActionEvent,
  { lang }: Pressed,
  card: Record<string, unknown>,
  waiting: WaitingBelow | undefined,
  deps: MakingDeps,
) {
  const send = (step: string) => deps.messenger.reply(event, { card }, stepUuid(event.eventId, step));
  const first = () => send("answer");
  const stands = { messageId: waiting?.messageId, maybe: waiting !== undefined };
  const sent = await placed(card, { ...stands, first, anew: () => send("anew"), lang }, deps);
  await waiting?.ended();
  return sent;
}

/** Sends the file there is, if any; where Feishu does not take it, its reasons are what the press came to. */
export async function withFileSent(
  event: ActionEvent,
  { chat, lang }: Pressed,
  made: Made,
  deps: MakingDeps,
): Promise<Made> {
  const { file } = made;
  if (!file) return made;
  const sent = await deps.files.reply(event, file, stepUuid(event.eventId, "file"));
  const audience = { chatId: event.chatId, chat, lang };
  if (sent.ok) return { ...made, card: render(fileBelow(lang), audience, deps.sealer) };
  const { kind, code, logId, endpoint } = sent.failure;
  deps.log.error({ event: event.eventId, endpoint, kind, code, logId }, "a file could not be sent");
  return {
    card: render(failure(sent.failure, lang), audience, deps.sealer),
    ending: "failed",
    at: deps.now(),
  };
}
