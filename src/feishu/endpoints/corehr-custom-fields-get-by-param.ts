import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { apiName, objectField } from "../shapes/custom-field.ts";

/** One field of a CoreHR object, preset or a tenant's own: its name and the choices it offers. */
export const getFieldByParam = endpoint({
  name: "corehr.custom_fields.get_by_param",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/corehr-v1/custom_field/get_by_param",
  get: "/open-apis/corehr/v1/custom_fields/get_by_param",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("corehr:common_data.meta_data:read", "corehr:corehr:readonly", "corehr:corehr"),
  query: z.object({ object_api_name: apiName, custom_api_name: apiName }),
  data: z.object({ data: objectField }),
  errors: {
    1160005: "feishu-fault",
    1160006: "invalid-parameter",
    1160997: "feishu-fault",
    1162010: "not-found",
    1162020: "not-found",
  },
});
