import { setTimeout as after } from "node:timers/promises";
import type { Content } from "../cards/card.ts";
import type { Failure } from "../feishu/failure.ts";
import type { Messenger } from "../feishu/messages.ts";
import type { MessageEvent } from "../intake/events.ts";
import { done, type Outcome } from "../outcome.ts";
import type { Lang } from "../words.ts";
import { render } from "./render.ts";
import type { Sealer } from "./seal.ts";
import { stepUuid } from "./step.ts";

/** What stands in the chat while a message is answered, and the answer that takes its place. */
export interface Progress {
  /** Says that the answer is on its way, once it has been awaited for a while. */
  show(working: Content, lang: Lang, answering: Promise<unknown>): Promise<void>;
  /** Puts the answer where the working card stands, or sends it where there is none. */
  end(card: Record<string, unknown>): Promise<Outcome<{ readonly messageId: string }, Failure>>;
}

interface ProgressDeps {
  readonly messenger: Messenger;
  readonly sealer: Sealer;
  readonly calm?: number;
}

/** Nobody wonders within a second. Milliseconds. */
const usuallyCalm = 1000;

export function createProgress(event: MessageEvent, deps: ProgressDeps): Progress {
  const { messenger, sealer, calm = usuallyCalm } = deps;
  let standing: string | undefined;
  return {
    async show(working, lang, answering) {
      const early = await Promise.race([
        answering.then(
          () => true,
          () => true,
        ),
        after(calm, false, { ref: false }),
      ]);
      if (early) return;
      const audience = { chatId: event.chatId, chat: event.chatType, lang };
      const card = await render(working, audience, sealer);
      const sent = await messenger.reply(event, { card }, stepUuid(event.messageId, "working"));
      if (sent.ok) standing = sent.value.messageId;
    },
    async end(card) {
      if (standing !== undefined) {
        const updated = await messenger.update(standing, card);
        if (updated.ok) return done({ messageId: standing });
      }
      return messenger.reply(event, { card }, stepUuid(event.messageId, "answer"));
    },
  };
}
