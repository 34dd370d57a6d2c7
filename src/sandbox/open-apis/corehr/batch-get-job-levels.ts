import { z } from "zod";
import { failure, success } from "../answers.ts";
import { bodyOf, check, words } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { i18n } from "./names.ts";

const body = z.object({ job_level_ids: words(100).default([]), job_level_codes: words(100).default([]) });

/** Job levels by id and code (ANDed); one of both is needed. */
export const batchGetJobLevels: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/job_levels/batch_get",
  scopes: ["corehr:job_level:read", "corehr:job_level:write"],
  answer(request, { tenant }) {
    const checked = check(body, bodyOf(request), corehrFailures.parameter);
    if (!checked.ok) return checked.failure;
    const { job_level_ids: ids, job_level_codes: codes } = checked.value;
    if (ids.length + codes.length === 0) return failure(corehrFailures.parameter);
    const found = tenant.organisation.levels.filter(
      ({ id, code }) =>
        (ids.length === 0 || ids.includes(id)) && (codes.length === 0 || codes.includes(code)),
    );
    return success({
      items: found.map((level) => ({
        job_level_id: level.id,
        level_order: level.order,
        code: level.code,
        name: i18n(level.name),
        description: i18n(level.description),
        active: level.active,
        custom_fields: [],
        job_grade: level.gradeIds,
        pathway_ids: level.pathwayIds,
        view_order: level.order,
      })),
    });
  },
};
