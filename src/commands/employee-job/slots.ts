import { departmentIdType } from "../../feishu/shapes/parameters.ts";
import type { Slot } from "../../language/grammar.ts";
import { idTypeSlots } from "../../language/id-types.ts";
import { reasons } from "../../language/lexicon/reasons.ts";

/** “晋升记录”, "promotion history": versions that began for a reason, all of them. */
const reasonSlots = Object.entries(reasons).flatMap(([value, words]): Slot[] => {
  const zh = words.filter((word) => /\p{Script=Han}/u.test(word));
  const en = words.filter((word) => !zh.includes(word));
  const versionWords = {
    zh: zh.flatMap((word) =>
      ["记录", "的记录", "历史", "版本", "的版本", "的所有版本"].map((what) => word + what),
    ),
    en: en.flatMap((word) =>
      ["history", "history of", "records", "records of", "versions"].map((what) => `${word} ${what}`),
    ),
  };
  return [
    { name: "reasons", value, calls: true, words: versionWords },
    { name: "history", value: true, words: versionWords },
    {
      name: "reasons",
      value,
      calls: true,
      words: { zh: zh.flatMap((word) => [`${word}的任职`, `${word}任职`, `${word}的职务`]), en: [] },
    },
    {
      name: "reasons",
      value,
      words: {
        zh: zh.flatMap((word) => [`因${word}`, `由于${word}`, `因为${word}`, `因${word}产生的`]),
        en: en.flatMap((word) => [`because of ${word}`, `due to ${word}`, `after ${word}`]),
      },
    },
  ];
});

/** The words, and each with 的 before it. */
const owned = (words: readonly string[]) => [...words, ...words.map((word) => `的${word}`)];

const history =
  "以前都做过什么岗位 做过什么岗位 做过哪些岗位 以前的岗位 以前的职务 以前都做过什么 都做过什么岗位 任职历史 任职经历 任职变更 任职变化 历史任职 历史职务 历任职务 历任 历任岗位 任职历史记录 任职记录历史 所有任职 全部任职 所有任职记录 全部任职记录 历史任职记录 所有任职版本 全部任职版本 任职版本 职务历史 职务变更 职务变化 岗位历史 部门历史 异动记录 任职的所有版本 任职信息的所有版本 职务的所有版本 所有版本的职务 所有版本的任职 所有版本的任职信息 历次任职 历次任职记录 历史岗位";

/** What can be set of job data besides the people and the day. */
export const employeeJobSlots: readonly Slot[] = [
  {
    name: "history",
    value: true,
    calls: true,
    words: {
      zh: owned(history.split(" ")),
      en: [
        "career history",
        "career history of",
        "job history",
        "job history of",
        "full job history",
        "full job history of",
        "complete job history of",
        "job history for",
        "employment history of",
        "job versions",
        "job versions of",
        "all job versions",
        "all job versions of",
        "all jobs of",
        "past jobs of",
        "past jobs",
        "previous jobs of",
        "previous jobs",
        "job changes of",
        "job changes",
        "history of jobs of",
        "history of the job of",
      ],
    },
  },
  {
    name: "history",
    value: true,
    words: {
      zh: [
        "所有版本",
        "全部版本",
        "每个版本",
        "的所有版本",
        "的全部版本",
        "历史版本",
        "所有历史版本",
        "历史",
        "历史记录",
        "的历史",
        "版本",
        "的版本",
      ],
      en: [
        "all versions",
        "all the versions",
        "every version",
        "versions",
        "history",
        "full history",
        "with history",
        "all versions of",
        "versions of",
        "over time",
      ],
    },
  },
  {
    name: "only",
    value: "primary",
    calls: true,
    words: {
      zh: ["的主职", "的主任职", "的主岗", "的主职务"],
      en: ["primary job of", "main job of", "'s primary job", "'s main job"],
    },
  },
  {
    name: "only",
    value: "part-time",
    calls: true,
    words: {
      zh: ["的兼职", "的兼任职务", "的兼职职务", "的兼岗", "的兼职任职"],
      en: [
        "part-time job of",
        "part-time jobs of",
        "'s part-time jobs",
        "'s part-time job",
        "concurrent jobs of",
        "secondary jobs of",
      ],
    },
  },
  {
    name: "only",
    value: "primary",
    words: {
      zh: "主职 的主职 只看主职 仅主职 只要主职 仅看主职 主任职 的主任职 只看主任职 主岗 仅限主职 只查主职 主职信息 主职务 的主职务".split(
        " ",
      ),
      en: [
        "primary",
        "primary only",
        "only primary",
        "primary job only",
        "only primary jobs",
        "main job",
        "main job only",
        "only the main job",
        "main jobs only",
        "primary job",

        "primary jobs only",
      ],
    },
  },
  {
    name: "only",
    value: "part-time",
    words: {
      zh: "兼职 的兼职 只看兼职 仅兼职 只要兼职 仅看兼职 兼任 兼职任职 的兼任职务 仅限兼职 只查兼职 兼职信息 兼岗 的兼职职务".split(
        " ",
      ),
      en: [
        "part-time",
        "part time",
        "part-time only",
        "only part-time",
        "part time only",
        "only part time",
        "part-time job",
        "part-time jobs",

        "part-time jobs only",

        "secondary jobs of",
      ],
    },
  },
  {
    name: "only",
    words: { zh: ["只看", "仅看", "只要", "仅", "只查", "仅限", "只", "的职务信息只看"], en: ["only"] },
  },
  {
    name: "effective",
    value: true,
    words: {
      zh: "生效 生效的 的生效 内生效 内生效的 期间生效的 生效日期 生效日期在 的生效日期 生效时间 生效时间在 开始生效 开始生效的 生效范围".split(
        " ",
      ),
      en: [
        "effective",
        "effective in",
        "effective from",
        "effective date",
        "effective dates",
        "effective between",
        "effective since",
        "effective on",
        "that took effect",
        "took effect",
        "taking effect",
        "in effect from",
        "which took effect",
      ],
    },
  },
  {
    name: "as_of",
    value: true,
    words: {
      zh: ["那天的", "当时", "当时的", "那时", "那时的", "截至", "截止"],
      en: ["as of", "as at", "at that time", "back then"],
    },
  },
  ...reasonSlots,
  ...idTypeSlots("department_id_type", departmentIdType.options),
];
