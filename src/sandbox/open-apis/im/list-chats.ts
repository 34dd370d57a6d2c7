import { z } from "zod";
import { success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { check, integer, single } from "../checks/parameters.ts";
import { userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { chatFailures } from "./failures.ts";

const query = z.object({
  user_id_type: userIdType("open_id", "union_id", "user_id"),
  sort_type: z.enum(["ByCreateTimeAsc", "ByActiveTimeDesc"]).default("ByCreateTimeAsc"),
  page_size: integer(1, 100).default(20),
  page_token: z.string().optional(),
});

/** The groups the bot is in; private chats are not among them. */
export const listChats: SandboxEndpoint = {
  method: "GET",
  path: "/im/v1/chats",
  scopes: ["im:chat", "im:chat:readonly", "im:chat:read", "im:chat.group_info:readonly"],
  answer(request, world) {
    const checked = check(query, single(request.query), chatFailures.parameter);
    if (!checked.ok) return checked.failure;
    const groups = world.chats.rooms().filter(({ type, hasBot }) => type === "group" && hasBot);
    const page = cut(groups, checked.value.page_size, checked.value.page_token, chatFailures.parameter);
    if (!page.ok) return page.failure;
    const items = page.value.items.map((room) => ({
      chat_id: room.chatId,
      name: room.name.zh,
      external: room.guests !== undefined,
      tenant_key: world.tenant.key,
      chat_status: "normal",
    }));
    return success({ items, ...page.value.next });
  },
};
