import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { namedInBoth } from "../shapes/i18n.ts";
import { id } from "../shapes/parameters.ts";

/**
 * What Bole reads of an application (投递): for which posting, at which stage, and whether it goes on
 * (`active_status` 1) or has ended (2). The document can also give the talent, interviews, offers and
 * salaries: none of that is asked for, and what came all the same would be dropped here.
 */
const application = z.object({
  basic_info: z
    .object({
      id: z.string(),
      stage: z.object(namedInBoth).optional(),
      active_status: z.int().optional(),
    })
    .optional(),
  job: z.object({ name: z.string().optional(), code: z.string().optional() }).optional(),
});
export type Application = z.output<typeof application>;

/** One application. The older `applications/:application_id` is no longer kept up and knows only the posting's id. */
export const getApplicationDetail = endpoint({
  name: "hire.applications.get_detail",
  doc: "https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/application/get_detail",
  get: "/open-apis/hire/v1/applications/:application_id/get_detail",
  quota: [{ calls: 10, per: "second" }],
  scopes: anyOf("hire:application:readonly", "hire:application"),
  fieldScopes: { job: anyOf("hire:job:readonly", "hire:job") },
  path: z.object({ application_id: id }),
  query: z.object({ options: z.array(z.literal("with_job")).optional() }),
  data: z.object({ application_detail: application.optional() }),
  errors: { 1002001: "feishu-fault", 1002002: "invalid-parameter", 1002201: "not-found" },
});
