import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { id } from "../shapes/parameters.ts";

/** What Bole reads of a posting (职位): what it is called. */
const posting = z.object({
  id: z.string(),
  title: z.string().optional(),
  code: z.string().optional(),
});

/**
 * One posting of Hire. The document recommends the newer `get_detail`, which would cost a further scope
 * (hire:job.composite_info:readonly) and tells nothing more about a name.
 */
export const getPosting = endpoint({
  name: "hire.jobs.get",
  doc: "https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/job/get",
  get: "/open-apis/hire/v1/jobs/:job_id",
  quota: [{ calls: 50, per: "second" }],
  scopes: anyOf("hire:job:readonly"),
  path: z.object({ job_id: id }),
  data: z.object({ job: posting.optional() }),
  errors: { 1002001: "feishu-fault", 1002002: "invalid-parameter", 1002601: "not-found" },
});
