import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { i18nName } from "../shapes/i18n.ts";
import { id, inOrder, millis, userIdScope, userIdType } from "../shapes/parameters.ts";

/**
 * One referral. `application_ids[0]` is the application the referral made; the others are where it was
 * transferred to.
 */
const referral = z.object({
  id: z.string(),
  application_ids: z.array(z.string()).optional(),
  create_time: z.string().optional(),
  referral_user: z.object({ id: z.string().optional(), name: i18nName.optional() }).optional(),
});
export type Referral = z.output<typeof referral>;

/** The most records one answer holds (the document, `start_time`). There are no pages. */
export const referralCeiling = 200;

/** Who referred a talent, oldest first. */
export const searchReferrals = endpoint({
  name: "hire.referrals.search",
  doc: "https://open.feishu.cn/document/hire-v1/get-candidates/referral/search",
  post: "/open-apis/hire/v1/referrals/search",
  quota: [{ calls: 10, per: "second" }],
  scopes: anyOf("hire:referral:readonly", "hire:referral"),
  fieldScopes: { "user_id_type=user_id": anyOf(userIdScope) },
  query: z.object({ user_id_type: whenAbsent(userIdType, "open_id") }),
  body: z
    .object({ talent_id: id, start_time: millis.optional(), end_time: millis.optional() })
    .refine((it) => inOrder(it.start_time, it.end_time), {
      path: ["end_time"],
      message: "ends before it starts",
    }),
  data: z.object({ items: z.array(referral).default([]) }),
  errors: { 1002001: "feishu-fault", 1002002: "invalid-parameter" },
});
