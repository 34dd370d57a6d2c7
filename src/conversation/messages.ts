import type { Logger } from "pino";
import type { Place } from "../access/decide.ts";
import { encodeAsk, parseAsk } from "../commands/ask.ts";
import { errorName } from "../error-name.ts";
import { insistently } from "../feishu/bot.ts";
import { currentErrand } from "../feishu/errand.ts";
import type { Wait } from "../feishu/persistence.ts";
import type { Handling, MessageEvent } from "../intake/events.ts";
import { addressedToBot, mayBeAddressed, textOf, withoutBot } from "../intake/message-text.ts";
import type { Context, Earlier, Understanding } from "../language/understanding.ts";
import { passes, troubleOf } from "../store/trouble.ts";
import type { Lang } from "../words.ts";
import type { Admission } from "./admission/admission.ts";
import type { Limits } from "./admission/limits.ts";
import { tooOften } from "./admission/too-often.ts";
import { type Explain, whyOf, withSlips } from "./answering/how-read.ts";
import { passable } from "./answering/passable.ts";
import { question } from "./answering/question.ts";
import { render } from "./answering/render.ts";
import type { Occasion, Responder } from "./answering/respond.ts";
import { forbiddenOf, formWanted } from "./answering/wanted.ts";
import { earlierOf, type Memory, rememberTold } from "./kept/memory.ts";
import type { Spoken } from "./kept/spoken.ts";
import { groupOf, type IntroductionDeps } from "./meeting/introduction.ts";
import { introductionCard } from "./meeting/introduction-card.ts";
import { courtesy, fault } from "./notices.ts";
import type { Turn, Turns } from "./turns.ts";
import { insist } from "./undelivered.ts";
import { createProgress, type Progress, type ProgressDeps } from "./waiting/progress.ts";
import { slowCard } from "./waiting/slow-card.ts";
import type { Typing } from "./waiting/typing.ts";

export interface MessageDeps extends ProgressDeps, Pick<IntroductionDeps, "policy" | "chats"> {
  readonly botOpenId: () => Promise<string>;
  readonly understand: (text: string, context: Context) => Understanding;
  readonly explain: Explain;
  readonly memory: Memory;
  readonly turns: Turns;
  readonly limits: Limits;
  readonly admission: Admission;
  readonly responder: Responder;
  readonly now: () => number;
  readonly timeZone: string;
  readonly spoken: Spoken;
  readonly typing: Typing;
  readonly log: Logger;
  /** How pauses are waited out; by the clock unless given. */
  readonly wait?: Wait | undefined;
  /** How long an answer may take before it is said that it is on its way. Milliseconds. */
  readonly calm?: number;
}

/** Answers one message with one card, or stays silent where it is not for the bot. */
export function onMessage(deps: MessageDeps): (event: MessageEvent, handling: Handling) => Promise<void> {
  return async (event, handling) => {
    if (mayBeAddressed(event)) await deps.turns.take(turnOf(event), () => handle(event, handling));
  };

  async function handle(event: MessageEvent, handling: Handling): Promise<void> {
    await handling.begins();
    // Alone with somebody, Bole need not know its own id to be meant.
    const bot =
      event.chatType === "p2p"
        ? await deps.botOpenId().catch(() => "")
        : await insistently(deps.botOpenId, deps.wait)();
    if (!addressedToBot(event, bot)) return;
    const [lang, verdict] = await Promise.all([
      deps.spoken.of(event.senderOpenId, event.locale),
      deps.limits.take(turnOf(event), event.eventId),
    ]);
    if (verdict.kind !== "welcome") return tooOften(event, verdict, lang, deps);
    const progress = createProgress(event, handling, deps);
    const signs = { again: handling.again, needed: () => !progress.coming() };
    await deps.typing.during(event, signs, () => answered(event, handling, bot, lang, progress));
  }

  /** Understands, looks up, and puts the answer into the chat. */
  async function answered(
    event: MessageEvent,
    handling: Handling,
    bot: string,
    lang: Lang,
    progress: Progress,
  ): Promise<void> {
    const audience = { chatId: event.chatId, chat: event.chatType };
    let earlier: Earlier | undefined;
    let speaks = lang;
    let noted: Promise<void> | undefined;
    const { strain } = currentErrand();
    const hear = (spoken: Lang) => {
      speaks = spoken;
    };
    const answering = answer(event, handling, bot, lang, deps, { show: progress.show, hear });
    // Whatever it waits for: Feishu may take its time to say who somebody is as well.
    progress.linger(() => ({ content: slowCard(strain?.kind, speaks), lang: speaks }), answering);
    const card = await answering
      .then((reply) => {
        noted = deps.spoken.note(event.senderOpenId, reply.lang);
        earlier = reply.earlier;
        hear(reply.lang);
        return render(reply.content, { ...audience, lang: reply.lang }, deps.sealer);
      })
      .catch((error: unknown) => {
        if (!handling.last && passes(troubleOf(error))) throw error;
        deps.log.error({ event: event.eventId, error: errorName(error) }, "a message could not be answered");
        return render(fault(event.eventId, lang), { ...audience, lang }, deps.sealer);
      });
    const at = deps.now();
    const sent = await progress.end(card, speaks);
    await noted;
    if (!sent.ok) {
      const { kind, code, logId } = sent.failure;
      deps.log.error({ event: event.eventId, kind, code, logId }, "an answer could not be sent");
      return insist(sent.failure);
    }
    if (!earlier) return;
    const standing = { messageId: sent.value.messageId, at };
    await rememberTold(deps, { turn: turnOf(event), card: standing, earlier, event: event.eventId });
  }
}

const turnOf = ({ chatId, senderOpenId: openId }: MessageEvent): Turn => ({ chatId, openId });

/** What words of this person refer to. Where that cannot be read in the end, they refer to nothing. */
async function recalled(
  event: MessageEvent,
  { last }: Handling,
  { memory, turns, log }: MessageDeps,
): Promise<Earlier | undefined> {
  const turn = turnOf(event);
  try {
    // The card replied to may have been sent this very moment.
    if (event.parentId !== undefined) await turns.others(turn);
    return await memory.recall(turn, event.parentId);
  } catch (error) {
    if (!last && passes(troubleOf(error))) throw error;
    log.error({ event: event.eventId, error: errorName(error) }, "what was told before could not be read");
    return undefined;
  }
}

async function answer(
  event: MessageEvent,
  handling: Handling,
  bot: string,
  lang: Lang,
  deps: MessageDeps,
  meanwhile: Pick<Progress, "show"> & { hear(spoken: Lang): void },
) {
  const { senderOpenId: openId, chatId } = event;
  const place: Place = event.chatType === "p2p" ? { type: "p2p" } : { type: "group", chatId };
  // Once for this event, before anything is understood or looked up.
  const standing = await deps.admission.standing({ openId, place });
  const occasion = (spoken: Lang): Occasion => ({
    event: event.eventId,
    openId,
    chatId,
    place,
    lang: spoken,
    standing,
  });
  const written = textOf(event);
  const text = written === undefined ? undefined : withoutBot(written, event.mentions, bot);
  // “@伯乐” and nothing else: who that is, what this group sees and how to ask.
  if (event.chatType === "group" && text?.trim() === "") {
    deps.log.info({ event: event.eventId, command: "introduction", place: event.chatType }, "asked");
    return { content: introductionCard(await groupOf(chatId, deps), lang), lang };
  }
  const before = await recalled(event, handling, deps);
  const context: Context = {
    now: new Date(deps.now()),
    timeZone: deps.timeZone,
    fallback: lang,
    mentions: event.mentions.filter((one) => one.openId !== bot && one.openId !== ""),
    ...(before ? { earlier: before } : {}),
  };
  const understood: Understanding =
    text === undefined ? { kind: "help", lang, why: "unclear", nearest: [] } : deps.understand(text, context);
  meanwhile.hear(understood.lang);
  if (understood.kind === "help" && understood.why === "courtesy") {
    return { content: courtesy(understood.lang), lang: understood.lang };
  }
  const why = whyOf(text ?? "", understood, context, deps.explain);
  if (understood.kind === "question") {
    const who = occasion(understood.lang);
    const form = formWanted(understood, standing.allowed);
    // The form says what is missing and takes it; who may not ask the command hears so instead.
    if (form) {
      const { content, ending } = await deps.responder.openForm(form.blank, who, form.opening);
      deps.log.info(
        { event: event.eventId, command: form.blank.command, ending, place: event.chatType },
        "asked",
      );
      const kept = { ...(before ?? { shown: [] }), ...(why ? { why: encodeAsk(why) } : {}) };
      return { content, lang: understood.lang, earlier: kept };
    }
    const forbidden = forbiddenOf(understood, standing.allowed);
    // Nothing it could offer may be asked by this person: a refusal says so, and who could.
    if (forbidden)
      return {
        content: (await deps.responder.respond(forbidden, who)).content,
        lang: understood.lang,
        earlier: earlierOf({ why }),
      };
    const asked = question(understood, standing.view, understood.lang, before);
    return {
      content: passable(asked, standing.allowed),
      lang: understood.lang,
      // A question without buttons (“每页 1 到 20”) leaves what was told before as it is.
      earlier:
        understood.choices.length > 0
          ? earlierOf({ choices: understood.choices, why })
          : { ...(before ?? { shown: [] }), ...(why ? { why: encodeAsk(why) } : {}) },
    };
  }
  const draft =
    understood.kind === "ask"
      ? understood
      : { command: "help", request: { why: understood.why, nearest: understood.nearest } };
  const ask = parseAsk(draft) ?? { command: "help", request: { why: "unclear", nearest: [] } };
  const started = deps.now();
  const answering = deps.responder.respond(ask, occasion(understood.lang));
  const working = deps.responder.working(ask, understood.lang);
  if (working) await meanwhile.show(working, understood.lang, answering);
  const { content, ending, told } = await answering;
  deps.log.info(
    { event: event.eventId, command: ask.command, ending, place: event.chatType, ms: deps.now() - started },
    "asked",
  );
  return { content: withSlips(content, understood), lang: understood.lang, earlier: left() };

  /** What words after this may refer to. Help that was wanted changes nothing; what was not understood or refused may have spoken of somebody else. */
  function left(): Earlier | undefined {
    if (told) return earlierOf({ ...told, why }, before);
    if (ask.command === "explain" || (understood.kind === "help" && understood.why === "asked"))
      return undefined;
    return earlierOf({ why });
  }
}
