import type { Both } from "../../../words.ts";

/** A name as CoreHR writes it: one entry a language. */
export function i18n({ zh, en }: Both): { lang: string; value: string }[] {
  return [
    { lang: "zh-CN", value: zh },
    { lang: "en-US", value: en },
  ];
}

/** Chinese and English of the enum values that the invented tenant uses. */
const enumWords: Readonly<Record<string, Both>> = {
  onboarding: { zh: "入职", en: "Onboarding" },
  promotion: { zh: "晋升", en: "Promotion" },
  transfer: { zh: "调动", en: "Transfer" },
  additional_assignment: { zh: "新增兼职", en: "Additional Assignment" },
  passed: { zh: "通过", en: "Passed" },
  non_shift_work: { zh: "无需排班", en: "No Shifts" },
  salary: { zh: "月薪", en: "Salary" },
  hired: { zh: "在职", en: "Hired" },
  terminated: { zh: "离职", en: "Terminated" },
  male: { zh: "男", en: "Male" },
  female: { zh: "女", en: "Female" },
};

/** What the reasons of job data mean, by the tenant's own Chinese words for them. */
const reasonWords: Readonly<Record<string, { name: string; en: string }>> = {
  入职: { name: "onboarding", en: "Onboarding" },
  晋升: { name: "promotion", en: "Promotion" },
  年度晋升: { name: "annual_promotion", en: "Annual Promotion" },
  部门调整: { name: "department_change", en: "Department Change" },
  兼任面试官: { name: "also_interviewer", en: "Also an Interviewer" },
};

/** A reason of job data as an enum value. */
export function reasonValue(zh: string) {
  const { name, en } = reasonWords[zh] ?? { name: zh, en: zh };
  return enumValue(name, { zh, en });
}

/** An enum value with its words. */
export function enumValue(name: string, words: Both = enumWords[name] ?? { zh: name, en: name }) {
  return { enum_name: name, display: i18n(words) };
}

/** A day as CoreHR writes a time: `2020-05-01 00:00:00`. */
export function midnight(day: string): string {
  return `${day} 00:00:00`;
}
