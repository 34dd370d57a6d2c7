import { z } from "zod";
import type { Region } from "../../tenant/regions.ts";
import { success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { bodyOf, check, integer, single, words } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { hireFailures } from "./failures.ts";

const query = z.object({ page_size: integer(1, 100), page_token: z.string().optional() });
const body = z.object({ code_list: words(100).default([]), location_type: z.int().min(1).max(4) });

const levels = { 1: "country", 2: "state", 3: "city", 4: "district" } as const;

/** Countries, states, cities or districts by code; without codes all of one level, a page at a time. */
export const queryLocations: SandboxEndpoint = {
  method: "POST",
  path: "/hire/v1/locations/query",
  scopes: ["hire:location:readonly"],
  answer(request, { tenant }) {
    const paging = check(query, single(request.query), hireFailures.parameter);
    if (!paging.ok) return paging.failure;
    const checked = check(body, bodyOf(request), hireFailures.parameter);
    if (!checked.ok) return checked.failure;
    const { code_list: codes, location_type: level } = checked.value;
    const found = tenant.regions.filter(
      (it) => it.level === level && (codes.length === 0 || codes.includes(it.code)),
    );
    const page = cut(found, paging.value.page_size, paging.value.page_token, hireFailures.parameter);
    if (!page.ok) return page.failure;
    return success({ items: page.value.items.map(item), ...page.value.next });
  },
};

/** Which member is there follows the level; each names the larger places it lies in. */
function item({ level, code, name, city, state, country }: Region) {
  const kind = levels[level];
  return {
    [kind]: {
      [`${kind}_code`]: code,
      ...(city && { city_code: city }),
      ...(state && { state_code: state }),
      ...(country && { country_code: country }),
      [`${kind}_name_info`]: {
        zh_name: name.zh,
        en_name: name.en,
        py_name: name.en.toLowerCase().replace(/[^a-z]/g, ""),
      },
    },
  };
}
