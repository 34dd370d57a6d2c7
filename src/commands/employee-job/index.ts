import { batchGetJobDatas } from "../../feishu/endpoints/corehr-job-datas-batch-get.ts";
import { namingEndpoints } from "../../feishu/names/kinds.ts";
import { command } from "../command.ts";
import { resolvingPeople } from "../lookups/people.ts";
import { type EmployeeJobAnswer, employeeJobs } from "./answer.ts";
import { employeeJobForm } from "./form.ts";
import { employeeJobGuide } from "./guide.ts";
import { employeeJobRefers } from "./refers.ts";
import { employeeJobCard } from "./show.ts";
import { employeeJobShown } from "./shown.ts";

/** What somebody's job is, in which department, under whom. */
export const employeeJob = command<"employee-job", EmployeeJobAnswer>({
  name: "employee-job",
  title: { zh: "查员工职务", en: "Employee's job" },
  about: {
    zh: "@同事，或用雇佣 ID、邮箱、手机号、姓名",
    en: "@mention a colleague, or give an employment id, e-mail, phone or name",
  },
  examples: {
    zh: ["@王伟 的职务", "wei@example.com 的职务", "王伟的任职历史"],
    en: ["job of @Wang Wei", "job of employee 7140964208476371111", "job of Wang Wei as of 30 June 2023"],
  },
  guide: employeeJobGuide,
  form: employeeJobForm,
  needs: [
    batchGetJobDatas,
    ...resolvingPeople,
    ...namingEndpoints(
      "job",
      "job-level",
      "job-grade",
      "job-family",
      "pathway",
      "position",
      "department",
      "location",
      "company",
      "cost-center",
      "employee",
      "employee-type",
      "working-hours-type",
      "assignment-start-reason",
    ),
  ],
  answer: employeeJobs,
  show: employeeJobCard,
  refers: employeeJobRefers,
  shown: employeeJobShown,
});
