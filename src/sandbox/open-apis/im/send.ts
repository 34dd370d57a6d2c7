import { z } from "zod";
import type { World } from "../../world.ts";
import { failure, success } from "../answers.ts";
import { perSecond } from "../checks/quotas.ts";
import type { Answer } from "../endpoint.ts";
import { checkContent } from "./content.ts";
import { imFailures } from "./failures.ts";
import { messageData } from "./message-data.ts";
import { alreadySent, rememberSent } from "./sent-once.ts";

/** Scopes of which one is enough to send (documents create and reply). */
export const sendScopes = ["im:message:send_as_bot", "im:message", "im:message:send"] as const;

/** What create and reply have in common. */
export const outgoing = z.object({
  msg_type: z.string(),
  content: z.string(),
  /** At most 50 characters (document create). */
  uuid: z.string().max(50).optional(),
});

/** Sends as the bot, once per uuid: the second time the first message is returned and nothing is said. */
export function sendAsBot(
  world: World,
  chatId: string,
  { msg_type, content, uuid }: z.output<typeof outgoing>,
  parentId?: string,
): Answer {
  const before = alreadySent(world, uuid);
  const known = before === undefined ? undefined : world.chats.message(before);
  if (known) return success(messageData(known, world));
  if (!world.chats.room(chatId)?.hasBot) return failure(imFailures.outsideGroup);
  const checked = checkContent(world, msg_type, content);
  if (!checked.ok) return checked.failure;
  if (tooOften(world, chatId)) return failure(imFailures.tooOften);
  const message = world.chats.post({
    chatId,
    ...(parentId === undefined ? {} : { parentId }),
    msgType: msg_type,
    ...checked.value,
    sender: { type: "bot", openId: world.bot.openId, name: world.bot.name },
  });
  rememberSent(world, uuid, message.messageId);
  world.chats.thinking(chatId, false);
  return success(messageData(message, world));
}

/** Five a second to one chat, or of one card (documents create, reply, patch): kept only when switched on. */
export function tooOften({ quotas }: World, target: string): boolean {
  return quotas.limits.messages && quotas.spend(target, perSecond(5)) !== undefined;
}
