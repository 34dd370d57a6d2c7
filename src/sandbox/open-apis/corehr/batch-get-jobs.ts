import { z } from "zod";
import type { Job } from "../../tenant/organisation.ts";
import type { World } from "../../world.ts";
import { failure, success } from "../answers.ts";
import { bodyOf, check, single, words } from "../checks/parameters.ts";
import { userIdType } from "../checks/people.ts";
import { holds } from "../checks/scopes.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { i18n, midnight } from "./names.ts";

const query = z.object({ user_id_type: userIdType("open_id", "union_id", "user_id", "people_corehr_id") });
const body = z.object({
  job_ids: words(100).default([]),
  job_codes: words(100).default([]),
  fields: words(100).default([]),
});

/** What each word of `fields` brings: the request's names differ from the response's. */
const fields: Readonly<Record<string, (job: Job, world: World) => Record<string, unknown>>> = {
  job_name: ({ name }) => ({ name: i18n(name) }),
  code: ({ code }) => ({ code }),
  active: ({ active }) => ({ active }),
  description: ({ description }) => ({ description: i18n(description) }),
  job_title: ({ title }) => ({ job_title: i18n(title) }),
  pathway: ({ pathwayId }) => ({ pathway_id: pathwayId }),
  working_hours_type: ({ workingHoursTypeId }) => ({ working_hours_type_id: workingHoursTypeId }),
  job_level: ({ levelIds }, world) =>
    holds(world, ["corehr:job.job_level:read"]) ? { job_level_id_list: levelIds } : {},
  job_family: ({ familyIds }) => ({ job_family_id_list: familyIds }),
  effective_date: ({ since }) => ({ effective_time: midnight(since) }),
  expiration_date: ({ until }) => ({ expiration_time: midnight(until) }),
  created_time: ({ createdAt }) => ({ created_time: midnight(createdAt) }),
  updated_time: ({ updatedAt }) => ({ updated_time: midnight(updatedAt) }),
};

/**
 * Jobs by id and code, which are ANDed; only `id` comes back unless `fields` asks for more. Without any id or
 * code the call fails; the document names no code for that, so it is the neighbours' 1160001.
 */
export const batchGetJobs: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/jobs/batch_get",
  scopes: ["corehr:job.only:read", "corehr:job:read", "corehr:job:write"],
  answer(request, world) {
    const kind = check(query, single(request.query), corehrFailures.parameter);
    if (!kind.ok) return kind.failure;
    const checked = check(body, bodyOf(request), corehrFailures.parameter);
    if (!checked.ok) return checked.failure;
    const { job_ids: ids, job_codes: codes, fields: wanted } = checked.value;
    if (ids.length + codes.length === 0) return failure(corehrFailures.parameter);
    const jobs = world.tenant.organisation.jobs.filter(
      ({ id, code }) =>
        (ids.length === 0 || ids.includes(id)) && (codes.length === 0 || codes.includes(code)),
    );
    const author = world.directory.idOf(world.tenant.employees[0]?.employmentId, kind.value.user_id_type);
    return success({
      items: jobs.map((job) => ({
        id: job.id,
        ...Object.assign({}, ...wanted.map((name) => fields[name]?.(job, world))),
        ...customFields(job, wanted),
        ...(wanted.includes("created_by") && { created_by: author }),
        ...(wanted.includes("updated_by") && { updated_by: author }),
      })),
    });
  },
};

/** Custom fields are asked for by their own names (`…__c`). */
function customFields(job: Job, wanted: readonly string[]): Record<string, unknown> {
  const chosen = job.customFields.filter(({ name }) => wanted.includes(name));
  return chosen.length === 0
    ? {}
    : { custom_fields: chosen.map(({ name, value }) => ({ field_name: name, value })) };
}
