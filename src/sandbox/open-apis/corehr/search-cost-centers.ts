import { z } from "zod";
import { success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { bodyOf, check, integer, single, words } from "../checks/parameters.ts";
import { userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { i18n } from "./names.ts";

const query = z.object({
  page_size: integer(1, 100),
  page_token: z.string().optional(),
  user_id_type: userIdType("people_corehr_id", "open_id", "union_id", "user_id"),
});
const body = z.object({
  cost_center_id_list: words(100).default([]),
  name_list: z.array(z.string()).default([]),
  code: z.string().optional(),
  parent_cost_center_id: z.string().optional(),
  get_all_version: z.boolean().optional(),
});

/** Cost centres by id, exact name, code or parent (ANDed), a page at a time. */
export const searchCostCenters: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/cost_centers/search",
  scopes: ["corehr:cost_center:read"],
  answer(request, { tenant }) {
    const paging = check(query, single(request.query), corehrFailures.parameter);
    if (!paging.ok) return paging.failure;
    const checked = check(body, bodyOf(request), corehrFailures.parameter);
    if (!checked.ok) return checked.failure;
    const { cost_center_id_list: ids, name_list: names, code, parent_cost_center_id: parent } = checked.value;
    const found = tenant.organisation.costCenters.filter(
      (it) =>
        (ids.length === 0 || ids.includes(it.id)) &&
        (names.length === 0 || names.includes(it.name.zh) || names.includes(it.name.en)) &&
        (code === undefined || it.code === code) &&
        (parent === undefined || it.parent === parent),
    );
    const page = cut(found, paging.value.page_size, paging.value.page_token, corehrFailures.parameter);
    if (!page.ok) return page.failure;
    return success({
      items: page.value.items.map((it) => ({
        cost_center_id: it.id,
        version_id: it.id,
        name: i18n(it.name),
        code: it.code,
        ...(it.parent === undefined ? {} : { parent_cost_center_id: it.parent }),
        managers: [],
        effective_time: "2016-01-01",
        expiration_time: "9999-12-31",
        active: it.active,
      })),
      ...page.value.next,
    });
  },
};
