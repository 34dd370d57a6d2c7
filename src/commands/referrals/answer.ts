import { type Referral, searchReferrals } from "../../feishu/endpoints/hire-referrals-search.ts";
import { getTalent } from "../../feishu/endpoints/hire-talents-get.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Feishu } from "../../feishu/port.ts";
import { done, type Outcome } from "../../outcome.ts";
import { resolveTalent, type TalentCandidate } from "../lookups/talents.ts";
import type { ReferralsRequest } from "./request.ts";

/** A talent's referrals, or the talents among which to choose. */
export type ReferralsAnswer =
  | {
      readonly kind: "referrals";
      readonly talent: { readonly id: string; readonly name?: string | undefined };
      /** Oldest first, as Feishu answers. */
      readonly referrals: readonly Referral[];
    }
  | { readonly kind: "choice"; readonly candidates: readonly TalentCandidate[] };

/** The talent first, then its referrals and its name side by side. */
export async function listReferrals(
  request: ReferralsRequest,
  feishu: Feishu,
): Promise<Outcome<ReferralsAnswer, Failure>> {
  const resolved = await resolveTalent(request.talent, feishu);
  if (!resolved.ok) return resolved;
  const [only, ...others] = resolved.value;
  if (only === undefined || others.length > 0) return done({ kind: "choice", candidates: resolved.value });
  const [found, profile] = await Promise.all([
    feishu.call(searchReferrals, { query: { user_id_type: "open_id" }, body: { talent_id: only.id } }),
    feishu.call(getTalent, { path: { talent_id: only.id }, query: { user_id_type: "open_id" } }),
  ]);
  if (!found.ok) return found;
  const name = only.name ?? (profile.ok ? profile.value.basic_info?.name : undefined);
  return done({ kind: "referrals", talent: { id: only.id, name }, referrals: found.value.items });
}
