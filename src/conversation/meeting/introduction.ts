import type { Logger } from "pino";
import { treatmentOf } from "../../access/decide.ts";
import type { Policy } from "../../access/policy.ts";
import type { Messenger } from "../../feishu/messages.ts";
import type { BotAddedEvent } from "../../intake/events.ts";
import type { Lang } from "../../words.ts";
import type { ChatBook } from "../chat-book.ts";
import { renderBoth } from "../render.ts";
import type { Sealer } from "../seal.ts";
import { stepUuid } from "../step.ts";
import { insist } from "../undelivered.ts";
import { type Group, introductionCard } from "./introduction-card.ts";

export interface IntroductionDeps {
  readonly policy: () => Policy;
  readonly chats: ChatBook;
  readonly messenger: Pick<Messenger, "send">;
  readonly sealer: Sealer;
  /** What buttons answer in; a group has no language that anybody told us. */
  readonly fallback: Lang;
  readonly log: Pick<Logger, "info" | "error">;
}

/**
 * Says, once for each time it is put into a group, what Bole is and what this very group will see. It goes by the policy
 * and by whether outsiders are in the group, as every answer there does.
 */
export function onBotAdded(deps: IntroductionDeps): (event: BotAddedEvent) => Promise<void> {
  return async (event) => {
    const { chatId, eventId } = event;
    await deps.chats.note(event);
    const group = await groupOf(chatId, deps);
    const audience = { chatId, chat: "group", lang: deps.fallback } as const;
    const card = renderBoth((lang) => introductionCard(group, lang), audience, deps.sealer);
    const sent = await deps.messenger.send({ chatId }, { card }, stepUuid(eventId, "introduction"));
    if (sent.ok)
      return deps.log.info({ event: eventId, mode: group.treatment.mode }, "introduced in a group");
    const { kind, code, logId } = sent.failure;
    deps.log.error({ event: eventId, kind, code, logId }, "an introduction could not be sent");
    insist(sent.failure);
  };
}

/** What an introduction in this group goes by. Asks Feishu whether outsiders are in it, where nobody told yet. */
export async function groupOf(
  chatId: string,
  deps: Pick<IntroductionDeps, "policy" | "chats">,
): Promise<Group> {
  const policy = deps.policy();
  const { external, gaps } = await deps.chats.external(chatId);
  return { treatment: treatmentOf(policy, chatId, external), gaps, policy };
}
