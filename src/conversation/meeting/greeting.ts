import type { Logger } from "pino";
import type { Messenger } from "../../feishu/messages.ts";
import type { ChatEnteredEvent } from "../../intake/events.ts";
import type { Admission } from "../admission/admission.ts";
import { renderBoth } from "../answering/render.ts";
import type { Sealer } from "../kept/seal.ts";
import type { Spoken } from "../kept/spoken.ts";
import { stepUuid } from "../step.ts";
import { insist } from "../undelivered.ts";
import type { Acquaintances } from "./acquaintances.ts";
import { greetingCard } from "./greeting-card.ts";

export interface GreetingDeps {
  readonly admission: Admission;
  readonly acquaintances: Acquaintances;
  readonly spoken: Spoken;
  readonly messenger: Pick<Messenger, "send">;
  readonly sealer: Sealer;
  readonly log: Pick<Logger, "info" | "error">;
}

/**
 * Greets whoever opens the private chat for the first time. Feishu tells of every opening; whether they have met, the
 * store knows. `last_message_id` does not decide it: it does not say who wrote that message, and it may be a private
 * answer to somebody who pressed a button in a group and never heard what Bole is.
 */
export function onChatEntered(deps: GreetingDeps): (event: ChatEnteredEvent) => Promise<void> {
  return async ({ eventId, chatId, operatorOpenId: openId }) => {
    if ((await deps.acquaintances.privateChat(openId)) !== undefined) return;
    const standing = await deps.admission.standing({ openId, place: { type: "p2p" } });
    const lang = await deps.spoken.of(openId);
    const audience = { chatId, chat: "p2p", lang } as const;
    const card = renderBoth((one) => greetingCard(standing, one), audience, deps.sealer);
    // By the person, not by the event: two openings at once show one greeting.
    const sent = await deps.messenger.send({ chatId }, { card }, stepUuid(openId, "greeting"));
    if (!sent.ok) {
      const { kind, code, logId } = sent.failure;
      deps.log.error({ event: eventId, kind, code, logId }, "a greeting could not be sent");
      return insist(sent.failure);
    }
    deps.log.info({ event: eventId }, "greeted");
    await deps.acquaintances.note(openId, chatId);
  };
}
