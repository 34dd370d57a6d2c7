import type { Logger } from "pino";
import { always, type Content } from "../../cards/card.ts";
import { text } from "../../cards/element.ts";
import { fitted } from "../../cards/fitted.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Messenger, SentMessage } from "../../feishu/messages.ts";
import { mayPass } from "../../feishu/persistence.ts";
import { explain } from "../../feishu/remedies.ts";
import { done, type Outcome } from "../../outcome.ts";
import { type Lang, say } from "../../words.ts";

/** A card that says an answer is on its way. */
export interface Standing {
  readonly messageId: string;
  readonly lang: Lang;
  /** Sends the answer as a new message, under a uuid of its own. */
  readonly anew: () => Promise<Outcome<SentMessage, Failure>>;
  /** Whether all this is done again later where that may go better. */
  readonly later?: boolean;
}

export interface ReplacedDeps {
  readonly messenger: Pick<Messenger, "update">;
  readonly log: Pick<Logger, "warn">;
}

/**
 * Puts an answer in the place of a card that says it is on its way. Where Feishu does not take that, the answer comes as a
 * new message and the card says so; where it takes neither, the card says why, so that in no case it goes on promising.
 */
export async function replaced(
  card: Record<string, unknown>,
  { messageId, lang, anew, later = false }: Standing,
  { messenger, log }: ReplacedDeps,
): Promise<Outcome<{ readonly messageId: string }, Failure>> {
  const updated = await messenger.update(messageId, card);
  if (updated.ok) return done({ messageId });
  if (later && mayPass(updated.failure)) return updated;
  const sent = await anew();
  // Also where the answer stands there after all, and only Feishu's word of it was lost: it is not to be read twice.
  const ended = await messenger.update(messageId, fitted(endedCard(sent, lang), lang));
  if (!ended.ok) {
    const { kind, code, logId } = ended.failure;
    log.warn({ kind, code, logId }, "a card goes on saying that an answer is on its way");
  }
  return sent;
}

/** A card that says so, as far as it is known where it stands. */
export interface Perhaps extends Omit<Standing, "messageId"> {
  readonly messageId?: string | undefined;
  /** Whether one may stand all the same where that is not known. */
  readonly maybe: boolean;
  /** Sends the answer under the uuid of the card that says so: where that stands, Feishu tells which it is. */
  readonly first: () => Promise<Outcome<SentMessage, Failure>>;
}

/** The same where it may not stand at all: then the answer is sent. */
export async function placed(
  card: Record<string, unknown>,
  { messageId, maybe, first, ...standing }: Perhaps,
  deps: ReplacedDeps,
): Promise<Outcome<{ readonly messageId: string }, Failure>> {
  if (messageId !== undefined) return replaced(card, { ...standing, messageId }, deps);
  const sent = await first();
  // Feishu may have known the uuid: then what stands there is the card that says so.
  if (!sent.ok || !maybe) return sent;
  return replaced(card, { ...standing, messageId: sent.value.messageId }, deps);
}

function endedCard(sent: Outcome<SentMessage, Failure>, lang: Lang): Content {
  const zh = lang === "zh";
  if (sent.ok) {
    return {
      tone: "answer",
      title: zh ? "另发了一条消息" : "Sent as a new message",
      blocks: [
        always(
          text(
            zh
              ? "结果没能放进这张卡片，请看下面那一条。"
              : "The result could not be put into this card; please see the message below.",
          ),
        ),
      ],
    };
  }
  const { meaning, remedy } = explain(sent.failure);
  return {
    tone: "failed",
    title: zh ? "结果没能送到" : "The result could not be delivered",
    blocks: [always(text(say(meaning, lang)), text(say(remedy, lang)))],
  };
}
