import { talentSorts } from "../../feishu/shapes/codes.ts";
import { hireUserIdType } from "../../feishu/shapes/parameters.ts";
import type { Both } from "../../words.ts";
import { periodFields, periodValues, userIdField } from "../forms/fields.ts";
import type { Form } from "../forms/form.ts";
import { filled, given, periodIn, textIn } from "../forms/reading.ts";
import { sortOf } from "./answer.ts";

const usualIdType = "open_id";

/** Every parameter of hire/v1/talents but the page token, which turning the page sets. */
export const searchTalentsForm: Form<"search-talents"> = {
  fields: [
    {
      name: "keyword",
      label: { zh: "关键词", en: "Keywords" },
      kind: "text",
      placeholder: {
        zh: "可用 and、or、not 组合，如 java not 实习",
        en: "Joined by and, or, not: java not intern",
      },
    },
    ...periodFields("updated", { zh: "更新时间从", en: "Updated from" }, { zh: "到", en: "To" }),
    {
      name: "sort",
      label: { zh: "排序", en: "Order" },
      kind: "choice",
      options: Object.entries(talentSorts).map(([value, label]) => ({ value, label })),
      initial: "2",
    },
    userIdField(hireUserIdType.options, usualIdType),
    { name: "page_size", label: { zh: "每页人数（1–20）", en: "A page holds (1–20)" }, kind: "text" },
  ],
  values: (request) => ({
    keyword: request.keyword,
    ...periodValues("updated", request.updated),
    sort: String(sortOf(request)),
    page_size: String(request.page_size ?? 10),
    user_id_type: request.user_id_type,
  }),
  read(values) {
    const { span, problem } = periodIn(values, "updated");
    const keyword = textIn(values, "keyword");
    const idType = textIn(values, "user_id_type");
    const size = textIn(values, "page_size").normalize("NFKC");
    const pageSize = Number(size || 10);
    const wrongSize = !/^\d*$/.test(size) || pageSize < 1 || pageSize > 20;
    const request = {
      ...given("keyword", keyword),
      ...given("updated", span),
      ...given("sort", Number(textIn(values, "sort")) || undefined),
      page_size: pageSize,
      // What the document takes where nothing is said needs no saying.
      ...given("user_id_type", idType === usualIdType ? undefined : idType),
    };
    return filled(request, [
      problem,
      wrongSize ? sizeProblem : undefined,
      keyword.length > 500 ? tooLong : undefined,
      keyword || span ? undefined : nothing,
    ]);
  },
};

const sizeProblem: Both = { zh: "每页人数请填 1 到 20。", en: "A page holds 1 to 20 people." };
const tooLong: Both = { zh: "关键词最多 500 个字符。", en: "Keywords may have up to 500 characters." };
const nothing: Both = { zh: "请填写关键词或更新时间。", en: "Please give keywords or a time of update." };
