import { z } from "zod";
import { success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { bodyOf, check, integer, single, words } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { i18n } from "./names.ts";

const query = z.object({ page_size: integer(1, 100), page_token: z.string().optional() });
const body = z.object({
  ids: words(100).default([]),
  codes: words(100).default([]),
  active: z.boolean().optional(),
});

/** Job grades (职等); without ids or codes, all of them, a page at a time. */
export const queryJobGrades: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/job_grades/query",
  scopes: ["corehr:job_grade:read", "corehr:corehr:readonly", "corehr:job_grade:write", "corehr:corehr"],
  answer(request, { tenant }) {
    const paging = check(query, single(request.query), corehrFailures.parameter);
    if (!paging.ok) return paging.failure;
    const checked = check(body, bodyOf(request), corehrFailures.parameter);
    if (!checked.ok) return checked.failure;
    const { ids, codes, active } = checked.value;
    const found = tenant.organisation.grades.filter(
      (grade) =>
        (ids.length === 0 || ids.includes(grade.id)) &&
        (codes.length === 0 || codes.includes(grade.code)) &&
        (active === undefined || grade.active === active),
    );
    const page = cut(found, paging.value.page_size, paging.value.page_token, corehrFailures.parameter);
    if (!page.ok) return page.failure;
    return success({
      items: page.value.items.map((grade) => ({
        job_grade_id: grade.id,
        grade_order: grade.order,
        code: grade.code,
        names: i18n(grade.name),
        descriptions: i18n(grade.name),
        active: grade.active,
      })),
      ...page.value.next,
    });
  },
};
