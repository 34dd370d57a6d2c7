import type { Logger } from "pino";
import { always, type Content } from "../../cards/card.ts";
import { text } from "../../cards/element.ts";
import { errorName } from "../../error-name.ts";
import { currentErrand } from "../../feishu/errand.ts";
import type { Messenger } from "../../feishu/messages.ts";
import { mayPass } from "../../feishu/persistence.ts";
import { inTime } from "../../in-time.ts";
import type { ActionEvent } from "../../intake/events.ts";
import type { Lang } from "../../words.ts";
import { render } from "../answering/render.ts";
import type { Opening, Openings } from "../elsewhere/openings.ts";
import type { Pressed, Sealer } from "../kept/seal.ts";
import { stepUuid } from "../step.ts";
import { usuallySlow } from "../waiting/progress.ts";
import { slowCard } from "../waiting/slow-card.ts";

export interface WaitingBelowDeps {
  readonly messenger: Pick<Messenger, "reply">;
  readonly sealer: Sealer;
  readonly openings: Openings;
  readonly log: Pick<Logger, "warn">;
  /** How long a toast is enough for an answer. Milliseconds. */
  readonly slowMs?: number | undefined;
}

/** A card below the pressed one, which says that the answer takes long. */
export interface WaitingBelow {
  /** Where it stands; absent where Feishu did not say whether it does. */
  readonly messageId?: string;
  /** To be called when something has taken its place. */
  ended(): Promise<void>;
}

/**
 * Says below a pressed card that the answer takes long, once it does, as for a typed ask: the toast is gone by then, and
 * whoever pressed would never know. Undefined where the answer came before that, or it could not be said. Never rejects.
 * It is written down first, so that no instance's death leaves it standing.
 */
export async function waitingBelow(
  event: ActionEvent,
  { ask, lang, chat }: Pressed,
  making: Promise<unknown>,
  { messenger, sealer, openings, log, slowMs = usuallySlow }: WaitingBelowDeps,
): Promise<WaitingBelow | undefined> {
  const { eventId, chatId, messageId: pressedId, operatorOpenId: openId } = event;
  const { strain } = currentErrand();
  const over = () => true;
  if (await inTime(making.then(over, over), slowMs, false)) return undefined;
  const opening: Opening = {
    openId,
    lang,
    command: ask.command,
    below: { chatId, messageId: pressedId },
  };
  const note = (known: Opening) => openings.note(eventId, known).then(over, notKept);
  if (!(await note(opening))) return undefined;
  const card = render(slowCard(strain?.kind, lang), { chatId, chat, lang }, sealer);
  const sent = await messenger.reply(event, { card }, stepUuid(eventId, "answer"));
  const stands = { ...opening, ...(sent.ok && { messageId: sent.value.messageId }) };
  const none = !sent.ok && !mayPass(sent.failure);
  await note(none ? { ...stands, ended: true } : stands);
  if (none) return undefined;
  return {
    ...(sent.ok && { messageId: sent.value.messageId }),
    ended: async () => {
      await note({ ...stands, ended: true });
    },
  };

  function notKept(error: unknown): false {
    log.warn({ event: eventId, error: errorName(error) }, "where a card stands could not be kept");
    return false;
  }
}

/** Takes the place of the card that said so, where what came is a file. */
export function fileBelow(lang: Lang): Content {
  const zh = lang === "zh";
  return {
    tone: "answer",
    title: zh ? "文件在下面" : "The file is below",
    blocks: [always(text(zh ? "已另发一条消息。" : "It came as a message of its own."))],
  };
}
