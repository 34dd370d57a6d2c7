import { getTalent } from "../../feishu/endpoints/hire-talents-get.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Feishu } from "../../feishu/port.ts";
import type { Profile } from "../../feishu/shapes/profile.ts";
import { done, type Outcome } from "../../outcome.ts";
import { command } from "../command.ts";
import { choiceCard, nobodyCard } from "../lookups/choice.ts";
import { resolveTalent, resolvingTalents, type TalentCandidate } from "../lookups/talents.ts";
import { talentForm } from "./form.ts";
import type { TalentRequest } from "./request.ts";
import { profileCard } from "./show.ts";

/** A profile, or the talents among which to choose (none at all where nobody was found). */
export type TalentAnswer =
  | { readonly kind: "profile"; readonly profile: Profile }
  | { readonly kind: "choice"; readonly candidates: readonly TalentCandidate[] };

/** The whole profile of one talent. */
export const talent = command<"talent", TalentAnswer>({
  name: "talent",
  title: { zh: "人才档案", en: "Talent profile" },
  about: {
    zh: "完整履历：经历、教育、项目、联系方式",
    en: "The whole profile: experience, education, projects, contact",
  },
  examples: {
    zh: ["人才 6891560630172518670", "看看 ada@example.com 的档案"],
    en: ["talent 6891560630172518670", "profile of ada@example.com"],
  },
  form: talentForm,
  needs: [getTalent, ...resolvingTalents],
  answer: (request, { feishu }) => open(request, feishu),
  show(answer, context) {
    if (answer.kind === "profile") return profileCard(answer.profile, context);
    return answer.candidates.length === 0
      ? nobodyCard(context.request.talent, context)
      : choiceCard(answer.candidates, "talent", context);
  },
});

async function open(request: TalentRequest, feishu: Feishu): Promise<Outcome<TalentAnswer, Failure>> {
  const resolved = await resolveTalent(request.talent, feishu);
  if (!resolved.ok) return resolved;
  const [only, ...others] = resolved.value;
  if (only === undefined || others.length > 0) return done({ kind: "choice", candidates: resolved.value });
  const answer = await feishu.call(getTalent, {
    path: { talent_id: only.id },
    query: { user_id_type: "open_id" },
  });
  if (!answer.ok) {
    return answer.failure.kind === "not-found" ? done({ kind: "choice", candidates: [] }) : answer;
  }
  return done({ kind: "profile", profile: answer.value });
}
