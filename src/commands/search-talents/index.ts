import { listTalents } from "../../feishu/endpoints/hire-talents-list.ts";
import { namingEndpoints } from "../../feishu/names/kinds.ts";
import { knownTalent, shownPeople } from "../audited/people.ts";
import { command } from "../command.ts";
import { personOf, talentReferable } from "../lookups/referable.ts";
import { type SearchTalentsAnswer, searchForTalents } from "./answer.ts";
import { searchTalentsForm } from "./form.ts";
import { searchTalentsGuide } from "./guide.ts";
import { searchCard } from "./show.ts";
import { pagesAround } from "./turning.ts";

/** Talents whose résumé fits some words. */
export const searchTalents = command<"search-talents", SearchTalentsAnswer>({
  name: "search-talents",
  title: { zh: "搜人才", en: "Search talents" },
  about: {
    zh: "按姓名、公司、技能等关键词，可用 and、or、not 组合",
    en: "By name, company, skill …, combined with and, or, not",
  },
  examples: {
    zh: ["搜索 张三 and 产品经理", "搜 java 不要 实习", "搜索最近7天更新的 java"],
    en: ["search talents java not intern", "search talents product manager", "search java updated last week"],
  },
  guide: searchTalentsGuide,
  form: searchTalentsForm,
  needs: [listTalents, ...namingEndpoints("place", "employee")],
  answer: searchForTalents,
  show: searchCard,
  refers: (answer, { lang, request }) => ({
    shown: answer.items.map(({ id, basic_info: basic }) => {
      const { mobile, mobile_code, email, name } = basic ?? {};
      const person = personOf({ mobile_number: mobile, mobile_code, email });
      return talentReferable({ id, name }, lang, { person });
    }),
    ...pagesAround(answer, request),
  }),
  shown: ({ items }) => shownPeople(items.map((one) => knownTalent(one.id, one.basic_info))),
});
