import { z } from "zod";
import type { Employee } from "../../tenant/tenant.ts";
import { success } from "../answers.ts";
import { bodyOf, check, single, words } from "../checks/parameters.ts";
import { personId, userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";

/** The general "field validation failed" (document "general error codes"); this document has no code of its own. */
const invalid = { status: 400, code: 99992402, msg: "field validation failed" };

const query = z.object({ user_id_type: userIdType("open_id", "union_id", "user_id") });
const body = z.object({
  emails: words(50).default([]),
  mobiles: words(50).default([]),
  include_resigned: z.boolean().default(false),
});

/** Ids of people by e-mail or mobile, each asked for apart; who is not found comes back without an id. */
export const batchGetUserIds: SandboxEndpoint = {
  method: "POST",
  path: "/contact/v3/users/batch_get_id",
  scopes: ["contact:user.id:readonly"],
  answer(request, world) {
    const kind = check(query, single(request.query), invalid);
    if (!kind.ok) return kind.failure;
    const checked = check(body, bodyOf(request), invalid);
    if (!checked.ok) return checked.failure;
    const { emails, mobiles, include_resigned: resigned } = checked.value;
    const entry = (key: "email" | "mobile", value: string, fits: (employee: Employee) => boolean) => {
      const found = world.tenant.employees.find(
        (employee) => (resigned || employee.leftOn === undefined) && fits(employee),
      );
      if (!found) return { [key]: value };
      return {
        user_id: personId(world, found.employmentId, kind.value.user_id_type),
        [key]: value,
        status: {
          is_frozen: false,
          is_resigned: found.leftOn !== undefined,
          is_activated: true,
          is_exited: false,
          is_unjoin: false,
        },
      };
    };
    return success({
      user_list: [
        ...emails.map((it) => entry("email", it, ({ email }) => email === it.toLowerCase())),
        ...mobiles.map((it) => entry("mobile", it, ({ phone }) => sameMobile(it, phone))),
      ],
    });
  },
};

/** Numbers outside mainland China need `+` and their country's code; inside it is optional. */
function sameMobile(asked: string, { code, number }: Employee["phone"]): boolean {
  return asked === `+${code}${number}` || (code === "86" && asked === number);
}
