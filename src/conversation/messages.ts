import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { Place } from "../access/decide.ts";
import { parseAsk } from "../commands/ask.ts";
import { errorName } from "../error-name.ts";
import type { Messenger } from "../feishu/messages.ts";
import type { MessageEvent } from "../intake/events.ts";
import { addressedToBot, textOf, withoutBot } from "../intake/message-text.ts";
import type { Context, Understanding } from "../language/understanding.ts";
import type { Lang } from "../words.ts";
import type { Admission } from "./admission.ts";
import { courtesy, fault } from "./notices.ts";
import { passable } from "./passable.ts";
import { createProgress, type Progress } from "./progress.ts";
import { question } from "./question.ts";
import { render } from "./render.ts";
import type { Occasion, Responder } from "./respond.ts";
import type { Sealer } from "./seal.ts";

export interface MessageDeps {
  readonly botOpenId: () => Promise<string>;
  readonly understand: (text: string, context: Context) => Understanding;
  readonly admission: Admission;
  readonly responder: Responder;
  readonly messenger: Messenger;
  readonly sealer: Sealer;
  readonly now: () => number;
  readonly timeZone: string;
  /** The language where neither the text nor the client's locale shows one. */
  readonly fallback: Lang;
  readonly log: Logger;
  /** How long an answer may take before it is said that it is on its way. Milliseconds. */
  readonly calm?: number;
}

/** So many people's last language is kept in mind, for as long as the process lives. */
const mostRemembered = 10_000;

/** Answers one message with one card, or stays silent where it is not for the bot. */
export function onMessage(deps: MessageDeps): (event: MessageEvent) => Promise<void> {
  // A bare number shows no language; whoever wrote English before is answered in English again.
  const spoken = new LRUCache<string, Lang>({ max: mostRemembered });
  return async (event) => {
    // Alone with somebody, Bole need not know its own id to be meant.
    const bot = await deps.botOpenId().catch((error: unknown) => {
      if (event.chatType === "p2p") return "";
      throw error;
    });
    if (!addressedToBot(event, bot)) return;
    const lang = spoken.get(event.senderOpenId) ?? localeOf(event.locale) ?? deps.fallback;
    const audience = { chatId: event.chatId, chat: event.chatType };
    const progress = createProgress(event, deps);
    const card = await answer(event, bot, lang, deps, progress.show)
      .then((reply) => {
        spoken.set(event.senderOpenId, reply.lang);
        return render(reply.content, { ...audience, lang: reply.lang }, deps.sealer);
      })
      .catch((error: unknown) => {
        deps.log.error({ event: event.eventId, error: errorName(error) }, "a message could not be answered");
        return render(fault(event.eventId, lang), { ...audience, lang }, deps.sealer);
      });
    const sent = await progress.end(card);
    if (!sent.ok) {
      const { kind, code, logId } = sent.failure;
      deps.log.error({ event: event.eventId, kind, code, logId }, "an answer could not be sent");
    }
  };
}

async function answer(
  event: MessageEvent,
  bot: string,
  lang: Lang,
  deps: MessageDeps,
  meanwhile: Progress["show"],
) {
  const { senderOpenId: openId, chatId } = event;
  const place: Place = event.chatType === "p2p" ? { type: "p2p" } : { type: "group", chatId };
  // Once for this event, before anything is understood or looked up.
  const standing = await deps.admission.standing({ openId, place });
  const occasion = (spoken: Lang): Occasion => ({ openId, chatId, place, lang: spoken, standing });
  const text = textOf(event);
  const mentions = event.mentions.filter((one) => one.openId !== bot && one.openId !== "");
  const understood: Understanding =
    text === undefined
      ? { kind: "help", lang, why: "unclear", nearest: [] }
      : deps.understand(withoutBot(text, event.mentions, bot), {
          now: new Date(deps.now()),
          timeZone: deps.timeZone,
          fallback: lang,
          mentions,
        });
  if (understood.kind === "question") {
    const asked = question(understood, standing.view, understood.lang);
    return { content: passable(asked, standing.allowed), lang: understood.lang };
  }
  if (understood.kind === "help" && understood.why === "courtesy") {
    return { content: courtesy(understood.lang), lang: understood.lang };
  }
  const draft =
    understood.kind === "ask"
      ? understood
      : { command: "help", request: { why: understood.why, nearest: understood.nearest } };
  const ask = parseAsk(draft) ?? { command: "help", request: { why: "unclear", nearest: [] } };
  const started = deps.now();
  const answering = deps.responder.respond(ask, occasion(understood.lang));
  const working = deps.responder.working(ask, understood.lang);
  if (working) await meanwhile(working, understood.lang, answering);
  const { content, ending } = await answering;
  deps.log.info(
    { event: event.eventId, command: ask.command, ending, place: event.chatType, ms: deps.now() - started },
    "asked",
  );
  return { content, lang: understood.lang };
}

/** The language of a client's locale (`LarkLocale/en_US`). */
function localeOf(locale: string | undefined): Lang | undefined {
  if (locale === undefined) return undefined;
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}
