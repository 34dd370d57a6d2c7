import { always, type Block, type Content, detail, entry } from "../../cards/card.ts";
import { heading, quiet, rule, text } from "../../cards/element.ts";
import { buttonRow, facts, lines, panel } from "../../cards/layout.ts";
import { batchGetJobDatas } from "../../feishu/endpoints/corehr-job-datas-batch-get.ts";
import { nameText } from "../../feishu/names/name.ts";
import type { JobData } from "../../feishu/shapes/job-data.ts";
import type { Ask } from "../ask.ts";
import { askButton, refineButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { referenceText } from "../describe.ts";
import { notShownLine, withheld, withheldNames } from "../lookups/not-shown.ts";
import { counted, dotted, spaced } from "../wording.ts";
import type { EmployeeJobAnswer, Person } from "./answer.ts";
import { roster } from "./roster.ts";
import { ignoredLine, searchedLine } from "./searched.ts";
import { timeline } from "./timeline.ts";
import { unclearBlocks } from "./unclear.ts";
import { versionOf } from "./version.ts";

type Context = ShowContext<"employee-job">;

/** Up to so many people get a paragraph each; more of them get a row each. */
const mostParagraphs = 4;

/** Jobs of one person or several, now or through time, and whoever was not clear. */
export function employeeJobCard(answer: EmployeeJobAnswer, context: Context): Content {
  const { lang, request } = context;
  const zh = lang === "zh";
  const { people } = answer;
  const unclear = unclearBlocks(answer.unclear, context);
  const [only] = people;
  if (only === undefined) {
    const asking = answer.unclear.some((one) => one.candidates.length > 0);
    const missing = answer.unclear.some((one) => one.candidates.length === 0);
    const refine = missing ? buttonRow([refineButton({ command: "employee-job", request }, lang)]) : [];
    return {
      tone: asking ? "question" : "empty",
      title: asking ? (zh ? "是哪一位？" : "Which one?") : zh ? "没有找到这位员工" : "No such employee",
      blocks: [...unclear, always(...refine, quiet(searchedLine(context, answer.names)))],
    };
  }
  const closing = closingOf(answer, context);
  if (people.length === 1) {
    const name = nameOf(only, answer, context);
    // Somebody else was asked for as well: the title is not this person's alone.
    const alone = answer.unclear.length === 0;
    return {
      tone: "job",
      title: alone ? titleOf(name, request.history === true, zh) : neutralTitle(request.history === true, zh),
      ...(request.history && only.jobDatas.length > 0
        ? { tags: [{ text: counted(only.jobDatas.length, lang, versions), colour: "turquoise" }] }
        : {}),
      blocks: [
        ...(alone ? [] : [entry(heading(name))]),
        ...personBlocks(only, answer, context),
        ...(alone ? [] : [always(rule())]),
        ...unclear,
        ...closing,
      ],
    };
  }
  return {
    tone: "job",
    title: neutralTitle(request.history === true, zh),
    tags: [{ text: counted(people.length, lang, persons), colour: "turquoise" }],
    blocks: [
      ...(people.length > mostParagraphs
        ? [
            always(
              ...roster(answer, (one) => nameOf(one, answer, context), context),
              ...rosterNote(answer, context),
            ),
          ]
        : people.flatMap((one, index) => [
            entry(...(index > 0 ? [rule()] : []), heading(nameOf(one, answer, context))),
            ...personBlocks(one, answer, context),
          ])),
      ...unclear,
      ...closing,
    ],
  };
}

const persons = { one: "person", many: "people", zh: "人" };
const versions = { one: "version", many: "versions", zh: "个版本" };

function titleOf(name: string, history: boolean, zh: boolean): string {
  if (history) return zh ? spaced(name, "的任职历史") : `Job history of ${name}`;
  return zh ? spaced(name, "的职务") : `Job of ${name}`;
}

/** Of several people, or of one beside somebody who was not clear. */
function neutralTitle(history: boolean, zh: boolean): string {
  if (history) return zh ? "员工任职历史" : "Job histories";
  return zh ? "员工职务" : "Jobs of employees";
}

/** A person's name in the reader's language, else as the asker called them, else the id. */
function nameOf(person: Person, { names }: EmployeeJobAnswer, context: Context): string {
  return (
    nameText(names.employee?.get(person.id.id), context.lang) ??
    referenceText(person.reference, context.view) ??
    person.id.id
  );
}

function personBlocks(person: Person, answer: EmployeeJobAnswer, context: Context): Block[] {
  if (person.jobDatas.length === 0) return [always(text(nothing(context)))];
  const versionContext = { ...context, names: answer.names };
  const shown = context.request.history
    ? timeline(person.jobDatas, versionContext)
    : person.jobDatas.flatMap((one) => currentBlocks(one, answer, context));
  return [...shown, always(quiet(idLine(person, answer, context)))];
}

function nothing({ lang, request }: Context): string {
  const { as_of, effective, only, reasons } = request;
  const versions = onlyInEffect(request, lang);
  if (versions) {
    return lang === "zh"
      ? `${versions}，其中没有符合条件的；也可能这位员工不在应用的数据范围内。${wholeHistory.zh}`
      : `${versions}, and none fits; or this person is outside the app's data range. ${wholeHistory.en}`;
  }
  if (as_of || effective || only || reasons?.length) {
    return lang === "zh"
      ? "没有符合这些条件的任职信息；也可能这位员工不在应用的数据范围内。"
      : "No job data fit these conditions, or this person is outside the app's data range.";
  }
  return lang === "zh"
    ? "飞书人事没有返回这位员工的任职信息：可能没有任职记录，或不在应用的数据范围内。"
    : "CoreHR returned no job data: there may be none, or this person is outside the app's data range.";
}

/**
 * Without the history, Feishu looks for a reason among the versions in effect only (document
 * job_datas/batch_get, `get_all_version`), where an onboarding of years ago is rarely found.
 */
function onlyInEffect({ history, as_of, reasons }: Context["request"], lang: Context["lang"]) {
  if (history || !reasons?.length) return undefined;
  if (lang === "zh") return as_of ? `只查了 ${as_of} 生效的版本` : "只查了当前生效的版本";
  return `Only the versions in effect ${as_of ? `on ${as_of}` : "today"} were looked at`;
}

const wholeHistory = {
  zh: "要在全部版本中查找，请点“任职历史”。",
  en: "Press “History” to look through all versions.",
};

/** The same for a table, whose rows have no room for it. */
function rosterNote({ people }: EmployeeJobAnswer, { request, lang }: Context) {
  const versions = onlyInEffect(request, lang);
  if (!versions || people.every((one) => one.jobDatas.length > 0)) return [];
  return [quiet(lang === "zh" ? `${versions}。${wholeHistory.zh}` : `${versions}. ${wholeHistory.en}`)];
}

function idLine({ id }: Person, { names }: EmployeeJobAnswer, { lang }: Context): string {
  const zh = lang === "zh";
  const employee = names.employee?.get(id.id);
  const number = employee && "code" in employee ? employee.code : undefined;
  return dotted(
    number && `${zh ? "工号" : "Employee no."} ${number}`,
    `${id.type === "people_corehr_id" ? (zh ? "雇佣 ID" : "Employment ID") : id.type} ${id.id}`,
  );
}

/** What is in effect: the important at once, the rest in a panel. */
function currentBlocks(one: JobData, answer: EmployeeJobAnswer, context: Context): Block[] {
  const { lang } = context;
  const zh = lang === "zh";
  const { main, rest, record } = versionOf(one, { ...context, names: answer.names });
  return [
    always(...(one.primary_job_data === false ? [quiet(zh ? "兼职" : "Part-time job")] : []), ...facts(main)),
    ...panel(zh ? "任职明细" : "Employment details", lines([...rest, ...record], lang)).map((it) =>
      detail(it),
    ),
    ...(hasOneJob(answer) ? [] : [always(...buttonRow(aboutButtons(one, lang)))]),
  ];
}

/** One job on the card: its button stands with the card's own. */
function hasOneJob({ people }: EmployeeJobAnswer): boolean {
  return people.length === 1 && people[0]?.jobDatas.length === 1;
}

function aboutButtons({ job_id }: JobData, lang: Context["lang"]) {
  if (!job_id) return [];
  const ask: Ask = { command: "job", request: { ids: [job_id], codes: [] } };
  return [askButton(lang === "zh" ? "职务说明" : "About this job", ask)];
}

/** Where to go from here, what was asked, what could not be shown. */
function closingOf(answer: EmployeeJobAnswer, context: Context): Block[] {
  const { lang, request } = context;
  const zh = lang === "zh";
  const { history, as_of: _, ...others } = request;
  const other: Ask = {
    command: "employee-job",
    request: history ? others : { ...others, history: true },
  };
  const label = history ? (zh ? "只看当前" : "Current only") : zh ? "任职历史" : "History";
  const ignored = ignoredLine(context);
  return [
    always(
      ...buttonRow([
        ...(hasOneJob(answer) && !history
          ? answer.people.flatMap((one) => one.jobDatas.flatMap((data) => aboutButtons(data, lang)))
          : []),
        askButton(label, other),
        refineButton({ command: "employee-job", request }, lang),
      ]),
      ...(ignored ? [quiet(ignored)] : []),
      quiet(searchedLine(context, answer.names)),
      ...notShownLine([...withheldReasons(answer, context), ...withheldNames(answer.names)], lang),
    ),
  ];
}

/** Every record has a reason: CoreHR takes none without (document job_data/create). */
function withheldReasons({ people }: EmployeeJobAnswer, { view }: Context) {
  if (!view.sees.has("employment")) return [];
  return withheld(
    batchGetJobDatas,
    "assignment_start_reason",
    { zh: "业务类型", en: "reason for the record" },
    people.flatMap((one) => one.jobDatas),
    (one) => one.assignment_start_reason !== undefined,
  );
}
