import { getTalent } from "../../feishu/endpoints/hire-talents-get.ts";
import { namingEndpoints } from "../../feishu/names/kinds.ts";
import type { Ask } from "../ask.ts";
import { knownTalent, shownPeople } from "../audited/people.ts";
import { command } from "../command.ts";
import { choiceCard, nobodyCard } from "../lookups/choice.ts";
import { candidateReferables, personOf, talentReferable } from "../lookups/referable.ts";
import { resolvingTalents } from "../lookups/talents.ts";
import { openTalent, type TalentAnswer } from "./answer.ts";
import { talentForm } from "./form.ts";
import { talentGuide } from "./guide.ts";
import type { TalentRequest } from "./request.ts";
import { profileCard } from "./show.ts";

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
  guide: talentGuide,
  form: talentForm,
  needs: [getTalent, ...resolvingTalents, ...namingEndpoints("place", "employee")],
  answer: openTalent,
  show(answer, context) {
    if (answer.kind === "profile") return profileCard(answer.profile, answer.names, context);
    return answer.candidates.length === 0
      ? nobodyCard({ command: "talent", request: context.request }, context)
      : choiceCard(answer.candidates, (id) => sameOf(context.request, id), context);
  },
  refers(answer, { lang, request }) {
    if (answer.kind === "profile") {
      const { talent_id: id, basic_info: basic } = answer.profile;
      return { shown: [talentReferable({ id, name: basic?.name }, lang, { person: personOf(basic) })] };
    }
    return { shown: candidateReferables(answer.candidates, (id) => sameOf(request, id), lang) };
  },
  shown: (answer) =>
    shownPeople(
      answer.kind === "profile"
        ? [knownTalent(answer.profile.talent_id, answer.profile.basic_info)]
        : answer.candidates.map(({ id, name }) => knownTalent(id, { name })),
    ),
});

/** The same asked of one talent for sure. */
const sameOf = (request: TalentRequest, id: string): Ask => ({
  command: "talent",
  request: { ...request, talent: { by: "id", id } },
});
