import type { Personal } from "../../access/personal.ts";
import { batchGetUserIds } from "../../feishu/endpoints/contact-users-batch-get-id.ts";
import { searchEmployees } from "../../feishu/endpoints/corehr-employees-search.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Feishu } from "../../feishu/port.ts";
import { type Employee, employeeFields } from "../../feishu/shapes/employee.ts";
import { done, type Outcome } from "../../outcome.ts";
import type { PersonReference } from "../references.ts";
import { sameName } from "./talents.ts";

/** What may be called to resolve a person. */
export const resolvingPeople = [batchGetUserIds, searchEmployees] as const;

/** An employee by one of the ids CoreHR takes. */
export interface EmployeeId {
  readonly type: "open_id" | "union_id" | "user_id" | "people_corehr_id";
  readonly id: string;
}

/** What became of one reference. */
export type ResolvedPerson =
  | { readonly kind: "known"; readonly employee: EmployeeId }
  /** Several, or one of another name: a choice is due. */
  | { readonly kind: "choice"; readonly candidates: readonly Employee[] }
  | { readonly kind: "nobody" };

/** The most people of one name that are offered to choose from. */
const mostCandidates = 10;

/** Everybody named, resolved side by side; answers stand in the order of the references. */
export async function resolvePeople(
  references: readonly PersonReference[],
  feishu: Feishu,
): Promise<Outcome<readonly ResolvedPerson[], Failure>> {
  const resolved = await Promise.all(references.map((one) => resolvePerson(one, feishu)));
  const people: ResolvedPerson[] = [];
  for (const one of resolved) {
    if (!one.ok) return one;
    people.push(one.value);
  }
  return done(people);
}

async function resolvePerson(
  reference: PersonReference,
  feishu: Feishu,
): Promise<Outcome<ResolvedPerson, Failure>> {
  switch (reference.by) {
    case "open_id":
    case "union_id":
    case "user_id":
      return done({ kind: "known", employee: { type: reference.by, id: reference.id } });
    case "employment_id":
      return done({ kind: "known", employee: { type: "people_corehr_id", id: reference.id } });
    case "email":
      return byContact({ emails: [reference.email] }, feishu);
    case "phone":
      return byContact({ mobiles: [international(reference.phone)] }, feishu);
    case "name":
      return byName(reference.name, feishu);
  }
}

async function byContact(
  body: { emails: Personal<"contact">[] } | { mobiles: Personal<"contact">[] },
  feishu: Feishu,
): Promise<Outcome<ResolvedPerson, Failure>> {
  const answer = await feishu.call(batchGetUserIds, { query: { user_id_type: "open_id" }, body });
  if (!answer.ok) return answer;
  const id = answer.value.user_list.find((one) => one.user_id)?.user_id;
  return done(id ? { kind: "known", employee: { type: "open_id", id } } : { kind: "nobody" });
}

/** contact/v3 wants `+` and the country code outside mainland China. */
function international(phone: { code: string; number: Personal<"contact"> }): Personal<"contact"> {
  if (phone.code === "86") return phone.number;
  return phone.number.map((number) => `+${phone.code}${number}`);
}

/**
 * By name through CoreHR's fuzzy search. Only people of exactly this name count; one alone is taken, several
 * are offered. Others that merely resemble it are offered too, never taken.
 */
async function byName(name: string, feishu: Feishu): Promise<Outcome<ResolvedPerson, Failure>> {
  const answer = await feishu.call(searchEmployees, {
    query: { page_size: 20, user_id_type: "people_corehr_id" },
    body: { key_word: name, fields: [...employeeFields] },
  });
  if (!answer.ok) return answer;
  const found = answer.value.items;
  const namesakes = found.filter((one) => namesOf(one).some((own) => sameName(own, name)));
  const [only, ...others] = namesakes;
  if (only && others.length === 0) {
    return done({ kind: "known", employee: { type: "people_corehr_id", id: only.employment_id } });
  }
  const candidates = (namesakes.length > 0 ? namesakes : found).slice(0, mostCandidates);
  return done(candidates.length > 0 ? { kind: "choice", candidates } : { kind: "nobody" });
}

/** Every name a person goes by. */
export function namesOf({ person_info: info }: Pick<Employee, "person_info">): string[] {
  const names = [info?.preferred_name, info?.preferred_local_full_name, info?.preferred_english_full_name];
  return names.filter((one): one is string => one !== undefined && one !== "");
}
