import type { Logger } from "pino";
import { bilingual } from "../../cards/bilingual.ts";
import { always, type Content } from "../../cards/card.ts";
import { text } from "../../cards/element.ts";
import { fitted } from "../../cards/fitted.ts";
import type { Ask, Blank } from "../../commands/ask.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Messenger } from "../../feishu/messages.ts";
import type { MenuEvent } from "../../intake/events.ts";
import { done, type Outcome } from "../../outcome.ts";
import type { Lang } from "../../words.ts";
import type { Admission } from "../admission/admission.ts";
import type { Limits } from "../admission/limits.ts";
import { render, renderBoth } from "../answering/render.ts";
import type { Occasion, Responder } from "../answering/respond.ts";
import type { Sealer } from "../kept/seal.ts";
import type { Spoken } from "../kept/spoken.ts";
import { waitCard } from "../notices.ts";
import { stepUuid } from "../step.ts";
import { insist } from "../undelivered.ts";
import type { Acquaintances } from "./acquaintances.ts";
import { menuAsk } from "./menu-entries.ts";

export interface MenuDeps {
  readonly admission: Admission;
  readonly responder: Responder;
  readonly limits: Limits;
  readonly acquaintances: Acquaintances;
  readonly spoken: Spoken;
  readonly messenger: Messenger;
  readonly sealer: Sealer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** IANA name. */
  readonly timeZone: string;
  readonly log: Pick<Logger, "info" | "error">;
}

/** The private chat an answer goes to, and the card that waits there for it, if one had to be sent first. */
interface Standing {
  readonly chatId: string;
  readonly messageId?: string;
}

/**
 * Answers an entry of the bot's menu in the private chat of whoever chose it, by the one path that answers every ask.
 * The event names no chat; where it is not known from before, a card is sent to the person first, with which Feishu
 * tells it, and the answer takes that card's place.
 */
export function onMenu(deps: MenuDeps): (event: MenuEvent) => Promise<void> {
  return async (event) => {
    const { eventId, eventKey, operatorOpenId: openId } = event;
    // Who has not written yet reads it in their client's language, as the greeting.
    const lang = await deps.spoken.of(openId);
    const languages = (await deps.spoken.known(openId)) === undefined ? renderBoth : renderOne;
    const found = await chatOf(event, lang, deps);
    if (!found.ok) return notSent(found.failure, eventId, deps);
    const { chatId, messageId } = found.value;
    const contentIn = await answer(event, menuAsk(eventKey), { chatId, lang }, deps);
    if (!contentIn) return;
    const card = languages(contentIn, { chatId, chat: "p2p", lang }, deps.sealer);
    const sent =
      messageId === undefined
        ? await deps.messenger.send({ chatId }, { card }, stepUuid(eventId, "menu"))
        : await deps.messenger.update(messageId, card);
    if (!sent.ok) return notSent(sent.failure, eventId, deps);
    await deps.acquaintances.note(openId, chatId);
  };
}

async function chatOf(
  { eventId, operatorOpenId: openId }: MenuEvent,
  lang: Lang,
  deps: MenuDeps,
): Promise<Outcome<Standing, Failure>> {
  const known = await deps.acquaintances.privateChat(openId);
  if (known !== undefined) return done({ chatId: known });
  const card = bilingual({ zh: fitted(opening("zh"), "zh"), en: fitted(opening("en"), "en") }, lang);
  const sent = await deps.messenger.send({ openId }, { card }, stepUuid(eventId, "menu-opening"));
  if (!sent.ok) return sent;
  const { messageId, chatId } = sent.value;
  if (chatId === undefined) throw new Error("a sent message has no chat");
  return done({ chatId, messageId });
}

/** The card that answers; undefined where somebody presses so often that they hear nothing more. */
async function answer(
  { eventId: event, operatorOpenId: openId }: MenuEvent,
  ask: Ask | Blank,
  { chatId, lang }: { readonly chatId: string; readonly lang: Lang },
  deps: MenuDeps,
): Promise<((lang: Lang) => Content) | undefined> {
  const verdict = await deps.limits.take({ chatId, openId }, event);
  if (verdict.kind === "silence") return undefined;
  if (verdict.kind === "wait") return verdict.first ? (spoken) => waitCard(verdict, spoken, deps) : undefined;
  const place = { type: "p2p" } as const;
  const standing = await deps.admission.standing({ openId, place });
  const occasion: Occasion = { event, openId, chatId, place, lang, standing };
  const { contentIn, ending } =
    ask.request === undefined
      ? await deps.responder.openForm(ask, occasion)
      : await deps.responder.respond(ask, occasion);
  deps.log.info({ event, command: ask.command, mode: "menu", ending, place: "p2p" }, "asked");
  return contentIn;
}

const renderOne: typeof renderBoth = (contentIn, audience, sealer) =>
  render(contentIn(audience.lang), audience, sealer);

function opening(lang: Lang): Content {
  const zh = lang === "zh";
  return {
    tone: "question",
    title: zh ? "马上就来" : "One moment",
    blocks: [always(text(zh ? "这张卡片会变成结果。" : "This card turns into the answer."))],
  };
}

function notSent({ kind, code, logId, ...failure }: Failure, event: string, deps: MenuDeps): void {
  deps.log.error({ event, kind, code, logId }, "a menu could not be answered");
  insist({ kind, ...failure });
}
