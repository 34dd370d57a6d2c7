import type { Logger } from "pino";
import type { Content } from "../../cards/card.ts";
import { errorName } from "../../error-name.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Messenger } from "../../feishu/messages.ts";
import { mayPass } from "../../feishu/persistence.ts";
import { inTime } from "../../in-time.ts";
import type { Handling, MessageEvent } from "../../intake/events.ts";
import type { Outcome } from "../../outcome.ts";
import type { Lang } from "../../words.ts";
import { render } from "../answering/render.ts";
import type { Sealer } from "../kept/seal.ts";
import type { WorkingCards } from "../kept/working-cards.ts";
import { stepUuid } from "../step.ts";
import { placed } from "./replaced.ts";

/** What stands in the chat while a message is answered, and the answer that takes its place. */
export interface Progress {
  /** Says that the answer is on its way, once it has been awaited for a while. */
  show(working: Content, lang: Lang, answering: Promise<unknown>): Promise<void>;
  /** The same, in the background, where no card was needed so far and the answer takes long all the same; what it says is asked then. */
  linger(
    working: () => { readonly content: Content; readonly lang: Lang },
    answering: Promise<unknown>,
  ): void;
  /** Whether a card says so, or will. */
  coming(): boolean;
  /** Puts the answer where the working card stands, or sends it where there is none. */
  end(card: Record<string, unknown>, lang: Lang): Promise<Outcome<{ readonly messageId: string }, Failure>>;
}

export interface ProgressDeps {
  readonly messenger: Messenger;
  readonly sealer: Sealer;
  readonly workingCards: WorkingCards;
  readonly log: Pick<Logger, "warn">;
  readonly calm?: number;
  /** How long the sign “typing” is enough for an answer that should have come at once. Milliseconds. */
  readonly slowMs?: number | undefined;
}

/** Five seconds of “typing”, and one wonders whether anything is still going on. Milliseconds. */
export const usuallySlow = 5_000;

/** Nobody wonders within a second. Milliseconds. */
const usuallyCalm = 1000;

export function createProgress(event: MessageEvent, { again, last }: Handling, deps: ProgressDeps): Progress {
  const { messenger, sealer, workingCards, log, calm = usuallyCalm, slowMs = usuallySlow } = deps;
  // One for both, so that two instances that answer at once, each believing the other dead, come to one message.
  const uuid = stepUuid(event.messageId, "answer");
  let standing: string | undefined;
  /** Somebody was about to send a working card and died before it knew whether it stands, or Feishu did not say. */
  let maybe = false;
  let coming = false;
  /** The card that says so, once it is on its way itself. */
  let sending: Promise<void> | undefined;

  async function send(card: Record<string, unknown>): Promise<void> {
    await workingCards.note(event, {});
    const sent = await messenger.reply(event, { card }, uuid);
    if (!sent.ok) {
      // It may stand all the same, and only Feishu's word of it was lost.
      maybe = mayPass(sent.failure);
      return;
    }
    standing = sent.value.messageId;
    await workingCards.note(event, { messageId: standing });
  }

  /** The card that an earlier attempt left. */
  async function left(): Promise<string | undefined> {
    const known = again ? await workingCards.recall(event) : undefined;
    maybe ||= known !== undefined && known.messageId === undefined;
    return known?.messageId;
  }

  async function say(
    working: () => { readonly content: Content; readonly lang: Lang },
    answering: Promise<unknown>,
    patience: number,
  ): Promise<void> {
    const ended = () => true;
    const early = await inTime(answering.then(ended, ended), patience, false);
    if (early || sending) return;
    coming = true;
    const { content, lang } = working();
    const card = render(content, { chatId: event.chatId, chat: event.chatType, lang }, sealer);
    sending = send(card).catch((error: unknown) => {
      log.warn({ event: event.eventId, error: errorName(error) }, "where a card stands could not be kept");
    });
    await sending;
  }

  return {
    coming: () => coming,
    show(content, lang, answering) {
      coming = true;
      return say(() => ({ content, lang }), answering, calm);
    },
    linger(working, answering) {
      say(working, answering, slowMs).catch((error: unknown) => {
        log.warn({ event: event.eventId, error: errorName(error) }, "that an answer takes long is not said");
      });
    },
    async end(card, lang) {
      await sending;
      standing ??= await left();
      const first = () => messenger.reply(event, { card }, uuid);
      const anew = () => messenger.reply(event, { card }, stepUuid(event.messageId, "anew"));
      return placed(card, { messageId: standing, maybe, first, anew, lang, later: !last }, deps);
    },
  };
}
