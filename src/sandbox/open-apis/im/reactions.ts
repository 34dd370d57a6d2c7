import { z } from "zod";
import { hexId } from "../../tenant/ids.ts";
import type { World } from "../../world.ts";
import { failure, success } from "../answers.ts";
import { bodyOf, check } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { reactionFailures } from "./failures.ts";

const scopes = ["im:message", "im:message.reactions:write_only"];

/** Of the emoji in the document "emojis-introduce", those that say somebody is at work on it. */
const emojis = new Set(["Typing", "OnIt", "OneSecond", "THUMBSUP", "OK", "DONE"]);
const body = z.object({ reaction_type: z.object({ emoji_type: z.string() }) });

function data(world: World, reactionId: string, emoji: string) {
  return success({
    reaction_id: reactionId,
    operator: { operator_id: world.app.appId, operator_type: "app" },
    action_time: String(world.now()),
    reaction_type: { emoji_type: emoji },
  });
}

/** Puts the bot's reaction on a message; the same one twice stands there once. */
export const createReaction: SandboxEndpoint = {
  method: "POST",
  path: "/im/v1/messages/:message_id/reactions",
  scopes,
  answer(request, world) {
    const given = check(body, bodyOf(request), reactionFailures.emoji);
    if (!given.ok) return given.failure;
    const emoji = given.value.reaction_type.emoji_type;
    if (!emojis.has(emoji)) return failure(reactionFailures.emoji);
    const message = world.chats.message(request.params.message_id ?? "");
    if (!message) return failure(reactionFailures.noMessage);
    if (!world.chats.room(message.chatId)?.hasBot) return failure(reactionFailures.outside);
    const id = hexId("re", `${message.messageId}:${world.bot.openId}:${emoji}`);
    world.chats.react(message.messageId, [
      ...message.reactions.filter((one) => one.id !== id),
      { id, emoji, openId: world.bot.openId },
    ]);
    return data(world, id, emoji);
  },
};

/** Takes the bot's own reaction back. */
export const deleteReaction: SandboxEndpoint = {
  method: "DELETE",
  path: "/im/v1/messages/:message_id/reactions/:reaction_id",
  scopes,
  answer(request, world) {
    const message = world.chats.message(request.params.message_id ?? "");
    if (!message) return failure(reactionFailures.noMessage);
    const reaction = message.reactions.find(({ id }) => id === request.params.reaction_id);
    if (!reaction) return failure(reactionFailures.noReaction);
    if (reaction.openId !== world.bot.openId) return failure(reactionFailures.notYours);
    world.chats.react(
      message.messageId,
      message.reactions.filter((one) => one !== reaction),
    );
    return data(world, reaction.id, reaction.emoji);
  },
};
