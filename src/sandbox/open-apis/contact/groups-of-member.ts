import { z } from "zod";
import { failure, success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { check, integer, single } from "../checks/parameters.ts";
import { userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { contactFailures } from "./failures.ts";

const query = z.object({
  member_id: z.string(),
  member_id_type: userIdType("open_id", "union_id", "user_id"),
  page_size: integer(1, 1000).default(500),
  page_token: z.string().optional(),
});
const groupType = z.object({ group_type: integer(1, 2).optional() });

/** The user groups a person belongs to: of one type, or where none is named of both. */
export const groupsOfMember: SandboxEndpoint = {
  method: "GET",
  path: "/contact/v3/group/member_belong",
  scopes: ["contact:group:readonly"],
  answer(request, world) {
    const given = single(request.query);
    const checked = check(query, given, contactFailures.parameter);
    if (!checked.ok) return checked.failure;
    const type = check(groupType, given, contactFailures.memberType);
    if (!type.ok) return type.failure;
    const { member_id: id, member_id_type: kind, page_size: size, page_token } = checked.value;
    const employee = world.directory.employee(kind, id);
    if (!employee) return failure(contactFailures.memberId);
    const wanted = type.value.group_type;
    const groups = world.tenant.userGroups.filter(
      ({ type, members }) =>
        (wanted === undefined || wanted === type) && members.includes(employee.employmentId),
    );
    const page = cut(groups, size, page_token, contactFailures.pageToken);
    if (!page.ok) return page.failure;
    return success({ group_list: page.value.items.map((group) => group.id), ...page.value.next });
  },
};
