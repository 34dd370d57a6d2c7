import { z } from "zod";
import { identity, personalDocument, personalEmail, personalPhone } from "../../access/personal.ts";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { coded, identificationTypes, oneOf } from "../shapes/codes.ts";

const body = z
  .object({
    mobile_code: whenAbsent(z.string().regex(/^\d{1,4}$/), "86"),
    mobile_number_list: z.array(personalPhone).optional(),
    email_list: z.array(personalEmail).optional(),
    identification_type: oneOf(identificationTypes).optional(),
    identification_number_list: z.array(personalDocument).optional(),
  })
  .refine(
    (it) =>
      [it.mobile_number_list, it.email_list, it.identification_number_list].some((list) => list?.length),
    { path: ["mobile_number_list"], message: "a phone, an e-mail or an ID number is needed" },
  )
  .refine((it) => !it.identification_number_list?.length || it.identification_type !== undefined, {
    path: ["identification_type"],
    message: "ID numbers need their type",
  });

/** Kinds given together are ANDed. A hit repeats only what was asked by: the phone when phones were given, and so on. */
const hit = z.object({
  talent_id: z.string(),
  mobile_code: z.string().optional(),
  mobile_number: personalPhone.optional(),
  email: personalEmail.optional(),
  identification_type: identity(coded(identificationTypes)).optional(),
  identification_number: personalDocument.optional(),
  is_onboarded: z.boolean().optional(),
});
export type TalentHit = z.output<typeof hit>;

/** Talents by phone, e-mail or ID number. */
export const batchGetTalentIds = endpoint({
  name: "hire.talents.batch_get_id",
  doc: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/batch_get_id",
  post: "/open-apis/hire/v1/talents/batch_get_id",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("hire:talent:readonly", "hire:talent"),
  fieldScopes: { is_onboarded: anyOf("hire:talent_onboard_status:readonly") },
  body,
  data: z.object({ talent_list: z.array(hit).default([]) }),
  errors: { 1002001: "feishu-fault", 1002009: "invalid-parameter" },
});
