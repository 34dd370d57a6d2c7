import type { Parameter } from "../document.ts";

/** How each parameter of job_datas/batch_get is set. Which kind of id it is shows by the id itself. */
export const jobDataParameters: Readonly<Record<string, Parameter>> = {
  user_id_type: {
    said: [
      { zh: "@王伟 的职务", en: "job of @王伟", sends: "open_id" },
      {
        zh: "员工 7140964208476371111 的职务",
        en: "job of employee 7140964208476371111",
        sends: "people_corehr_id",
      },
    ],
    form: { values: { people: "user_id e33ggbyz" }, sends: "user_id" },
  },
  department_id_type: {
    said: [
      {
        zh: "@王伟 的职务，部门用 open_department_id",
        en: "job of @王伟, department id type open_department_id",
        sends: "open_department_id",
      },
    ],
    form: { values: { department_id_type: "open_department_id" }, sends: "open_department_id" },
  },
  employment_ids: {
    said: [
      {
        zh: "员工 7140964208476371111 的职务",
        en: "job of employee 7140964208476371111",
        sends: ["7140964208476371111"],
      },
    ],
    form: {
      values: { people: "7140964208476371111\n7140964208476371112" },
      sends: ["7140964208476371111", "7140964208476371112"],
    },
  },
  get_all_version: {
    said: [{ zh: "@王伟 的任职历史", en: "job history of @王伟", sends: true }],
    form: { values: { versions: "all" }, sends: true },
  },
  effective_date_start: {
    said: [
      {
        zh: "@王伟 2023-01-01 到 2023-12-31 生效的任职信息",
        en: "job data of @王伟 effective from 2023-01-01 to 2023-12-31",
        sends: "2023-01-01",
      },
    ],
    form: { values: { effective_from: "2023-01-01", effective_to: "2023-12-31" }, sends: "2023-01-01" },
  },
  effective_date_end: {
    said: [
      {
        zh: "@王伟 2023-01-01 到 2023-12-31 生效的任职信息",
        en: "job data of @王伟 effective from 2023-01-01 to 2023-12-31",
        sends: "2023-12-31",
      },
    ],
    form: { values: { effective_from: "2023-01-01", effective_to: "2023-12-31" }, sends: "2023-12-31" },
  },
  data_date: {
    said: [{ zh: "@王伟 截至 2023-06-30 的职务", en: "job of @王伟 as of 2023-06-30", sends: "2023-06-30" }],
    form: { values: { as_of: "2023-06-30" }, sends: "2023-06-30" },
  },
  primary_job_data: {
    said: [
      { zh: "@王伟 的主职", en: "main job of @王伟", sends: true },
      { zh: "@王伟 的兼职", en: "part-time jobs of @王伟", sends: false },
    ],
    form: { values: { only: "part-time" }, sends: false },
  },
  assignment_start_reasons: {
    said: [
      {
        zh: "@王伟 业务类型为 onboarding 的任职信息",
        en: "job data of @王伟 with reason onboarding",
        sends: ["onboarding"],
      },
    ],
    form: { values: { reasons: "onboarding, transfer" }, sends: ["onboarding", "transfer"] },
  },
};
