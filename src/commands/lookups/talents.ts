import type { Data } from "../../feishu/endpoint.ts";
import { batchGetTalentIds } from "../../feishu/endpoints/hire-talents-batch-get-id.ts";
import { listTalents } from "../../feishu/endpoints/hire-talents-list.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Feishu } from "../../feishu/port.ts";
import { done, type Outcome } from "../../outcome.ts";
import type { TalentReference } from "../references.ts";

/** What may be called to resolve a reference. */
export const resolvingTalents = [batchGetTalentIds, listTalents] as const;

/** One talent a reference may mean. `name` is known only where the name was what was asked by. */
export interface TalentCandidate {
  readonly id: string;
  readonly name?: string | undefined;
  /** What tells people of one name apart: latest title and company. */
  readonly about?: string | undefined;
}

/** The most talents of one name that are offered to choose from. */
const mostCandidates = 10;

/**
 * The talents a reference may mean: one where it is clear, several where a choice is due, none where nobody
 * is found. An id is taken as it is.
 */
export async function resolveTalent(
  reference: TalentReference,
  feishu: Feishu,
): Promise<Outcome<readonly TalentCandidate[], Failure>> {
  if (reference.by === "id") return done([{ id: reference.id }]);
  if (reference.by === "name") return byName(reference.name, feishu);
  const answer = await feishu.call(batchGetTalentIds, { body: criteria(reference) });
  if (!answer.ok) return answer;
  const ids = (answer.value.talent_list ?? []).map((one) => one.talent_id);
  return done([...new Set(ids)].map((id) => ({ id })));
}

function criteria(reference: Exclude<TalentReference, { by: "id" | "name" }>) {
  switch (reference.by) {
    case "phone":
      return { mobile_code: reference.phone.code, mobile_number_list: [reference.phone.number] };
    case "email":
      return { email_list: [reference.email] };
    case "identity":
      return {
        identification_type: reference.identity.type,
        identification_number_list: [reference.identity.number],
      };
  }
}

/**
 * Hire has no search by name alone: the keyword search finds the name anywhere in a résumé, so only talents
 * whose own name is the one asked for count.
 */
async function byName(name: string, feishu: Feishu): Promise<Outcome<readonly TalentCandidate[], Failure>> {
  const answer = await feishu.call(listTalents, {
    query: { keyword: name, page_size: 20, sort_by: 2, query_option: "ignore_empty_error" },
  });
  if (!answer.ok) return answer;
  const namesakes = (answer.value.items ?? []).filter((one) => sameName(one.basic_info?.name, name));
  return done(namesakes.slice(0, mostCandidates).map(candidate));
}

type ListedTalent = NonNullable<Data<typeof listTalents>["items"]>[number];

function candidate(one: ListedTalent): TalentCandidate {
  const latest = one.career_list?.[0];
  return {
    id: one.id,
    name: one.basic_info?.name,
    about: [latest?.title, latest?.company].filter(Boolean).join(" · "),
  };
}

/** Whether two names are the same but for case and white space. */
export function sameName(left: string | undefined, right: string): boolean {
  const bare = (name: string) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  return left !== undefined && bare(left) === bare(right);
}
