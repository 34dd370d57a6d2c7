import type { Data } from "../../feishu/endpoint.ts";
import { listTalents } from "../../feishu/endpoints/hire-talents-list.ts";
import { done } from "../../outcome.ts";
import { command } from "../command.ts";
import { searchCard } from "./show.ts";

/** One page of talents. */
export type SearchTalentsAnswer = Data<typeof listTalents>;

/** A page holds 10, the document's default: what fits a card and a screen. */
export const pageSize = 10;

/** Talents whose résumé fits some words. */
export const searchTalents = command<"search-talents", SearchTalentsAnswer>({
  name: "search-talents",
  title: { zh: "搜人才", en: "Search talents" },
  about: {
    zh: "按姓名、公司、技能等关键词，可用 and、or、not 组合",
    en: "By name, company, skill …, combined with and, or, not",
  },
  examples: {
    zh: ["搜索 张三 and 产品经理", "搜 java 不要 实习"],
    en: ["search talents java not intern", "search talents product manager"],
  },
  needs: [listTalents],
  async answer(request, { feishu }) {
    const page_token = request.trail.at(-1);
    const answer = await feishu.call(listTalents, {
      query: {
        keyword: request.keyword,
        page_size: pageSize,
        sort_by: 2,
        query_option: "ignore_empty_error",
        user_id_type: "open_id",
        ...(page_token ? { page_token } : {}),
      },
    });
    return answer.ok ? done(answer.value) : answer;
  },
  show: searchCard,
});
