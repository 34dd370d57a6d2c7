import { setTimeout as after } from "node:timers/promises";
import type { Logger } from "pino";
import { z } from "zod";
import { parseAsk } from "../commands/ask.ts";
import type { SheetFile } from "../commands/command.ts";
import { errorName } from "../error-name.ts";
import { writeSheet } from "../exports/write.ts";
import type { FileSender, SentFile } from "../feishu/files.ts";
import type { Messenger } from "../feishu/messages.ts";
import type { ActionEvent, CallbackAnswer, GoesOn } from "../intake/events.ts";
import type { Earlier } from "../language/understanding.ts";
import type { Both, Lang } from "../words.ts";
import type { Admission } from "./admission.ts";
import { earlierOf, type Memory } from "./memory.ts";
import { failure, fault, refusalText } from "./notices.ts";
import { render } from "./render.ts";
import type { Ending, Occasion, Responder, Response } from "./respond.ts";
import type { Pressed, Sealer } from "./seal.ts";
import { stepUuid } from "./step.ts";
import type { Turns } from "./turns.ts";
import { insist } from "./undelivered.ts";

export interface PressDeps {
  readonly admission: Admission;
  readonly responder: Responder;
  readonly messenger: Messenger;
  readonly files: FileSender;
  readonly sealer: Sealer;
  readonly memory: Memory;
  readonly turns: Turns;
  readonly now: () => number;
  readonly log: Logger;
  /** How long a callback waits for its answer; Feishu gives up after 3 s, we after 2. Milliseconds. */
  readonly patience?: number;
}

const buttonValue = z.object({ ask: z.string().max(8192) });

const words = {
  expired: {
    zh: "这张卡片已超过 24 小时，请重新提问。",
    en: "This card is more than 24 hours old. Please ask again.",
  },
  invalid: {
    zh: "这个按钮在这里不可用，请重新提问。",
    en: "This button does not work here. Please ask again.",
  },
  looking: { zh: "正在查询，稍候更新…", en: "Looking it up; the card will change in a moment…" },
} satisfies Record<string, Both>;

/**
 * Answers a press on one of our buttons. What turns a page or submits a form replaces the card, at once where
 * it is ready within our two seconds, else afterwards; anything else comes as a new card below. A card that
 * others read as well is never replaced by a failure, which comes below it; a refusal is for the presser alone.
 */
export function onPress(deps: PressDeps): (event: ActionEvent, goesOn: GoesOn) => Promise<CallbackAnswer> {
  return async (event, goesOn) => {
    const value = buttonValue.safeParse(event.action.value);
    if (!value.success) return toast("info", words.invalid);
    const pressed = await deps.sealer.open(value.data.ask, event.chatId);
    if (pressed === "expired" || pressed === "invalid") return toast("info", words[pressed]);
    const admitted = deps.admission.admit(pressed.ask.command, occasionOf(event, pressed));
    if (!admitted.admitted) {
      deps.log.info({ event: event.eventId, command: pressed.ask.command, ending: "refused" }, "pressed");
      return toast("warning", refusalText(admitted));
    }
    const made = answer(event, pressed, deps);
    const noted = (running: Promise<void>) => {
      goesOn(running);
      deps.turns.note({ chatId: event.chatId, openId: event.operatorOpenId }, running);
    };
    const first = inPlace(pressed)
      ? await Promise.race([made, after(deps.patience ?? 2000, undefined, { ref: false })])
      : undefined;
    if (first && replaces(pressed, first)) {
      noted(remember(event, event.messageId, first, deps));
      return { card: { type: "raw", data: first.card } };
    }
    const delivered = made
      .then((late) => deliver(event, pressed, late, replaces(pressed, late) ? "update" : "reply", deps))
      .catch((error: unknown) => {
        deps.log.error({ event: event.eventId, error: errorName(error) }, "an answer could not be delivered");
        throw error;
      });
    noted(delivered);
    if (first) return {};
    return inPlace(pressed) ? toast("info", words.looking) : meanwhile(pressed, deps);
  };
}

function occasionOf(event: ActionEvent, { chat, lang }: Pressed): Occasion {
  const { chatId, operatorOpenId: openId } = event;
  return { openId, chatId, lang, place: chat === "p2p" ? { type: "p2p" } : { type: "group", chatId } };
}

interface Made {
  readonly card: Record<string, unknown>;
  readonly ending: Ending | "fault";
  /** Goes into the chat in place of the card. */
  readonly file?: SentFile | undefined;
  /** What words after it may refer to. */
  readonly earlier?: Earlier | undefined;
  /** When it was made, milliseconds since 1970. */
  readonly at: number;
}

/** What was told, for the words after it. Without it they are merely not understood. */
async function remember(event: ActionEvent, messageId: string, made: Made, deps: PressDeps): Promise<void> {
  if (!made.earlier) return;
  try {
    await deps.memory.remember(
      { chatId: event.chatId, openId: event.operatorOpenId },
      { messageId, at: made.at },
      made.earlier,
    );
  } catch (error) {
    deps.log.error({ event: event.eventId, error: errorName(error) }, "an answer could not be remembered");
  }
}

async function written({ sheet, format }: SheetFile): Promise<SentFile> {
  return { ...(await writeSheet(sheet, format)), kind: format === "xlsx" ? "xls" : "stream" };
}

/** A word at once where the answer below may take long. */
function meanwhile({ ask }: Pressed, { responder }: PressDeps): CallbackAnswer {
  if (ask.request === undefined) return {};
  const [zh, en] = [responder.working(ask, "zh"), responder.working(ask, "en")];
  return zh && en ? toast("info", { zh: zh.title, en: en.title }) : {};
}

const inPlace = ({ mode }: Pressed) => mode === "update" || mode === "submit";
const replaces = (pressed: Pressed, { ending }: Made) =>
  inPlace(pressed) && (ending === "answered" || ending === "form");

async function answer(event: ActionEvent, pressed: Pressed, deps: PressDeps): Promise<Made> {
  const audience = { chatId: event.chatId, chat: pressed.chat, lang: pressed.lang };
  try {
    const occasion = occasionOf(event, pressed);
    const { content, ending, file, told } = await respond(event, pressed, occasion, deps.responder);
    deps.log.info(
      { event: event.eventId, command: pressed.ask.command, mode: pressed.mode, ending, place: pressed.chat },
      "pressed",
    );
    return {
      card: await render(content, audience, deps.sealer),
      ending,
      file: file && (await written(file)),
      earlier: told && earlierOf({ ...told, why: pressedWhy(pressed) }),
      at: deps.now(),
    };
  } catch (error) {
    deps.log.error({ event: event.eventId, error: errorName(error) }, "a press could not be answered");
    const card = await render(fault(event.eventId, pressed.lang), audience, deps.sealer);
    return { card, ending: "fault", at: deps.now() };
  }
}

/** Why an answer came that a button asked for. */
const pressedWhy = ({ ask }: Pressed) =>
  parseAsk({ command: "explain", request: { led: "pressed", command: ask.command } });

function respond(
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
      // Only forms start from nothing, and no seal of another kind opens without a request.
      if (ask.request === undefined) throw new Error("nothing was asked");
      return responder.respond(ask, occasion);
  }
}

async function deliver(
  event: ActionEvent,
  pressed: Pressed,
  made: Made,
  how: "reply" | "update",
  deps: PressDeps,
): Promise<void> {
  const { card, file } = made;
  if (file) return deliverFile(event, pressed, file, deps);
  const sent =
    how === "update"
      ? await deps.messenger.update(event.messageId, card)
      : await deps.messenger.reply(event.messageId, { card }, stepUuid(event.eventId, "answer"));
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
  deps: PressDeps,
): Promise<void> {
  const sent = await deps.files.reply(event.messageId, file, stepUuid(event.eventId, "file"));
  if (sent.ok) return;
  const { kind, code, logId, endpoint } = sent.failure;
  deps.log.error({ event: event.eventId, endpoint, kind, code, logId }, "a file could not be sent");
  const audience = { chatId: event.chatId, chat: pressed.chat, lang: pressed.lang };
  const card = await render(failure(sent.failure, pressed.lang), audience, deps.sealer);
  await deliver(event, pressed, { card, ending: "failed", at: deps.now() }, "reply", deps);
}

function toast(type: "info" | "warning", text: Both, lang: Lang = "zh"): CallbackAnswer {
  return { toast: { type, content: text[lang], i18n: { zh_cn: text.zh, en_us: text.en } } };
}
