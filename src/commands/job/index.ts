import { batchGetJobs } from "../../feishu/endpoints/corehr-jobs-batch-get.ts";
import { namingEndpoints } from "../../feishu/names/kinds.ts";
import { command } from "../command.ts";
import { findJobs, type JobAnswer } from "./answer.ts";
import { jobForm } from "./form.ts";
import { jobGuide } from "./guide.ts";
import { jobCard, nameOf } from "./show.ts";

/** A job (职务) of CoreHR: not a position (岗位), not a posting in Hire (职位). */
export const job = command<"job", JobAnswer>({
  name: "job",
  title: { zh: "查职务", en: "Job" },
  about: { zh: "按职务编码或职务 ID 查定义", en: "A job's definition by code or id" },
  examples: {
    zh: ["职务 JP422119", "职务ID 4698040628992333549", "职务 JP422119 的自定义字段 shifouguanjian_7795__c"],
    en: ["job code JP422119", "job id 4698040628992333549", "job JP422119 with field shifouguanjian_7795__c"],
  },
  guide: jobGuide,
  form: jobForm,
  needs: [
    batchGetJobs,
    ...namingEndpoints(
      "job-level",
      "job-family",
      "pathway",
      "working-hours-type",
      "employee",
      "job-custom-field",
    ),
  ],
  answer: findJobs,
  show: jobCard,
  refers: ({ jobs }, { lang, request }) => ({
    shown: jobs.map((one) => ({
      label: nameOf(one, { lang }),
      open: { command: "job", request: { ...request, ids: [one.id], codes: [] } },
    })),
  }),
});
