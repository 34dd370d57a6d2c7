import { type Referral, searchReferrals } from "../../feishu/endpoints/hire-referrals-search.ts";
import { getTalent } from "../../feishu/endpoints/hire-talents-get.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Feishu } from "../../feishu/port.ts";
import { done, type Outcome } from "../../outcome.ts";
import { command } from "../command.ts";
import { choiceCard, nobodyCard } from "../lookups/choice.ts";
import { resolveTalent, resolvingTalents, type TalentCandidate } from "../lookups/talents.ts";
import type { ReferralsRequest } from "./request.ts";
import { referralsCard } from "./show.ts";

/** A talent's referrals, or the talents among which to choose. */
export type ReferralsAnswer =
  | {
      readonly kind: "referrals";
      readonly talent: { readonly id: string; readonly name?: string | undefined };
      /** Oldest first, as Feishu answers. */
      readonly referrals: readonly Referral[];
    }
  | { readonly kind: "choice"; readonly candidates: readonly TalentCandidate[] };

/** Who referred a talent, when, and for which applications. */
export const referrals = command<"referrals", ReferralsAnswer>({
  name: "referrals",
  title: { zh: "查内推", en: "Referrals" },
  about: { zh: "谁在什么时候内推了这位人才", en: "Who referred a talent, and when" },
  examples: {
    zh: ["谁内推了 ada@example.com", "138 0013 8000 的内推"],
    en: ["who referred ada@example.com", "referrals of talent 6930815272790114324"],
  },
  needs: [searchReferrals, getTalent, ...resolvingTalents],
  answer: (request, { feishu }) => list(request, feishu),
  show(answer, context) {
    if (answer.kind === "referrals") return referralsCard(answer, context);
    return answer.candidates.length === 0
      ? nobodyCard(context.request.talent, context)
      : choiceCard(answer.candidates, "referrals", context);
  },
});

async function list(request: ReferralsRequest, feishu: Feishu): Promise<Outcome<ReferralsAnswer, Failure>> {
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
