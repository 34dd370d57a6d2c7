import { hireUserIdType } from "../../feishu/shapes/parameters.ts";
import type { Slot } from "../../language/grammar.ts";
import { idTypeSlots } from "../../language/id-types.ts";

const ordering = {
  zh: (by: string) => [
    `按${by}`,
    `按照${by}`,
    `以${by}`,
    `${by}排序`,
    `${by}优先`,
    `${by}倒序`,
    `${by}降序`,
    ...["排序", "排列", "排", "倒序", "降序", "来排", "先后"].flatMap((how) => [
      `按${by}${how}`,
      `按照${by}${how}`,
      `以${by}${how}`,
    ]),
  ],
  en: (by: string) => [
    `by ${by}`,
    `sort by ${by}`,
    `sorted by ${by}`,
    `order by ${by}`,
    `ordered by ${by}`,
    `sorted on ${by}`,
    `in order of ${by}`,
    `ranked by ${by}`,
  ],
};

function order(value: number, by: { zh: string; en: string }, alone: { zh: string; en: string }): Slot {
  const words = (text: string) => text.split(" | ").filter((one) => one !== "");
  return {
    name: "sort",
    value,
    words: {
      zh: [
        ...words(by.zh).flatMap(ordering.zh),
        ...words(alone.zh).flatMap((one) => [
          one,
          `${one}优先`,
          `${one}在前`,
          `${one}排在前面`,
          `${one}排前面`,
        ]),
      ],
      en: [...words(by.en).flatMap(ordering.en), ...words(alone.en)],
    },
  };
}

/** What can be set of a search. The orders are those of hire/v1/talents, `sort_by`. */
export const searchSlots: readonly Slot[] = [
  {
    name: "updated",
    of: "period",
    words: {
      zh: "更新 更新的 更新过 更新过的 更新了 更新时间 更新时间在 的更新时间 有更新 有更新的 更新日期 更新于 修改过 修改过的 修改的 简历更新 最后更新 内更新 内更新的 内更新过 内更新过的".split(
        " ",
      ),
      en: [
        "updated",
        "update",
        "last updated",
        "updated at",
        "update time",
        "modified",
        "last modified",
        "changed",
        "refreshed",
        "with updates",
        "profiles updated",
        "resumes updated",
      ],
    },
  },
  order(
    1,
    {
      zh: "更新时间 | 更新日期 | 最近更新 | 最后更新 | 最近更新时间 | 更新",
      en: "last update | update | updates | update time | updated | last updated | update date | date updated | most recent update | most recently updated | recency",
    },
    {
      zh: "最近更新的 | 最新更新的 | 最近更新 | 最新更新 | 最近有更新的 | 最新的在前 | 新的在前",
      en: "recently updated | most recently updated | last updated first | latest first | newest first | most recent first",
    },
  ),
  order(
    2,
    { zh: "相关度 | 相关性 | 匹配度 | 相关程度", en: "relevance | relevancy | best match | match" },
    {
      zh: "最相关的 | 最相关的在前 | 最匹配的",
      en: "most relevant | most relevant first | best match first | best matches first",
    },
  ),
  order(
    3,
    {
      zh: "投递时间 | 投递日期 | 最近投递 | 申请时间 | 投递",
      en: "application | application date | application time | date of application | applications | date applied | delivery time | last application",
    },
    {
      zh: "最近投递的 | 最新投递的",
      en: "recently applied | most recently applied | latest applicants first",
    },
  ),
  order(
    4,
    {
      zh: "入库时间 | 入库日期 | 加入时间 | 添加时间 | 创建时间 | 入库",
      en: "date added | added | time added | creation date | date of creation | creation time | date created | entry date | when they were added",
    },
    {
      zh: "最近入库的 | 最新入库的 | 新入库的",
      en: "newest additions first | newest additions | recently added | most recently added | newly added",
    },
  ),
  ...idTypeSlots("user_id_type", hireUserIdType.options, "beside-text"),
];
