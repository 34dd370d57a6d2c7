import { listTalents } from "../../../feishu/endpoints/hire-talents-list.ts";
import { talentSorts } from "../../../feishu/shapes/codes.ts";
import type { CoveredDocument } from "../document.ts";
import { talentListFields, talentListSample } from "./talent-list-fields.ts";

const from = "2023-01-01";
const to = "2023-12-31";
/** The first and the last millisecond of that year in UTC+8. */
const [first, last] = ["1672502400000", "1704038399999"];
const updated = {
  zh: `搜索 java 更新于 ${from} 到 ${to}`,
  en: `search talents java updated from ${from} to ${to}`,
};
const both = { updated_from: from, updated_to: to };

/** hire/v1/talents: talents, a page of summaries. */
export const talentListDocument: CoveredDocument = {
  name: "talents-list",
  title: { zh: "获取人才列表", en: "Talents, searched" },
  endpoint: listTalents,
  command: "search-talents",
  request: { keyword: "java", trail: [] },
  sample: talentListSample,
  parameters: {
    keyword: {
      said: [
        { zh: "搜索 张三 and 产品经理", en: "search talents 张三 and 产品经理", sends: "张三 and 产品经理" },
      ],
      form: { values: { keyword: "java not intern" }, sends: "java not intern" },
    },
    update_start_time: { said: [{ ...updated, sends: first }], form: { values: both, sends: first } },
    update_end_time: { said: [{ ...updated, sends: last }], form: { values: both, sends: last } },
    page_size: {
      said: [{ zh: "搜索 java 每页 20 个", en: "search talents java 20 per page", sends: "20" }],
      form: { values: { page_size: "20" }, sends: "20" },
    },
    sort_by: {
      said: Object.entries(talentSorts).map(([value, { zh, en }]) => ({
        zh: `搜索 java ${zh}`,
        en: `search talents java ${en}`,
        sends: value,
      })),
      form: { values: { sort: "3" }, sends: "3" },
    },
    page_token: {
      otherwise: {
        how: { zh: "按钮「下一页」「上一页」", en: "the buttons “Next” and “Previous”" },
        request: { keyword: "java", trail: ["token-of-page-2"] },
        sends: "token-of-page-2",
      },
    },
    user_id_type: {
      said: [
        {
          zh: "搜索 java，用 union_id",
          en: "search talents java as union_id",
          sends: "union_id",
        },
      ],
      form: { values: { user_id_type: "union_id" }, sends: "union_id" },
    },
    query_option: {
      otherwise: {
        how: { zh: "每次都带上", en: "sent with every search" },
        request: { keyword: "java", trail: [] },
        sends: "ignore_empty_error",
      },
    },
  },
  fields: talentListFields,
};
