import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { apiName, objectField } from "../shapes/custom-field.ts";

/** A tenant's own fields on up to 20 objects of CoreHR, all of them. */
export const queryCustomFields = endpoint({
  name: "corehr.custom_fields.query",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/corehr-v1/custom_field/query",
  get: "/open-apis/corehr/v1/custom_fields/query",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("corehr:common_data.meta_data:read", "corehr:corehr:readonly", "corehr:corehr"),
  query: z.object({ object_api_name_list: z.array(apiName).min(1).max(20) }),
  data: z.object({ items: z.array(objectField).default([]) }),
  errors: { 1160005: "invalid-parameter", 1160997: "feishu-fault", 1162010: "not-found" },
});
