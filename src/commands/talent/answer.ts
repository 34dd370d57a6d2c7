import { readable } from "../../access/view.ts";
import { getTalent } from "../../feishu/endpoints/hire-talents-get.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Profile } from "../../feishu/shapes/profile.ts";
import { done, type Outcome } from "../../outcome.ts";
import type { AnswerContext } from "../command.ts";
import { type KnownNames, namesFor } from "../lookups/names.ts";
import { resolveTalent, type TalentCandidate } from "../lookups/talents.ts";
import type { TalentRequest } from "./request.ts";

/** A profile, or the talents among which to choose (none at all where nobody was found). */
export type TalentAnswer =
  | { readonly kind: "profile"; readonly profile: Profile; readonly names: KnownNames }
  | { readonly kind: "choice"; readonly candidates: readonly TalentCandidate[] };

/** The talent, then the profile, then the names of the places and people in it. */
export async function openTalent(
  request: TalentRequest,
  context: Pick<AnswerContext, "feishu" | "names" | "asker">,
): Promise<Outcome<TalentAnswer, Failure>> {
  const resolved = await resolveTalent(request.talent, context.feishu);
  if (!resolved.ok) return resolved;
  const [only, ...others] = resolved.value;
  if (only === undefined || others.length > 0) return done({ kind: "choice", candidates: resolved.value });
  const { user_id_type = "open_id" } = request;
  const answer = await context.feishu.call(getTalent, {
    path: { talent_id: only.id },
    query: { user_id_type },
  });
  if (!answer.ok) {
    return answer.failure.kind === "not-found" ? done({ kind: "choice", candidates: [] }) : answer;
  }
  const profile = answer.value;
  return done({ kind: "profile", profile, names: await namesIn(profile, user_id_type, context) });
}

/** Where somebody comes from is looked up only for those who see identity data. */
async function namesIn(
  { basic_info: basic, talent_folder_ref_list_v2: folders }: Profile,
  user_id_type: NonNullable<TalentRequest["user_id_type"]>,
  { names, asker }: Pick<AnswerContext, "names" | "asker">,
): Promise<KnownNames> {
  const guarded = [basic?.nationality_code, basic?.hometown_location_code, basic?.hukou_location_code];
  const place = [
    basic?.current_location_code,
    ...(basic?.preferred_location_code_list ?? []),
    ...readable(asker.view, guarded),
  ];
  const employee = folders?.map((one) => one.owner_id) ?? [];
  return user_id_type === "people_admin_id"
    ? namesFor({ place }, names)
    : namesFor({ place, employee }, names, { userIdType: user_id_type });
}
