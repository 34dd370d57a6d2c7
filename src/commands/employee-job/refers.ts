import { nameText } from "../../feishu/names/name.ts";
import type { Employee } from "../../feishu/shapes/employee.ts";
import type { Ask } from "../ask.ts";
import type { Referable, Referables, ShowContext } from "../command.ts";
import { namesOf } from "../lookups/people.ts";
import type { PersonReference, TalentReference } from "../references.ts";
import type { EmployeeJobAnswer, Person } from "./answer.ts";

type Context = ShowContext<"employee-job">;

/** The people on the card; where nobody was clear, those to choose from. */
export function employeeJobRefers(answer: EmployeeJobAnswer, context: Context): Referables {
  if (answer.people.length > 0) return { shown: answer.people.map((one) => shown(one, answer, context)) };
  return { shown: answer.unclear.flatMap((one) => one.candidates.map((it) => candidate(it, context))) };
}

function shown(
  { reference, id }: Person,
  { names }: EmployeeJobAnswer,
  { lang, request }: Context,
): Referable {
  const person: PersonReference =
    id.type === "people_corehr_id" ? { by: "employment_id", id: id.id } : { by: id.type, id: id.id };
  const known = nameText(names.employee?.get(id.id), lang);
  const name = known ?? (reference.by === "open_id" || reference.by === "name" ? reference.name : undefined);
  return {
    label: name ?? id.id,
    name,
    person,
    talent: talentOf(reference),
    open: { command: "employee-job", request: { ...request, people: [person] } },
  };
}

/** Who was asked for by phone or e-mail is found as a talent by the same. */
function talentOf(reference: PersonReference): TalentReference | undefined {
  return reference.by === "phone" || reference.by === "email" ? reference : undefined;
}

function candidate(one: Employee, { request }: Context): Referable {
  const person = { by: "employment_id", id: one.employment_id } as const;
  const [name] = namesOf(one);
  const open: Ask = { command: "employee-job", request: { ...request, people: [person] } };
  return {
    label: name ?? one.employment_id,
    name,
    person,
    talent: one.email_address && { by: "email", email: one.email_address },
    open,
  };
}
