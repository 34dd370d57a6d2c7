import { knownTalents, onboardedTalents } from "./examples.ts";
import { employmentId, inventEmployees } from "./invent-employees.ts";
import { inventHiring } from "./invent-hiring.ts";
import { inventOrganisation } from "./invent-organisation.ts";
import { inventTalents } from "./invent-talents.ts";
import type { Tenant } from "./tenant.ts";
import { inventUserGroups } from "./user-groups.ts";
import { assignmentStartReason, jobFields } from "./words/job-fields.ts";
import { regions } from "./words/regions.ts";
import { tracks } from "./words/tracks.ts";

/**
 * The invented company: some 300 talents, 120 employees, 40 jobs. Always the same, but for the times of
 * recent changes, which count back from the day of `now` (milliseconds).
 */
export function inventTenant(now: number): Tenant {
  const today = Math.floor(now / 86_400_000) * 86_400_000;
  const employees = inventEmployees();
  const ordinary = inventTalents(
    employees.filter(isRecruiter).map((employee) => employee.employmentId),
    today,
  );
  const tradeByPlace = tracks.flatMap(({ key, share }) => Array.from({ length: share }, () => key));
  const tradeById = new Map(ordinary.map(({ id }, place) => [id, tradeByPlace[place] ?? ""]));
  const talents = [
    ...knownTalents(ordinary, ({ id }) => tradeById.get(id) ?? ""),
    ...onboardedTalents(employees, ordinary),
    ...ordinary,
  ];
  return {
    key: "2ca1d211f64f6438",
    name: { zh: "云杉科技", en: "Spruce Technology" },
    organisation: inventOrganisation(),
    employees,
    userGroups: inventUserGroups(employees),
    talents,
    ...inventHiring(talents, employees, today),
    regions,
    objectFields: [...jobFields, assignmentStartReason],
  };
}

function isRecruiter({ employmentId: id }: { employmentId: string }): boolean {
  return id === employmentId("recruiter") || id === employmentId("hrbp");
}
