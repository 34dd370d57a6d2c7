import { type Referral, searchReferrals } from "../../feishu/endpoints/hire-referrals-search.ts";
import { getTalent } from "../../feishu/endpoints/hire-talents-get.ts";
import { namingEndpoints } from "../../feishu/names/kinds.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import type { Lang } from "../../words.ts";
import type { Ask } from "../ask.ts";
import { command, type Referable } from "../command.ts";
import { choiceCard, nobodyCard } from "../lookups/choice.ts";
import { candidateReferables, talentReferable } from "../lookups/referable.ts";
import { resolvingTalents } from "../lookups/talents.ts";
import { listReferrals, type ReferralsAnswer, shownOf } from "./answer.ts";
import { referralsForm } from "./form.ts";
import { referralsGuide } from "./guide.ts";
import type { ReferralsRequest } from "./request.ts";
import { referralsCard } from "./show.ts";
import { referralsShown } from "./shown.ts";

/** Who referred a talent, when, and for which applications. */
export const referrals = command<"referrals", ReferralsAnswer>({
  name: "referrals",
  title: { zh: "查内推", en: "Referrals" },
  about: { zh: "谁在什么时候内推了这位人才", en: "Who referred a talent, and when" },
  examples: {
    zh: ["谁内推了 ada@example.com", "138 0013 8000 的内推", "上个月谁内推了 ada@example.com"],
    en: [
      "who referred ada@example.com",
      "referrals of talent 6930815272790114324",
      "referrals of ada@example.com since 2024-01-01",
    ],
  },
  guide: referralsGuide,
  form: referralsForm,
  needs: [searchReferrals, getTalent, ...resolvingTalents, ...namingEndpoints("application")],
  answer: listReferrals,
  show(answer, context) {
    if (answer.kind === "referrals") return referralsCard(answer, context);
    return answer.candidates.length === 0
      ? nobodyCard({ command: "referrals", request: context.request }, context)
      : choiceCard(answer.candidates, (id) => sameOf(context.request, id), context);
  },
  refers(answer, { lang, request }) {
    if (answer.kind === "referrals") {
      const rows = shownOf(answer.referrals);
      return {
        shown: [talentReferable(answer.talent, lang)],
        listed: rows.map((one) => referrer(one, request, lang)),
      };
    }
    return { shown: candidateReferables(answer.candidates, (id) => sameOf(request, id), lang) };
  },
  shown: referralsShown,
});

/** Whoever made a referral is an employee. */
function referrer({ id, referral_user: user }: Referral, request: ReferralsRequest, lang: Lang): Referable {
  const name = textOf(user?.name, lang);
  const by = request.user_id_type ?? "open_id";
  const known = by === "open_id" || by === "union_id" || by === "user_id";
  const person = user?.id && known ? { by, id: user.id } : undefined;
  const open: Ask | undefined = person && { command: "employee-job", request: { people: [person] } };
  return { label: name ?? id, name, person, open };
}

/** The same asked of one talent for sure. */
const sameOf = (request: ReferralsRequest, id: string): Ask => ({
  command: "referrals",
  request: { ...request, talent: { by: "id", id } },
});
