import { z } from "zod";
import { success } from "../answers.ts";
import { bodyOf, check, words } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { i18n, midnight } from "./names.ts";

const body = z.object({ company_ids: words(100, 1) });

/** Companies by id; the name stands in `hiberarchy_common`. */
export const batchGetCompanies: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/companies/batch_get",
  scopes: ["corehr:company:read", "corehr:company:write"],
  answer(request, { tenant }) {
    const checked = check(body, bodyOf(request), corehrFailures.parameter);
    if (!checked.ok) return checked.failure;
    const ids = checked.value.company_ids;
    return success({
      items: tenant.organisation.companies
        .filter(({ id }) => ids.includes(id))
        .map((company) => ({
          company_id: company.id,
          hiberarchy_common: {
            name: i18n(company.name),
            active: company.active,
            effective_time: midnight("2016-01-01"),
            expiration_time: midnight("9999-12-31"),
            code: company.code,
          },
          confidential: false,
          branch_company: false,
        })),
    });
  },
};
