import type { View } from "../../access/view.ts";
import { type Fact, fact } from "../../cards/layout.ts";
import type { NameKind } from "../../feishu/names/kinds.ts";
import type { EnumValue } from "../../feishu/shapes/i18n.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import type { JobData } from "../../feishu/shapes/job-data.ts";
import type { Lang } from "../../words.ts";
import { type KnownNames, nameIn } from "../lookups/names.ts";
import { dateOf, listed, present } from "../wording.ts";

/** One version of job data in words. What its reader may not see is not in it. */
export interface Version {
  /** Job, department, direct manager, and the level for those who see it. */
  readonly main: readonly Fact[];
  /** What else can change from version to version. */
  readonly rest: readonly Fact[];
  /** When and why this version is, and what it is called. */
  readonly record: readonly Fact[];
}

export interface VersionContext {
  readonly names: KnownNames;
  readonly view: View;
  readonly lang: Lang;
}

/** Every field of `job_data`, each id by its name. */
export function versionOf(one: JobData, { names, view, lang }: VersionContext): Version {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const name = (kind: NameKind) => (id: string) => nameIn(names, kind, id, lang);
  const enumText = (it: EnumValue) => textOf(it.display, lang) ?? it.enum_name;
  const hours = (it: number) => t(`${it} 小时`, `${it} hours`);
  const staff = (id: string | undefined) => nameIn(names, "employee", id, lang);
  const job = one.job_id === undefined ? undefined : names.job?.get(one.job_id);
  const records = [one.direct_manager, one.second_direct_manager, ...(one.dotted_line_managers ?? [])];
  return {
    main: [
      ...fact(t("职务", "Job"), nameIn(names, "job", one.job_id, lang)),
      ...fact(t("部门", "Department"), nameIn(names, "department", one.department_id, lang)),
      ...fact(t("直属上级", "Manager"), staff(one.direct_manager?.employment_id)),
      ...fact(t("职级", "Job level"), view.show(one.job_level_id, name("job-level"))),
    ],
    rest: [
      ...fact(
        t("任职类型", "Kind of job"),
        one.primary_job_data === undefined
          ? undefined
          : one.primary_job_data
            ? t("主职", "Main job")
            : t("兼职", "Part-time job"),
      ),
      ...fact(t("岗位", "Position"), view.show(one.position_id, name("position"))),
      ...fact(t("序列", "Job family"), view.show(one.job_family_id, name("job-family"))),
      ...fact(t("职等", "Job grade"), view.show(one.job_grade_id, name("job-grade"))),
      ...fact(t("通道", "Pathway"), view.show(one.pathway_id, name("pathway"))),
      ...fact(t("第二实线主管", "Second manager"), staff(one.second_direct_manager?.employment_id)),
      ...fact(
        t("虚线上级", "Dotted-line managers"),
        listed(present(one.dotted_line_managers?.map((it) => staff(it.employment_id))), lang),
      ),
      ...fact(t("人员类型", "Employee type"), view.show(one.employee_type_id, name("employee-type"))),
      ...fact(t("人员子类型 ID", "Employee subtype ID"), view.show(one.employee_subtype_id)),
      ...fact(t("工作地点", "Work location"), view.show(one.work_location_id, name("location"))),
      ...fact(t("任职公司", "Company"), view.show(one.service_company, name("company"))),
      ...fact(
        t("成本中心", "Cost centres"),
        view.show(one.cost_center_rates, (all) =>
          listed(
            all.map((it) => {
              const rate = it.new_rate ?? it.rate;
              const centre = nameIn(names, "cost-center", it.cost_center_id, lang) ?? "";
              return rate === undefined ? centre : `${centre} ${rate}%`;
            }),
            lang,
          ),
        ),
      ),
      ...fact(
        t("工时制度", "Working hours"),
        view.show(one.working_hours_type_id, name("working-hours-type")),
      ),
      ...fact(
        t("周工作时长", "Weekly hours"),
        view.show(one.weekly_working_hours_v2, hours) ?? view.show(one.weekly_working_hours, hours),
      ),
      ...fact(t("排班类型", "Work shift"), view.show(one.work_shift, enumText)),
      ...fact(t("薪资类型", "Compensation type"), view.show(one.compensation_type, enumText)),
    ],
    record: [
      ...fact(t("职务编码", "Job code"), job && "code" in job ? job.code : undefined),
      ...fact(t("生效日期", "Effective"), view.show(one.effective_time, dateOf)),
      ...fact(t("失效日期", "Expires"), view.show(one.expiration_time, dateOf)),
      ...fact(t("业务类型", "Reason for this record"), view.show(one.assignment_start_reason, enumText)),
      ...fact(t("任职原因", "Job data reason"), view.show(one.job_data_reason, enumText)),
      ...fact(t("试用期开始", "Probation from"), view.show(one.probation_start_date, dateOf)),
      ...fact(t("预计转正", "Probation expected until"), view.show(one.probation_expected_end_date, dateOf)),
      ...fact(t("试用期结束", "Probation until"), view.show(one.probation_end_date, dateOf)),
      ...fact(t("试用期结果", "Probation outcome"), view.show(one.probation_outcome, enumText)),
      ...fact(t("创建时间", "Created"), view.show(one.created_at, dateOf)),
      ...fact(t("任职信息 ID", "Job data ID"), one.job_data_id),
      ...fact(t("版本 ID", "Version ID"), one.version_id),
      ...fact(
        t("上级任职信息 ID", "Managers' job data IDs"),
        listed(present(records.map((it) => it?.job_data_id)), lang),
      ),
    ],
  };
}

/** Why this version began, in words: the reason of the record, else of the job data. */
export function reasonOf(one: JobData, { view, lang }: Pick<VersionContext, "view" | "lang">) {
  const words = (it: EnumValue) => textOf(it.display, lang) ?? it.enum_name;
  return view.show(one.assignment_start_reason, words) ?? view.show(one.job_data_reason, words);
}

/** `2023-04-01 – 至今`: how long a version was in effect. Undefined for those who do not see it. */
export function lastingOf(one: JobData, { view, lang }: Pick<VersionContext, "view" | "lang">) {
  const from = view.show(one.effective_time, dateOf);
  if (from === undefined) return undefined;
  return `${from} – ${view.show(one.expiration_time, dateOf) ?? (lang === "zh" ? "至今" : "now")}`;
}
