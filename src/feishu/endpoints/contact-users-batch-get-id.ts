import { z } from "zod";
import { personalEmail, personalPhone } from "../../access/personal.ts";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { userIdType } from "../shapes/parameters.ts";

const body = z
  .object({
    /** Not the addresses of Feishu's own mail service (企业邮箱): those find nobody. */
    emails: z.array(personalEmail).max(50).optional(),
    /** Outside mainland China with `+` and the country code. */
    mobiles: z.array(personalPhone).max(50).optional(),
    include_resigned: whenAbsent(z.boolean(), false),
  })
  .refine((it) => it.emails?.length || it.mobiles?.length, {
    path: ["emails"],
    message: "an e-mail or a phone is needed",
  });

/** One line for every e-mail and phone asked for; without `user_id` nobody was found, or may be seen. */
const found = z.object({
  user_id: z.string().optional(),
  email: personalEmail.optional(),
  mobile: personalPhone.optional(),
});

/** Feishu users by e-mail or phone; the two lists are answered apart from each other. */
export const batchGetUserIds = endpoint({
  name: "contact.users.batch_get_id",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/batch_get_id",
  post: "/open-apis/contact/v3/users/batch_get_id",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("contact:user.id:readonly"),
  query: z.object({ user_id_type: whenAbsent(userIdType, "open_id") }),
  body,
  data: z.object({ user_list: z.array(found).default([]) }),
  errors: { 40001: "invalid-parameter", 40004: "out-of-range", 41050: "out-of-range" },
});
