import type { Entity } from "../../language/entities/entity.ts";
import type { Draft, Grammar, Reading } from "../../language/grammar.ts";
import type { Token } from "../../language/lex.ts";
import { means } from "../../language/means.ts";
import { isOwn } from "../../language/parse.ts";
import {
  contradicts,
  distinct,
  isGuess,
  personReference,
  settings,
  subjectOf,
  subjectsIn,
  withoutCaptions,
} from "../../language/slots.ts";
import { employeeAlone } from "../bare-nouns.ts";
import { samePeople } from "./same-people.ts";
import { employeeJobSlots } from "./slots.ts";
import { versions } from "./versions.ts";

/** `employment_ids` of job_datas/batch_get takes up to 100. */
const mostPeople = 100;

/** “@王伟 的职务”, "job of employee 7140964208476371111", "job of Wang Wei". */
export const employeeJobGrammar: Grammar = {
  command: "employee-job",
  offer: { zh: "员工任职信息", en: "Job of employee" },
  need: {
    zh: "要查谁的职务？请 @这位同事，或加上姓名、邮箱、手机号或雇佣 ID。",
    en: "Whose job? Please @mention the colleague, or add a name, e-mail, phone number or employment ID.",
  },
  alone: employeeAlone,
  words: {
    zh: [
      ..."归谁管 谁管 被谁管 跟谁汇报 领导是谁 的领导 老板是谁 的老板 顶头上司 的上司 在哪个组 哪个组的 哪个组 在哪个部门 哪个部门的 是什么级别 几级 多少级 什么岗 啥岗位 啥职位 啥级别 啥职级 干嘛的啊 职务 的职务 的职务是什么 职务信息 职务是 职务是什么 什么职务 啥职务 担任什么职务 职位 的职位 什么职位 职位是什么 岗位 的岗位 什么岗位 岗位是什么 岗位信息 职级 的职级 什么职级 职级是多少 级别 的级别 什么级别 任职 任职信息 任职记录 任职数据 任职情况 的任职 工作信息 工作岗位 在职信息 职务数据 雇佣信息 部门 上级 哪个部门 什么部门 所在部门 的部门 的上级 上级是谁 的直属上级 直属上级 的主管 汇报给谁 向谁汇报 的汇报对象 汇报对象 做什么的 是做什么的 干什么的 是干什么的 干嘛的 是干嘛的 做啥的 干啥的 负责什么 负责啥 担任什么 担任什么岗位 担任什么职位 职级和部门 部门和职级 部门和职务 职务和部门 部门和岗位 岗位和部门 职务和职级 上下级 做什么工作 的工作 负责什么岗位 的职务信息 的头衔 什么头衔".split(
        " ",
      ),
    ],
    en: [
      "job",
      "jobs",
      "job of",
      "job for",
      "jobs of",
      "jobs for",
      "the job of",
      "job data",
      "job data of",
      "job data for",
      "job info",
      "job info of",
      "job information",
      "job information of",
      "job details",
      "job details of",
      "job title",
      "job title of",
      "job titles of",
      "title of",
      "'s title",
      "job level",
      "job level of",
      "job grade of",
      "employment data of",
      "employment info of",
      "position of",
      "'s position",
      "role of",
      "'s role",
      "'s level",
      "'s grade",
      "'s job level",
      "'s boss",
      "'s line manager",
      "department of",
      "'s department",
      "manager of",
      "'s manager",
      "which department",
      "in which department",
      "which team",
      "which department is",
      "which team is",
      "what team is",
      "team of",
      "'s team",
      "where does",
      "work at",
      "what department is",
      "who does",
      "report to",
      "reports to",
      "reporting to",
      "work for",
      "works for",
      "working as",
      "who manages",
      "boss of",
      "work as",
      "works as",
    ],
  },
  // Hire's job postings and applications are something else; so is looking for work, and whoever stands above, beside or
  // below the person named: their card names the managers, their own jobs are another ask.
  except: {
    zh: [
      ..."上级的 的上级的 领导的 的领导的 老板的 的老板的 主管的 的主管的 上司的 经理的 同事的 的同事 的同事的 手下 的手下 手下的 下属 的下属 下属的 下级 的下级 徒弟 的徒弟 谁的上级 是谁的上级 谁的领导 是谁的领导 谁的老板 是谁的老板 谁的上级是 带谁 管谁 管哪些人 职位申请 岗位申请 职位投递 岗位投递 招聘职位 在招职位 在招岗位 招聘岗位 空缺职位 空缺岗位 开放职位 投递职位 投递岗位 应聘职位 应聘岗位 投递的职位 应聘的职位 找工作 求职 职位描述 岗位职责 岗位要求 职位要求".split(
        " ",
      ),
    ],
    en: [
      "manager's",
      "boss's",
      "supervisor's",
      "colleague's",
      "manager of the manager",
      "manager's manager",
      "colleague of",
      "colleagues of",
      "teammates of",
      "direct reports of",
      "reports of",
      "job posting",
      "job postings",
      "open jobs",
      "open positions",
      "job opening",
      "job openings",
      "job application",
      "job applications",
      "job description",
      "job interview",
      "job offer",
      "a job",
      "good job",
      "good work",
      "great work",
      "nice work",
      "great job",
      "nice job",
      "new job",
      "job code",
      "job codes",
      "job id",
      "job ids",
    ],
  },
  slots: employeeJobSlots,
  uses: [
    "shown",
    "mention",
    "id",
    "code",
    "user",
    "phone",
    "email",
    "quoted",
    "name",
    "dialling",
    "period",
    "reason",
  ],
  takes: "name",
  bare: ["id", "code"],
  offers: ["shown", "mention", "phone", "email", "id", "user", "name", "quoted"],
  nouns: { employee: ["shown", "mention", "id", "code", "user", "phone", "email", "quoted"] },
  follow: samePeople,
  build,
};

function build(reading: Reading): Draft {
  const contradiction = contradicts(reading, "employee-job", ["only", "department_id_type"]);
  if (contradiction) return contradiction;
  const named = distinct(withoutCaptions(reading, subjectsIn(reading)));
  const people = named.flatMap((entity) => personReference(entity) ?? []);
  if (people.length === 0) return nobodyYet(reading);
  if (named.some((entity) => isJobId(reading, entity) || isJobCode(reading, entity))) return { kind: "none" };
  if (people.length > mostPeople) {
    return {
      kind: "question",
      question: {
        zh: `一次最多查 ${mostPeople} 位员工，这里有 ${people.length} 位。请分批发给我。`,
        en: `I can look up ${mostPeople} employees at a time; these are ${people.length}. Please send them in parts.`,
      },
      options: [],
    };
  }
  // A code beside a date: nothing says that it is anybody's.
  const called = reading.tokens.some((token) => isOwn(token, employeeJobGrammar) || isEmployee(token));
  const dated = reading.entities.length > named.length;
  if (dated && !called && named.some((one) => one.kind === "code")) return { kind: "none" };
  const draft = versions(reading, people, subjectOf(reading, named));
  const guessed = named.some((entity) => isGuess(entity, "person"));
  return guessed && draft.kind === "request" ? { ...draft, unsure: true } : draft;
}

/** “任职历史”, “晋升记录”, "primary job only": which versions, but not whose. */
function nobodyYet(reading: Reading): Draft {
  const reasons = settings(reading, "employee-job", "reasons");
  const [only] = settings(reading, "employee-job", "only");
  const history = settings(reading, "employee-job", "history").length > 0;
  return {
    kind: "incomplete",
    ...(history && { need: wholeHistory }),
    given: {
      ...(history && { versions: "all" }),
      ...(typeof only === "string" && { only }),
      ...(reasons.length > 0 && { reasons: reasons.join(", ") }),
    },
  };
}

const wholeHistory = {
  zh: "要看谁的任职历史？请加上姓名、邮箱、手机号或雇佣 ID；提交后按时间轴列出所有任职版本。",
  en: "Whose job history? Please add a name, e-mail, phone number or employment ID; all versions come as a timeline.",
};

const isEmployee = (token: Token) => means(token, "noun", ({ subject }) => subject === "employee");

/**
 * “职务 JP422119” is a job's own code. A code alone, “员工 YS0005” and “YS0005 的职务” may be an employee's number, by
 * which CoreHR finds them as by a name.
 */
function isJobCode({ tokens, text }: Reading, entity: Entity): boolean {
  if (entity.kind !== "code") return false;
  if (tokens.some(isEmployee)) return false;
  const called = tokens.some((token) => isOwn(token, employeeJobGrammar));
  return (
    called &&
    !/^ ?(?:的(?!编码|代码|编号)|'s )/.test(text.slice(entity.end)) &&
    !/\b(?:job|position|department|manager) of $/i.test(text.slice(0, entity.start))
  );
}

/** “职务 4698…” is a job's own id; “4698… 的职务”, "job of 4698…" and “员工 4698… 职务” are an employee's. */
function isJobId(reading: Reading, entity: Entity): boolean {
  if (entity.kind !== "id") return false;
  if (reading.tokens.some(isEmployee)) return false;
  const word = reading.tokens.findLast(
    (token) => token.end <= entity.start && isOwn(token, employeeJobGrammar),
  );
  if (word === undefined) return false;
  // “职务” and "job" are words for jobs too; "job of", "job data" and “任职信息” speak of people only.
  return means(word, "command", ({ command }) => command === "job");
}
