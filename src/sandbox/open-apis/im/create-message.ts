import { z } from "zod";
import type { World } from "../../world.ts";
import { failure } from "../answers.ts";
import { bodyOf, check, single } from "../checks/parameters.ts";
import type { Answer, SandboxEndpoint } from "../endpoint.ts";
import { imFailures } from "./failures.ts";
import { outgoing, sendAsBot, sendScopes } from "./send.ts";

const query = z.object({ receive_id_type: z.enum(["open_id", "union_id", "user_id", "email", "chat_id"]) });
const body = outgoing.extend({ receive_id: z.string().min(1) });

/** Sends a message to a person or a chat. */
export const createMessage: SandboxEndpoint = {
  method: "POST",
  path: "/im/v1/messages",
  scopes: sendScopes,
  answer(request, world) {
    const kind = check(query, single(request.query), imFailures.parameter);
    if (!kind.ok) return kind.failure;
    const given = check(body, bodyOf(request), imFailures.parameter);
    if (!given.ok) return given.failure;
    const chatId = chatOf(world, kind.value.receive_id_type, given.value.receive_id);
    return typeof chatId === "string" ? sendAsBot(world, chatId, given.value) : chatId;
  },
};

function chatOf(
  world: World,
  type: z.output<typeof query>["receive_id_type"],
  receiver: string,
): string | Answer {
  if (type === "chat_id") return world.chats.room(receiver)?.chatId ?? failure(imFailures.receiver);
  const employee =
    type === "email"
      ? world.tenant.employees.find(({ email }) => email === receiver)
      : world.directory.employee(type, receiver);
  if (!employee) return failure(imFailures.receiver);
  if (employee.leftOn !== undefined) return failure(imFailures.resigned);
  return world.chats.privateRoom(employee.openId).chatId;
}
