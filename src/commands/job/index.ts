import { batchGetJobs } from "../../feishu/endpoints/corehr-jobs-batch-get.ts";
import { type Job, jobFields } from "../../feishu/shapes/job.ts";
import { done } from "../../outcome.ts";
import { command } from "../command.ts";
import { jobForm } from "./form.ts";
import { jobCard } from "./show.ts";

/** A job (职务) of CoreHR: not a position (岗位), not a posting in Hire (职位). */
export const job = command<"job", readonly Job[]>({
  name: "job",
  title: { zh: "查职务", en: "Job" },
  about: { zh: "按职务编码或职务 ID 查定义", en: "A job's definition by code or id" },
  examples: {
    zh: ["职务 JP422119", "职务ID 4698040628992333549"],
    en: ["job code JP422119", "job id 4698040628992333549"],
  },
  form: jobForm,
  needs: [batchGetJobs],
  async answer(request, { feishu }) {
    const answer = await feishu.call(batchGetJobs, {
      body: {
        ...(request.ids.length > 0 ? { job_ids: request.ids } : {}),
        ...(request.codes.length > 0 ? { job_codes: request.codes } : {}),
        fields: jobFields,
      },
    });
    return answer.ok ? done(answer.value.items) : answer;
  },
  show: jobCard,
});
