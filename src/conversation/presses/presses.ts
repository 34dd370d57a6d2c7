import { setTimeout as after } from "node:timers/promises";
import { z } from "zod";
import type { Place } from "../../access/decide.ts";
import { always, type Content } from "../../cards/card.ts";
import { text } from "../../cards/element.ts";
import { fitted } from "../../cards/fitted.ts";
import { encodeAsk } from "../../commands/ask.ts";
import { errorName } from "../../error-name.ts";
import type { ActionEvent, CallbackAnswer, GoesOn } from "../../intake/events.ts";
import { type Lang, say } from "../../words.ts";
import type { Admission, Admitted } from "../admission/admission.ts";
import type { Limits } from "../admission/limits.ts";
import { refusalText } from "../admission/refusals.ts";
import type { Occasion } from "../answering/respond.ts";
import { type ElsewhereDeps, elsewhere, leadsElsewhere, meanwhileElsewhere } from "../elsewhere/index.ts";
import type { Told } from "../elsewhere/told.ts";
import type { Once } from "../kept/once.ts";
import type { Opened, Pressed } from "../kept/seal.ts";
import type { Spoken } from "../kept/spoken.ts";
import { unrecordedText, waitText } from "../notices.ts";
import { stepUuid } from "../step.ts";
import type { Turns } from "../turns.ts";
import {
  deliver,
  type Made,
  type MakingDeps,
  made,
  remember,
  respond,
  withFileSent,
} from "./press-answers.ts";
import { pressWords, toast } from "./press-words.ts";
import { type WaitingBelowDeps, waitingBelow } from "./waiting-below.ts";

export type PressDeps = MakingDeps &
  ElsewhereDeps &
  WaitingBelowDeps & {
    readonly admission: Admission;
    readonly turns: Turns;
    readonly limits: Limits;
    readonly once: Once;
    readonly spoken: Pick<Spoken, "of" | "known">;
    /** IANA name. */
    readonly timeZone: string;
    /** How long a callback waits for its answer; Feishu gives up after 3 s, we after 2. Milliseconds. */
    readonly patience?: number;
  };

const buttonValue = z.object({ ask: z.string().max(8192) });

/**
 * Answers a press on one of our buttons. What turns a page or submits a form replaces the card, at once where
 * it is ready within our two seconds, else afterwards; anything else comes as a new card below. A card that
 * others read as well is never replaced by a failure, which comes below it. What takes long is announced below, and the
 * answer takes that card's place; a refusal is for the presser alone. What leads to another chat is told here by a toast.
 */
export function onPress(deps: PressDeps): (event: ActionEvent, goesOn: GoesOn) => Promise<CallbackAnswer> {
  /** What was pressed here and is not answered yet; of what other instances have in hand, nobody here knows. */
  const underway = new Set<string>();
  return async (event, goesOn) => {
    const value = buttonValue.safeParse(event.action.value);
    if (!value.success) return toast("info", pressWords.invalid);
    const opened = await deps.sealer.open(value.data.ask, event.chatId);
    if (opened === "expired" || opened === "invalid") return toast("info", pressWords[opened]);
    const patience = after(deps.patience ?? 2000, undefined, { ref: false });
    const pressed = await inTheirs(opened, event, deps);
    const turn = { chatId: event.chatId, openId: event.operatorOpenId };
    const verdict = await deps.limits.take(turn, event.eventId);
    if (verdict.kind !== "welcome") return toast("warning", waitText(verdict, deps));
    const occasion = await occasionOf(event, pressed, deps);
    const admitted = occasion.standing.admit(pressed.ask.command);
    if (!admitted.admitted) {
      const { ending } = await respond(event, pressed, occasion, deps.responder);
      deps.log.info({ event: event.eventId, command: pressed.ask.command, ending: "refused" }, "pressed");
      return toast("warning", ending === "refused" ? refusalText(admitted) : unrecordedText);
    }
    // A button of a card is pressed twice in a hurry; turning a page twice shows the same page.
    const once = [
      event.operatorOpenId,
      event.messageId,
      pressed.mode,
      JSON.stringify(plainAsk(pressed.ask)),
    ].join(" ");
    const giveBack = () => deps.once.giveBack(once, event.chatId);
    if (!inPlace(pressed) && !(await deps.once.claim(once, event.chatId))) {
      if (leadsElsewhere(pressed)) return toast("info", pressWords.againElsewhere);
      return toast("info", underway.has(once) ? pressWords.underway : pressWords.again);
    }
    if (leadsElsewhere(pressed))
      return answerElsewhere(event, pressed, admitted, { patience, giveBack, goesOn }, deps);
    const making = made(event, pressed, occasion, deps).then(async (one) => {
      if (one.ending === "failed" || one.ending === "fault") await giveBack();
      return one;
    });
    const noted = (running: Promise<void>) => {
      goesOn(running);
      deps.turns.note(turn, running);
    };
    const first = inPlace(pressed) ? await Promise.race([making, patience]) : undefined;
    if (first && replaces(pressed, first)) {
      noted(remember(event, event.messageId, first, deps));
      return { card: { type: "raw", data: first.card } };
    }
    const sending = making.then((one) => withFileSent(event, pressed, one, deps));
    const waiting = waitingBelow(event, pressed, sending, deps);
    const delivered = sending
      .then(async (late) => {
        const how = replaces(pressed, late) ? "update" : "reply";
        await deliver(event, pressed, late, { how, waiting: await waiting }, deps);
      })
      .catch((error: unknown) => {
        deps.log.error({ event: event.eventId, error: errorName(error) }, "an answer could not be delivered");
        throw error;
      });
    underway.add(once);
    noted(delivered.finally(() => underway.delete(once)));
    if (first) return {};
    if (inPlace(pressed)) return toast("info", pressWords.looking);
    return meanwhile(delivered, pressed, deps);
  };
}

/** A press does not tell which language its presser reads: a card that spoke each reader's own does not either. */
async function inTheirs(
  opened: Opened,
  { operatorOpenId }: ActionEvent,
  { spoken }: PressDeps,
): Promise<Pressed> {
  if (opened.lang !== "each") return { ...opened, lang: opened.lang, each: false };
  const known = await spoken.known(operatorOpenId);
  return { ...opened, lang: known ?? (await spoken.of(operatorOpenId)), each: known === undefined };
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

/** What leads to another chat: told at once where it is ready within our two seconds, else on the card afterwards. */
async function answerElsewhere(
  event: ActionEvent,
  pressed: Pressed,
  admitted: Admitted,
  {
    patience,
    giveBack,
    goesOn,
  }: {
    readonly patience: Promise<unknown>;
    readonly giveBack: () => Promise<void>;
    readonly goesOn: GoesOn;
  },
  deps: PressDeps,
): Promise<CallbackAnswer> {
  const told = elsewhere(event, pressed, admitted, patienceForStanding, deps).then(async (one) => {
    if (!one.came) await giveBack();
    return one;
  });
  const first = await Promise.race([told, patience.then(() => undefined)]);
  if (first) {
    const { toast: said, card } = first;
    return { ...(said && toast(said.type, said.text)), ...(card && { card: { type: "raw", data: card } }) };
  }
  const late = told.then(async (one) => {
    if (one.card) await deps.messenger.update(event.messageId, one.card);
    else await sayLate(event, pressed, one, deps);
  });
  goesOn(
    late.catch((error: unknown) => {
      deps.log.error({ event: event.eventId, error: errorName(error) }, "an answer could not be delivered");
      throw error;
    }),
  );
  return toast("info", meanwhileElsewhere);
}

/** What a toast came too late for: to the presser alone, in their private chat. */
async function sayLate(
  event: ActionEvent,
  { lang, mode }: Pressed,
  { toast: unheard, came, said }: Told,
  { messenger, log }: PressDeps,
): Promise<void> {
  if (came || said || !unheard) return;
  const card = fitted(lateCard(say(unheard.text, lang), lang), lang);
  const uuid = stepUuid(event.eventId, "late");
  const sent =
    mode === "private"
      ? await messenger.send({ openId: event.operatorOpenId }, { card }, uuid)
      : await messenger.reply(event, { card }, uuid);
  if (sent.ok) return;
  const { kind, code, logId } = sent.failure;
  log.error({ event: event.eventId, kind, code, logId }, "an answer could not be sent");
}

function lateCard(said: string, lang: Lang): Content {
  return {
    tone: "failed",
    title: lang === "zh" ? "没有办成" : "That did not work",
    blocks: [always(text(said))],
  };
}

/** What a press asks, however its seal is written. */
const plainAsk = (ask: Pressed["ask"]) => (ask.request === undefined ? ask : encodeAsk(ask));

/** Nobody wonders within a second. Milliseconds. */
const calm = 1000;

/** A word where the answer below takes long: at once where that is known beforehand, else after a moment. */
async function meanwhile(
  delivered: Promise<void>,
  { ask }: Pressed,
  { responder }: PressDeps,
): Promise<CallbackAnswer> {
  if (ask.request !== undefined) {
    const [zh, en] = [responder.working(ask, "zh"), responder.working(ask, "en")];
    if (zh && en) return toast("info", { zh: zh.title, en: en.title });
  }
  const ended = () => true;
  const soon = await Promise.race([delivered.then(ended, ended), after(calm, false, { ref: false })]);
  return soon ? {} : toast("info", pressWords.below);
}

const inPlace = ({ mode }: Pressed) => mode === "update" || mode === "submit";
const replaces = (pressed: Pressed, { ending }: Made) =>
  inPlace(pressed) && (ending === "answered" || ending === "form");
