import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { namedInBoth } from "../shapes/i18n.ts";
import { id, pageToken } from "../shapes/parameters.ts";

const names = z.object(namedInBoth).optional();

/** A place; which member is there follows the `location_type` that was asked for. */
const place = z.object({
  country: z.object({ country_code: z.string(), country_name_info: names }).optional(),
  state: z.object({ state_code: z.string(), state_name_info: names }).optional(),
  city: z.object({ city_code: z.string(), city_name_info: names }).optional(),
  district: z.object({ district_code: z.string(), district_name_info: names }).optional(),
});
export type Place = z.output<typeof place>;

/** The four levels of places, by Hire's number for each. */
export const placeLevels = { country: 1, state: 2, city: 3, district: 4 } as const;

/** Countries, states, cities or districts by their codes; without codes all of one level, page by page. */
export const queryPlaces = endpoint({
  name: "hire.locations.query",
  doc: "https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/location/query",
  post: "/open-apis/hire/v1/locations/query",
  quota: [{ calls: 5, per: "second" }],
  scopes: anyOf("hire:location:readonly"),
  query: z.object({ page_size: z.int().min(1).max(100), page_token: pageToken.optional() }),
  body: z.object({
    code_list: z.array(id).max(100).optional(),
    location_type: z.literal(Object.values(placeLevels)),
  }),
  data: z.object({
    items: z.array(place).default([]),
    page_token: z.string().optional(),
    has_more: z.boolean().optional(),
  }),
  errors: { 1002001: "feishu-fault", 1002002: "invalid-parameter" },
});
