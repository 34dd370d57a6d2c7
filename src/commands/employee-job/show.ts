import { always, type Block, type Content, entry } from "../../cards/card.ts";
import { heading, quiet, rule, text } from "../../cards/element.ts";
import { buttonRow, fact, facts, lines, panel } from "../../cards/layout.ts";
import type { Employee } from "../../feishu/shapes/employee.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import type { JobData } from "../../feishu/shapes/job-data.ts";
import type { Ask } from "../ask.ts";
import { askButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { namesOf } from "../lookups/people.ts";
import { counted, dotted, spaced } from "../wording.ts";
import type { EmployeeJobAnswer, Person } from "./answer.ts";
import { beyond } from "./beyond.ts";
import { referenceText, unclearBlocks } from "./unclear.ts";

type Context = ShowContext<"employee-job">;

/** Job cards of one person or several, and whoever was not clear. */
export function employeeJobCard(answer: EmployeeJobAnswer, context: Context): Content {
  const { lang } = context;
  const zh = lang === "zh";
  const [only, ...others] = answer.people;
  const unclear = unclearBlocks(answer.unclear, context);
  if (only === undefined) {
    const asking = answer.unclear.some((one) => one.candidates.length > 0);
    return {
      tone: asking ? "question" : "empty",
      title: asking ? (zh ? "是哪一位？" : "Which one?") : zh ? "没有找到这位员工" : "No such employee",
      blocks: unclear,
    };
  }
  if (others.length === 0) {
    return {
      tone: "job",
      title: zh ? spaced(nameOf(only, context), "的职务") : `Job of ${nameOf(only, context)}`,
      blocks: [...personBlocks(only, answer, context), ...unclear],
    };
  }
  return {
    tone: "job",
    title: zh ? "员工职务" : "Jobs of employees",
    tags: [{ text: counted(answer.people.length, lang, noun), colour: "turquoise" }],
    blocks: [
      ...answer.people.flatMap((person, index) => [
        entry(
          ...(index > 0 ? [rule()] : []),
          heading(nameOf(person, context)),
          ...personBlocks(person, answer, context).flatMap((block) => block.elements),
        ),
      ]),
      ...unclear,
    ],
  };
}

const noun = { one: "person", many: "people", zh: "人" };

function nameOf(person: Person, context: Context): string {
  const { reference, employee } = person;
  const own = employee && preferredName(employee, context);
  return own ?? referenceText(reference, context) ?? person.id.id;
}

/** A person's name in the reader's language where there is one. */
export function preferredName(employee: Employee, { lang }: Pick<Context, "lang">): string | undefined {
  const { preferred_local_full_name: local, preferred_english_full_name: english } =
    employee.person_info ?? {};
  return (lang === "en" ? english || local : local) || namesOf(employee)[0];
}

function personBlocks(person: Person, answer: EmployeeJobAnswer, context: Context): Block[] {
  const zh = context.lang === "zh";
  if (person.jobDatas.length === 0) {
    return [
      always(
        text(
          zh
            ? "飞书人事没有返回这位员工的任职信息：可能没有任职记录，或不在应用的数据范围内。"
            : "CoreHR returned no job data: there may be none, or this person is outside the app's data range.",
        ),
      ),
    ];
  }
  return [
    ...person.jobDatas.map((one) => always(...jobElements(one, answer, context))),
    always(
      quiet(
        dotted(
          person.employee?.employee_number &&
            `${zh ? "工号" : "Employee no."} ${person.employee.employee_number}`,
          `${person.id.type === "open_id" ? "open_id" : zh ? "雇佣 ID" : "Employment ID"} ${person.id.id}`,
        ),
      ),
    ),
  ];
}

function jobElements(one: JobData, { jobs, departments, managers }: EmployeeJobAnswer, context: Context) {
  const { lang, view } = context;
  const zh = lang === "zh";
  const job = one.job_id === undefined ? undefined : jobs.get(one.job_id);
  const department = one.department_id && textOf(departments.get(one.department_id), lang);
  const managerId = one.direct_manager?.employment_id;
  const manager = managerId === undefined ? undefined : managers.get(managerId);
  const definition: Ask | undefined = one.job_id
    ? { command: "job", request: { ids: [one.job_id], codes: [] } }
    : undefined;
  return [
    ...(one.primary_job_data === false ? [quiet(zh ? "兼职" : "Part-time job")] : []),
    ...facts([
      ...fact(zh ? "职务" : "Job", textOf(job?.name, lang) ?? unnamed(one.job_id, lang)),
      ...fact(zh ? "职务编码" : "Job code", job?.code),
      ...fact(zh ? "部门" : "Department", department || unnamed(one.department_id, lang)),
      ...fact(
        zh ? "直属上级" : "Manager",
        (manager && preferredName(manager, context)) ?? unnamed(managerId, lang),
      ),
    ]),
    ...panel(zh ? "任职明细" : "Employment details", lines(beyond(one, view, lang), lang)),
    ...buttonRow(definition ? [askButton(zh ? "职务说明" : "About this job", definition)] : []),
  ];
}

/** An id whose name could not be had, marked as such. */
function unnamed(id: string | undefined, lang: Context["lang"]): string | undefined {
  return id && (lang === "zh" ? `${id}（名称读取失败）` : `${id} (name could not be read)`);
}
