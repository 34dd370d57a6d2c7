import type { View } from "../../access/view.ts";
import { type Fact, fact } from "../../cards/layout.ts";
import type { EnumValue } from "../../feishu/shapes/i18n.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import type { JobData } from "../../feishu/shapes/job-data.ts";
import type { Lang } from "../../words.ts";
import { dateOf } from "../wording.ts";

/** Job data beyond job, department and manager: only for those who see `employment`. */
export function beyond(one: JobData, view: View, lang: Lang): Fact[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const enumText = (it: EnumValue) => textOf(it.display, lang) ?? it.enum_name;
  const hours = (it: number) => t(`${it} 小时`, `${it} hours`);
  return [
    ...fact(t("生效日期", "Effective"), view.show(one.effective_time, dateOf)),
    ...fact(t("失效日期", "Expires"), view.show(one.expiration_time, dateOf)),
    ...fact(t("业务类型", "Reason for this record"), view.show(one.assignment_start_reason, enumText)),
    ...fact(t("任职原因", "Job data reason"), view.show(one.job_data_reason, enumText)),
    ...fact(t("试用期开始", "Probation from"), view.show(one.probation_start_date, dateOf)),
    ...fact(t("预计转正", "Probation expected until"), view.show(one.probation_expected_end_date, dateOf)),
    ...fact(t("试用期结束", "Probation until"), view.show(one.probation_end_date, dateOf)),
    ...fact(t("试用期结果", "Probation outcome"), view.show(one.probation_outcome, enumText)),
    ...fact(t("排班类型", "Work shift"), view.show(one.work_shift, enumText)),
    ...fact(t("薪资类型", "Compensation type"), view.show(one.compensation_type, enumText)),
    ...fact(
      t("周工作时长", "Weekly hours"),
      view.show(one.weekly_working_hours_v2, hours) ?? view.show(one.weekly_working_hours, hours),
    ),
    ...fact(t("创建时间", "Created"), view.show(one.created_at, dateOf)),
  ];
}
