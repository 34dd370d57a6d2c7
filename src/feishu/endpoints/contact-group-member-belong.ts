import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { id, pageToken, userIdType } from "../shapes/parameters.ts";

/**
 * The user groups a person belongs to, by id. `group_type` is 1 for ordinary and 2 for dynamic ones; what comes
 * without it the document does not say. Groups outside the app's contacts range are left out without a word.
 */
export const listGroupsOfMember = endpoint({
  name: "contact.group.member_belong",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/group/member_belong",
  get: "/open-apis/contact/v3/group/member_belong",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("contact:group:readonly"),
  query: z.object({
    member_id: id,
    member_id_type: userIdType.optional(),
    group_type: z.int().min(1).max(2).optional(),
    page_size: whenAbsent(z.int().min(1).max(1000), 500),
    page_token: pageToken.optional(),
  }),
  data: z.object({
    group_list: z.array(z.string()).default([]),
    has_more: z.boolean().optional(),
    page_token: z.string().optional(),
  }),
  errors: {
    40001: "invalid-parameter",
    40003: "feishu-fault",
    40011: "invalid-parameter",
    40012: "invalid-parameter",
    41050: "out-of-range",
    41071: "invalid-parameter",
    41073: "invalid-parameter",
    41074: "invalid-parameter",
  },
});
