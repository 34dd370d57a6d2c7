import { z } from "zod";
import { failure, success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { check, integer, single } from "../checks/parameters.ts";
import { userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { chatFailures } from "./failures.ts";

const query = z.object({
  member_id_type: userIdType("open_id", "union_id", "user_id"),
  page_size: integer(1, 100).default(20),
  page_token: z.string().optional(),
});

/** Who is in a group, for those who are in it themselves. Bots are not among them. */
export const getChatMembers: SandboxEndpoint = {
  method: "GET",
  path: "/im/v1/chats/:chat_id/members",
  scopes: ["im:chat.members:read", "im:chat:readonly", "im:chat", "im:chat.group_info:readonly"],
  answer(request, world) {
    const checked = check(query, single(request.query), chatFailures.parameter);
    if (!checked.ok) return checked.failure;
    const { member_id_type: kind, page_size: size, page_token } = checked.value;
    const room = world.chats.room(request.params.chat_id ?? "");
    if (!room) return failure(chatFailures.chatId);
    if (!room.hasBot) return failure(chatFailures.outside);
    const page = cut(room.members, size, page_token, chatFailures.parameter);
    if (!page.ok) return page.failure;
    const items = page.value.items.flatMap((openId) => {
      const employee = world.directory.employee("open_id", openId);
      if (!employee) return [];
      const ids = { open_id: openId, union_id: employee.unionId, user_id: employee.userId };
      return [
        {
          member_id_type: kind,
          member_id: ids[kind],
          name: employee.name.zh,
          tenant_key: world.tenant.key,
        },
      ];
    });
    return success({ items, ...page.value.next, member_total: room.members.length + (room.guests ?? 0) });
  },
};
