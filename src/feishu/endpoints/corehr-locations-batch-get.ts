import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { i18nTexts } from "../shapes/i18n.ts";
import { id } from "../shapes/parameters.ts";

/** What Bole reads of a place of work: what it is called. Its address stays in CoreHR. */
const location = z.object({
  location_id: z.string(),
  hiberarchy_common: z.object({ name: i18nTexts.optional(), code: z.string().optional() }).optional(),
});

/** Places of work (地点), up to 100. */
export const batchGetLocations = endpoint({
  name: "corehr.locations.batch_get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/location/batch_get",
  post: "/open-apis/corehr/v2/locations/batch_get",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  together: { ids: "location_ids", most: 100, items: "items", by: "location_id" },
  scopes: anyOf("corehr:locations:read", "corehr:locations:write"),
  body: z.object({ location_ids: z.array(id).min(1).max(100) }),
  data: z.object({ items: z.array(location).default([]) }),
  errors: { 1160001: "invalid-parameter" },
});
