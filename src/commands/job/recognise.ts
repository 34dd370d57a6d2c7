import type { Draft, Grammar, Reading } from "../../language/grammar.ts";
import { isOwn, says } from "../../language/parse.ts";
import { distinct, subjectOf } from "../../language/slots.ts";

/** `job_ids` and `job_codes` of jobs/batch_get take up to 100 each. */
const mostJobs = 100;

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
  uses: ["code", "id"],
  bare: ["code", "id"],
  offers: ["code", "id"],
  build,
};

function build(reading: Reading): Draft {
  const named = distinct(reading.entities);
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
  return { kind: "request", request: { ids, codes }, subject: subjectOf(reading, named) };
}

/** The word stands behind the id (“4698… 的职务”, "4698…'s job"): the id is an employee's. */
function isSomebodys(reading: Reading): boolean {
  if (says(reading.tokens, (one) => one.role === "noun")) return true;
  const word = reading.tokens.find((token) => isOwn(token, jobGrammar));
  const id = reading.entities.find((one) => one.kind === "id");
  return word !== undefined && id !== undefined && word.start > id.start;
}
