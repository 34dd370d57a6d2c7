import { failureSaying, success } from "../answers.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { imFailures } from "./failures.ts";
import { messageData } from "./message-data.ts";

/** One message by its id. Cards come back as they were sent. */
export const getMessage: SandboxEndpoint = {
  method: "GET",
  path: "/im/v1/messages/:message_id",
  scopes: ["im:message:readonly", "im:message"],
  answer(request, world) {
    const message = world.chats.message(request.params.message_id ?? "");
    if (!message) return failureSaying(imFailures.parameter, "ext=invalid message_id");
    return success({ items: [messageData(message, world)] });
  },
};
