import { setTimeout as after } from "node:timers/promises";
import type { Logger } from "pino";
import { z } from "zod";
import type { Place } from "../access/decide.ts";
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
import type { Limits } from "./limits.ts";
import { earlierOf, type Memory, rememberTold } from "./memory.ts";
import { failure, fault, unrecordedText, waitText } from "./notices.ts";
import type { Once } from "./once.ts";
import { refusalText } from "./refusals.ts";
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
  readonly limits: Limits;
  readonly once: Once;
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
  again: {
    zh: "刚刚已经在查这个了，结果在下面。",
    en: "That was pressed just now; the answer is below.",
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
    const patience = after(deps.patience ?? 2000, undefined, { ref: false });
    const turn = { chatId: event.chatId, openId: event.operatorOpenId };
    const occasion = await occasionOf(event, pressed, deps);
    const admitted = occasion.standing.admit(pressed.ask.command);
    if (!admitted.admitted) {
      const { ending } = await respond(event, pressed, occasion, deps.responder);
      deps.log.info({ event: event.eventId, command: pressed.ask.command, ending: "refused" }, "pressed");
      return toast("warning", ending === "refused" ? refusalText(admitted) : unrecordedText);
    }
    const verdict = await deps.limits.take(turn);
    if (verdict.kind !== "welcome") return toast("warning", waitText(verdict));
    // A button of a card is pressed twice in a hurry; turning a page twice shows the same page.
    const once = `${event.operatorOpenId} ${value.data.ask}`;
    if (!inPlace(pressed) && !(await deps.once.claim(once, event.chatId))) return toast("info", words.again);
    const made = answer(event, pressed, occasion, deps).then(async (one) => {
      if (one.ending === "failed" || one.ending === "fault") await deps.once.giveBack(once, event.chatId);
      return one;
    });
    const noted = (running: Promise<void>) => {
      goesOn(running);
      deps.turns.note(turn, running);
    };
    const first = inPlace(pressed) ? await Promise.race([made, patience]) : undefined;
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

/** So long a press waits for what Feishu tells of its presser, milliseconds: a part of the callback's two seconds. */
const patienceForStanding = 1200;

async function occasionOf(
  event: ActionEvent,
  { chat, lang }: Pressed,
  { admission }: PressDeps,
): Promise<Occasion> {
  const { chatId, operatorOpenId: openId } = event;
  const place: Place = chat === "p2p" ? { type: "p2p" } : { type: "group", chatId };
  const standing = await admission.standing({ openId, place }, { within: patienceForStanding });
  return { event: event.eventId, openId, chatId, lang, place, standing };
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

function remember(
  event: ActionEvent,
  messageId: string,
  { earlier, at }: Made,
  deps: PressDeps,
): Promise<void> {
  if (!earlier) return Promise.resolve();
  const turn = { chatId: event.chatId, openId: event.operatorOpenId };
  return rememberTold(deps, { turn, card: { messageId, at }, earlier, event: event.eventId });
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

async function answer(
  event: ActionEvent,
  pressed: Pressed,
  occasion: Occasion,
  deps: PressDeps,
): Promise<Made> {
  const audience = { chatId: event.chatId, chat: pressed.chat, lang: pressed.lang };
  try {
    const { content, ending, file, told } = await respond(event, pressed, occasion, deps.responder);
    deps.log.info(
      { event: event.eventId, command: pressed.ask.command, mode: pressed.mode, ending, place: pressed.chat },
      "pressed",
    );
    return {
      card: await render(content, audience, deps.sealer),
      ending,
      file: file && (await written(file)),
      earlier: told && earlierOf({ ...told, why: pressedWhy(pressed) }, await pressedCard(event, deps)),
      at: deps.now(),
    };
  } catch (error) {
    deps.log.error({ event: event.eventId, error: errorName(error) }, "a press could not be answered");
    const card = await render(fault(event.eventId, pressed.lang), audience, deps.sealer);
    return { card, ending: "fault", at: deps.now() };
  }
}

/** What the card shows whose button was pressed: its list is what “第二个” goes on counting. */
function pressedCard(event: ActionEvent, { memory }: PressDeps): Promise<Earlier | undefined> {
  const turn = { chatId: event.chatId, openId: event.operatorOpenId };
  return memory.recall(turn, event.messageId).catch(() => undefined);
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
  deps: PressDeps,
): Promise<void> {
  const sent = await deps.files.reply(event, file, stepUuid(event.eventId, "file"));
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
