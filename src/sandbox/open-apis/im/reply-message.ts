import { z } from "zod";
import { failureSaying } from "../answers.ts";
import { bodyOf, check } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { imFailures } from "./failures.ts";
import { outgoing, sendAsBot, sendScopes } from "./send.ts";

const body = outgoing.extend({ reply_in_thread: z.boolean().optional() });

/** Replies to a message, in the chat it stands in. */
export const replyMessage: SandboxEndpoint = {
  method: "POST",
  path: "/im/v1/messages/:message_id/reply",
  scopes: sendScopes,
  answer(request, world) {
    const given = check(body, bodyOf(request), imFailures.parameter);
    if (!given.ok) return given.failure;
    const parent = world.chats.message(request.params.message_id ?? "");
    if (!parent) return failureSaying(imFailures.parameter, "ext=invalid message_id");
    return sendAsBot(world, parent.chatId, given.value, parent.messageId);
  },
};
