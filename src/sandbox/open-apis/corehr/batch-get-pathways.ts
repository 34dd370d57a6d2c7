import { z } from "zod";
import { success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { bodyOf, check, integer, single, words } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { i18n } from "./names.ts";

const query = z.object({ page_size: integer(1, 100).default(100), page_token: z.string().optional() });
const body = z.object({
  pathway_ids: words(100, 1).optional(),
  pathway_codes: words(100, 1).optional(),
  active: z.boolean().optional(),
});

/** Pathways (通道); an id that does not exist is passed over. */
export const batchGetPathways: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/pathways/batch_get",
  scopes: ["corehr:pathway:read", "corehr:pathway:write"],
  answer(request, { tenant }) {
    const paging = check(query, single(request.query), corehrFailures.parameter);
    if (!paging.ok) return paging.failure;
    const checked = check(body, bodyOf(request), corehrFailures.parameter);
    if (!checked.ok) return checked.failure;
    const { pathway_ids: ids, pathway_codes: codes, active } = checked.value;
    const found = tenant.organisation.pathways.filter(
      (pathway) =>
        (ids === undefined || ids.includes(pathway.id)) &&
        (codes === undefined || codes.includes(pathway.code)) &&
        (active === undefined || pathway.active === active),
    );
    const page = cut(found, paging.value.page_size, paging.value.page_token, corehrFailures.parameter);
    if (!page.ok) return page.failure;
    return success({
      items: page.value.items.map((pathway) => ({
        pathway_id: pathway.id,
        code: pathway.code,
        names: i18n(pathway.name),
        descriptions: i18n(pathway.name),
        active: pathway.active,
      })),
      ...page.value.next,
    });
  },
};
