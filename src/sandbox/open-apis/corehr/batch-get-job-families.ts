import { z } from "zod";
import { failure, success } from "../answers.ts";
import { bodyOf, check, words } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { i18n, midnight } from "./names.ts";

const body = z.object({ job_family_ids: words(100).default([]), job_family_codes: words(100).default([]) });

/** Job families (序列) by id and code (ANDed); one of both is needed. */
export const batchGetJobFamilies: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/job_families/batch_get",
  scopes: ["corehr:job_family:read", "corehr:job_family:write"],
  answer(request, { tenant }) {
    const checked = check(body, bodyOf(request), corehrFailures.parameter);
    if (!checked.ok) return checked.failure;
    const { job_family_ids: ids, job_family_codes: codes } = checked.value;
    if (ids.length + codes.length === 0) return failure(corehrFailures.parameter);
    const found = tenant.organisation.families.filter(
      ({ id, code }) =>
        (ids.length === 0 || ids.includes(id)) && (codes.length === 0 || codes.includes(code)),
    );
    return success({
      items: found.map((family) => ({
        job_family_id: family.id,
        name: i18n(family.name),
        active: family.active,
        selectable: true,
        ...(family.parent === undefined ? {} : { parent_id: family.parent }),
        pathway_ids: family.pathwayIds,
        effective_time: midnight("2016-01-01"),
        expiration_time: midnight("9999-12-31"),
        code: family.code,
      })),
    });
  },
};
