import { type Referral, searchReferrals } from "../../feishu/endpoints/hire-referrals-search.ts";
import { getTalent } from "../../feishu/endpoints/hire-talents-get.ts";
import type { Failure } from "../../feishu/failure.ts";
import { done, type Outcome } from "../../outcome.ts";
import type { AnswerContext } from "../command.ts";
import { type KnownNames, namesFor } from "../lookups/names.ts";
import { resolveTalent, type TalentCandidate } from "../lookups/talents.ts";
import { millisOf } from "../period.ts";
import type { ReferralsRequest } from "./request.ts";

/** A talent's referrals, or the talents among which to choose. */
export type ReferralsAnswer =
  | {
      readonly kind: "referrals";
      readonly talent: { readonly id: string; readonly name?: string | undefined };
      /** Oldest first, as Feishu answers; 200 at most. */
      readonly referrals: readonly Referral[];
      /** Of the applications of the newest referrals: see `shownOf`. */
      readonly names: KnownNames;
    }
  | { readonly kind: "choice"; readonly candidates: readonly TalentCandidate[] };

/**
 * So many referrals stand on one card. Each application's name costs a call of its own, of which Feishu takes
 * 10 a second (document applications/get_detail).
 */
const mostShown = 10;

/** What a card shows of them: the newest, the newest first. */
export function shownOf(referrals: readonly Referral[]): Referral[] {
  return referrals.toReversed().slice(0, mostShown);
}

/** The talent first, then its referrals and its name side by side, then which applications they made. */
export async function listReferrals(
  request: ReferralsRequest,
  { feishu, names, timeZone }: Pick<AnswerContext, "feishu" | "names" | "timeZone">,
): Promise<Outcome<ReferralsAnswer, Failure>> {
  const resolved = await resolveTalent(request.talent, feishu);
  if (!resolved.ok) return resolved;
  const [only, ...others] = resolved.value;
  if (only === undefined || others.length > 0) return done({ kind: "choice", candidates: resolved.value });
  const { start, end } = millisOf(request.created, timeZone);
  const [found, profile] = await Promise.all([
    feishu.call(searchReferrals, {
      query: { user_id_type: request.user_id_type ?? "open_id" },
      body: {
        talent_id: only.id,
        ...(start ? { start_time: start } : {}),
        ...(end ? { end_time: end } : {}),
      },
    }),
    feishu.call(getTalent, { path: { talent_id: only.id }, query: { user_id_type: "open_id" } }),
  ]);
  if (!found.ok) return found;
  const name = only.name ?? (profile.ok ? profile.value.basic_info?.name : undefined);
  const referrals = found.value.items;
  const application = shownOf(referrals).flatMap((one) => one.application_ids ?? []);
  return done({
    kind: "referrals",
    talent: { id: only.id, name },
    referrals,
    names: await namesFor({ application }, names),
  });
}
