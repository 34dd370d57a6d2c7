import { z } from "zod";
import { success } from "../answers.ts";
import { bodyOf, check, words } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { i18n, midnight } from "./names.ts";

const body = z.object({ location_ids: words(100, 1) });

/** Work locations by id; the name stands in `hiberarchy_common`. */
export const batchGetLocations: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/locations/batch_get",
  scopes: ["corehr:locations:read", "corehr:locations:write"],
  answer(request, { tenant }) {
    const checked = check(body, bodyOf(request), corehrFailures.parameter);
    if (!checked.ok) return checked.failure;
    const ids = checked.value.location_ids;
    return success({
      items: tenant.organisation.locations
        .filter(({ id }) => ids.includes(id))
        .map((location) => ({
          location_id: location.id,
          hiberarchy_common: {
            name: i18n(location.name),
            active: location.active,
            effective_time: midnight("2016-01-01"),
            expiration_time: midnight("9999-12-31"),
            code: location.code,
          },
          address: [
            {
              full_address_local_script: location.address.zh,
              full_address_western_script: location.address.en,
              is_primary: true,
              is_public: true,
            },
          ],
          effective_time: midnight("2016-01-01"),
          expiration_time: midnight("9999-12-31"),
        })),
    });
  },
};
