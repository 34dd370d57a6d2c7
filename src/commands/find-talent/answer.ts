import type { Data } from "../../feishu/endpoint.ts";
import { batchGetTalentIds } from "../../feishu/endpoints/hire-talents-batch-get-id.ts";
import { getTalent } from "../../feishu/endpoints/hire-talents-get.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Feishu } from "../../feishu/port.ts";
import type { Profile } from "../../feishu/shapes/profile.ts";
import { done, type Outcome } from "../../outcome.ts";
import { type Criteria, criteriaOf } from "./criteria.ts";
import type { FindTalentRequest } from "./request.ts";

type Found = NonNullable<Data<typeof batchGetTalentIds>["talent_list"]>[number];

/** One talent found, with the profile where it could be read. */
export interface Hit {
  readonly found: Found;
  readonly profile?: Profile | undefined;
}

export interface FindTalentAnswer {
  readonly hits: readonly Hit[];
  /** Hits beyond those whose profile was read. */
  readonly total: number;
}

/** So many profiles are read for one card: hire/v2/talents allows 20 calls a second for everybody. */
const mostProfiles = 10;

/** Ids by phone, e-mail or document, then names by profile; both as parallel as they can be. */
export async function findTalents(
  request: FindTalentRequest,
  feishu: Feishu,
): Promise<Outcome<FindTalentAnswer, Failure>> {
  const answers = await Promise.all(criteriaOf(request).map((body) => idsBy(body, feishu)));
  const refused = answers.find((one) => !one.ok);
  if (refused && !refused.ok) return refused;
  const found = distinct(answers.flatMap((one) => (one.ok ? one.value : [])));
  const hits = await Promise.all(found.slice(0, mostProfiles).map((one) => withProfile(one, feishu)));
  return done({ hits, total: found.length });
}

async function idsBy(body: Criteria, feishu: Feishu): Promise<Outcome<readonly Found[], Failure>> {
  const answer = await feishu.call(batchGetTalentIds, { body });
  return answer.ok ? done(answer.value.talent_list ?? []) : answer;
}

/** One row a talent: Feishu answers once for each phone or e-mail that matched. */
function distinct(found: readonly Found[]): Found[] {
  const byId = new Map<string, Found>();
  for (const one of found) byId.set(one.talent_id, { ...one, ...byId.get(one.talent_id) });
  return [...byId.values()];
}

/** A profile that cannot be read leaves the hit with its id. */
async function withProfile(found: Found, feishu: Feishu): Promise<Hit> {
  const profile = await feishu.call(getTalent, {
    path: { talent_id: found.talent_id },
    query: { user_id_type: "open_id" },
  });
  return { found, profile: profile.ok ? profile.value : undefined };
}
