import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { hireUserIdType, id, userIdScope } from "../shapes/parameters.ts";
import { profile } from "../shapes/profile.ts";

/** One talent in full (hire/v2). A deleted one cannot be had. */
export const getTalent = endpoint({
  name: "hire.talents.get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/hire-v2/talent/get",
  get: "/open-apis/hire/v2/talents/:talent_id",
  quota: [{ calls: 20, per: "second" }],
  scopes: anyOf("hire:talent:readonly", "hire:talent"),
  fieldScopes: {
    "user_id_type=user_id": anyOf(userIdScope),
    talent_folder_ref_list_v2: anyOf("hire:talent_folder:readonly", "hire:talent_folder"),
    talent_pool_ref_list_v2: anyOf("hire:talent_folder:readonly", "hire:talent_folder"),
    tag_list: anyOf("hire:talent_tag:readonly", "hire:talent_tag"),
  },
  path: z.object({ talent_id: id }),
  query: z.object({ user_id_type: whenAbsent(hireUserIdType, "people_admin_id") }),
  data: profile,
  errors: { 1002001: "feishu-fault", 1002002: "invalid-parameter", 1002102: "not-found" },
});
