import { corehrUserIdType } from "../../feishu/shapes/parameters.ts";
import type { Draft, Grammar, Reading } from "../../language/grammar.ts";
import { idTypeSlots } from "../../language/id-types.ts";
import { says } from "../../language/means.ts";
import { isOwn } from "../../language/parse.ts";
import { contradicts, distinct, setting, subjectOf, subjectsIn, valuesOf } from "../../language/slots.ts";

/** `job_ids` and `job_codes` of jobs/batch_get take up to 100 each. */
const mostJobs = 100;
/** `fields` takes 100; the preset ones are always among them. */
const mostFields = 85;

/** “职务 JP422119”, "job code JP422119", “职务ID 4698…”: a job itself, not somebody's. */
export const jobGrammar: Grammar = {
  command: "job",
  offer: { zh: "查职务", en: "Job" },
  need: {
    zh: "要查哪个职务？请加上职务编码（如 JP422119）或职务 ID；查某位员工的职务请 @他或加上姓名。",
    en: "Which job? Please add a job code (like JP422119) or a job ID; for somebody's job, @mention or name them.",
  },
  words: {
    zh: [
      ..."职务 的职务 的职务是什么 职务ID 职务编号 职务编码 职务代码 职务的编码 职务的代码 职务信息 职务详情 职务的信息 编码 代码 职务是 职务码".split(
        " ",
      ),
    ],
    en: [
      "job",
      "jobs",
      "job id",
      "job ids",
      "job code",
      "job codes",
      "job with code",
      "job number",
      "job info",
      "job details",
      "job information",
      "code",
      "codes",
    ],
  },
  except: {
    zh: [..."招聘职务 代码审查 写代码".split(" ")],
    en: ["good job", "great job", "nice job", "a job", "new job", "job posting", "job offer"],
  },
  slots: [
    ...idTypeSlots("user_id_type", corehrUserIdType.options),
    {
      name: "custom_fields",
      words: {
        zh: [
          "自定义字段",
          "的自定义字段",
          "字段",
          "的字段",
          "带字段",
          "带上",
          "带上字段",
          "包括字段",
          "带",
          "附带",
          "加上",
        ],
        en: [
          "custom field",
          "custom fields",
          "field",
          "fields",
          "including",
          "include",
          "including field",
          "with field",
          "with fields",
        ],
      },
    },
  ],
  uses: ["code", "id", "field"],
  bare: ["code", "id"],
  offers: ["code", "id"],
  follow: {
    subject(request) {
      const { ids, codes } = request as {
        readonly ids: readonly string[];
        readonly codes: readonly string[];
      };
      return [
        ...ids.map((value) => ({ kind: "id" as const, value, start: 0, end: 0 })),
        ...codes.map((value) => ({ kind: "code" as const, value, start: 0, end: 0 })),
      ];
    },
    amend: (before, built) => ({ ...(before as object), ...(built as object) }),
  },
  build,
};

function build(reading: Reading): Draft {
  const contradiction = contradicts(reading, "job", ["user_id_type"]);
  if (contradiction) return contradiction;
  const named = distinct(subjectsIn(reading));
  const codes = named.flatMap((one) => (one.kind === "code" ? [one.value] : []));
  const ids = named.flatMap((one) => (one.kind === "id" ? [one.value] : []));
  if (codes.length + ids.length === 0) return { kind: "incomplete" };
  if (ids.length > 0 && isSomebodys(reading)) return { kind: "none" };
  if (codes.length > mostJobs || ids.length > mostJobs) {
    return {
      kind: "question",
      question: {
        zh: `一次最多查 ${mostJobs} 个职务，请分批发给我。`,
        en: `I can look up ${mostJobs} jobs at a time. Please send them in parts.`,
      },
      options: [],
    };
  }
  const fields = valuesOf(reading, "field");
  if (fields.length > mostFields) return { kind: "question", question: tooManyFields, options: [] };
  const request = {
    ids,
    codes,
    ...(fields.length > 0 ? { custom_fields: fields } : {}),
    ...setting(reading, "job", "user_id_type"),
  };
  return { kind: "request", request, subject: subjectOf(reading, named) };
}

const tooManyFields = {
  zh: `一次最多带 ${mostFields} 个自定义字段，请减少一些再发。`,
  en: `At most ${mostFields} custom fields can be shown at a time. Please name fewer.`,
};

/** The word stands behind the id (“4698… 的职务”, "4698…'s job"): the id is an employee's. */
function isSomebodys(reading: Reading): boolean {
  if (says(reading.tokens, "noun")) return true;
  const word = reading.tokens.find((token) => isOwn(token, jobGrammar));
  const id = reading.entities.find((one) => one.kind === "id");
  return word !== undefined && id !== undefined && word.start > id.start;
}
