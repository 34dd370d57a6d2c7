import { z } from "zod";
import { departmentIdType } from "../../feishu/shapes/parameters.ts";
import type { Both } from "../../words.ts";
import { periodFields, periodValues } from "../forms/fields.ts";
import type { Form } from "../forms/form.ts";
import { filled, given, linesIn, periodIn, textIn } from "../forms/reading.ts";
import { nobodyNamed, personIn, personText } from "../forms/references.ts";
import { employeeJobRequest } from "./request.ts";

const departmentIds: Readonly<Record<string, Both>> = {
  people_corehr_department_id: { zh: "飞书人事部门 ID", en: "CoreHR department id" },
  open_department_id: { zh: "open_department_id", en: "open_department_id" },
  department_id: { zh: "department_id", en: "department_id" },
};

/** Every parameter of job_datas/batch_get. Which kind of id a person has shows by the id itself. */
export const employeeJobForm: Form<"employee-job"> = {
  fields: [
    {
      name: "people",
      label: { zh: "员工", en: "Employees" },
      kind: "lines",
      placeholder: {
        zh: "每行一位，最多 100 位：姓名、邮箱、手机号、雇佣 ID、open_id",
        en: "One a line, up to 100: name, e-mail, phone, employment id, open_id",
      },
    },
    {
      name: "versions",
      label: { zh: "版本", en: "Versions" },
      kind: "choice",
      options: [
        { value: "current", label: { zh: "生效中的", en: "In effect" } },
        { value: "all", label: { zh: "全部历史", en: "The whole history" } },
      ],
      initial: "current",
    },
    {
      name: "only",
      label: { zh: "主职或兼职", en: "Main or part-time" },
      kind: "choice",
      options: [
        { value: "both", label: { zh: "都要", en: "Both" } },
        { value: "primary", label: { zh: "仅主职", en: "Main job only" } },
        { value: "part-time", label: { zh: "仅兼职", en: "Part-time jobs only" } },
      ],
      initial: "both",
    },
    {
      name: "as_of",
      label: { zh: "截至日期（看全部历史时不生效）", en: "As of (not with the whole history)" },
      kind: "date",
    },
    {
      name: "department_id_type",
      label: { zh: "部门 ID 类型", en: "Department id type" },
      kind: "choice",
      options: departmentIdType.options.map((value) => ({
        value,
        label: departmentIds[value] ?? { zh: value, en: value },
      })),
      initial: "people_corehr_department_id",
    },
    ...periodFields("effective", { zh: "生效日期从", en: "Effective from" }, { zh: "到", en: "To" }),
    {
      name: "reasons",
      label: { zh: "业务类型", en: "Reasons for a record" },
      kind: "text",
      placeholder: {
        zh: "枚举值，如 onboarding，用逗号分隔",
        en: "Enum names such as onboarding, parted by commas",
      },
    },
  ],
  values(request, view) {
    const people = request.people.map((one) => personText(one, view));
    return {
      people: people.every((one) => one !== undefined) ? people.join("\n") : undefined,
      versions: request.history ? "all" : "current",
      only: request.only ?? "both",
      as_of: request.as_of,
      department_id_type: request.department_id_type,
      ...periodValues("effective", request.effective),
      reasons: request.reasons?.join(", "),
    };
  },
  read(values, base, view) {
    const people = linesIn(values, "people");
    const { span, problem } = periodIn(values, "effective");
    const only = textIn(values, "only");
    // A field that was left empty because it may not be shown keeps its people; one that was emptied does not.
    const unseen = base?.people.some((one) => personText(one, view) === undefined);
    const before = base && unseen ? z.encode(employeeJobRequest, base).people : undefined;
    const named = people.length > 0 ? people.map(personIn) : before;
    const reasons = linesIn(values, "reasons");
    return filled(
      {
        people: named,
        ...(textIn(values, "versions") === "all" ? { history: true } : {}),
        ...given("only", only === "both" ? undefined : only),
        ...given("as_of", textIn(values, "as_of").slice(0, 10)),
        ...given("department_id_type", textIn(values, "department_id_type")),
        ...given("effective", span),
        ...given("reasons", reasons.length > 0 ? reasons : undefined),
      },
      [problem, named ? undefined : nobodyNamed, people.length > 100 ? tooMany : undefined],
    );
  },
};

const tooMany: Both = { zh: "一次最多查 100 位员工。", en: "Up to 100 employees at once." };
