import { type Known, namesOfEmployee, type Shown, shownPeople } from "../audited/people.ts";
import { namesOf } from "../lookups/people.ts";
import type { EmployeeJobAnswer } from "./answer.ts";

/** Whose job data a card shows, and whom it offers to choose from. Managers are part of somebody's data. */
export function employeeJobShown({ people, unclear, names }: EmployeeJobAnswer): Shown {
  const employees = people.map(({ id }): Known => {
    const named = namesOfEmployee(names.employee?.get(id.id));
    return { ...named, ids: [id.id, ...(named.ids ?? [])] };
  });
  const candidates = unclear.flatMap((one) =>
    one.candidates.map((it): Known => {
      const ids = [it.employment_id, it.employment_id_v2, it.employee_number];
      return { ids, names: namesOf(it), email: it.email_address };
    }),
  );
  return shownPeople([...employees, ...candidates]);
}
