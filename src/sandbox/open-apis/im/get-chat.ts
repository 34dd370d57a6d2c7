import { failure, success } from "../answers.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { chatFailures } from "./failures.ts";

/** One chat. Whoever is not in it hears no more than its name and how many are. */
export const getChat: SandboxEndpoint = {
  method: "GET",
  path: "/im/v1/chats/:chat_id",
  scopes: ["im:chat:read", "im:chat:readonly", "im:chat"],
  answer(request, world) {
    const room = world.chats.room(request.params.chat_id ?? "");
    if (!room) return failure(chatFailures.chatId);
    const seenByAll = {
      name: room.name.zh,
      user_count: String(room.members.length + (room.guests ?? 0)),
      chat_status: "normal",
    };
    if (!room.hasBot) return success(seenByAll);
    return success({
      ...seenByAll,
      i18n_names: { zh_cn: room.name.zh, en_us: room.name.en },
      chat_mode: room.type,
      ...(room.type === "group" ? { chat_type: "private" } : {}),
      external: room.guests !== undefined,
      tenant_key: world.tenant.key,
      bot_count: "1",
    });
  },
};
