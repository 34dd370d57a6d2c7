import { z } from "zod";
import { failure, failureSaying, success } from "../answers.ts";
import { bodyOf, check } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { checkContent } from "./content.ts";
import { imFailures } from "./failures.ts";
import { tooOften } from "./send.ts";

/** How long a card may be updated (document patch): 14 days, in milliseconds. */
const updatable = 14 * 86_400_000;
const body = z.object({ content: z.string() });

/** Replaces the card of a message that the bot itself sent. */
export const patchMessage: SandboxEndpoint = {
  method: "PATCH",
  path: "/im/v1/messages/:message_id",
  scopes: ["im:message:update", "im:message:send_as_bot", "im:message"],
  answer(request, world) {
    const given = check(body, bodyOf(request), imFailures.parameter);
    if (!given.ok) return given.failure;
    const message = world.chats.message(request.params.message_id ?? "");
    if (!message) return failureSaying(imFailures.parameter, "ext=invalid message_id");
    if (message.sender.type !== "bot") return failure(imFailures.lacksPermission);
    if (message.msgType !== "interactive")
      return failureSaying(imFailures.parameter, "ext=This message is NOT a card.");
    if (world.now() - message.createdAt > updatable) return failure(imFailures.tooOld);
    const checked = checkContent(world, "interactive", given.value.content);
    if (!checked.ok) return checked.failure;
    if (tooOften(world, message.messageId)) return failure(imFailures.tooOften);
    world.chats.revise(message.messageId, checked.value.content);
    return success({}, "ok");
  },
};
