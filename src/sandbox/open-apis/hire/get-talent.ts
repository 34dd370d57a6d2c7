import { z } from "zod";
import { failure, success } from "../answers.ts";
import { check, single } from "../checks/parameters.ts";
import { userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { hireFailures, talentScopes } from "./failures.ts";
import { talentDetail } from "./talent-detail.ts";

const query = z.object({ user_id_type: userIdType("people_admin_id", "open_id", "union_id", "user_id") });

/** One talent in full. */
export const getTalent: SandboxEndpoint = {
  method: "GET",
  path: "/hire/v2/talents/:talent_id",
  scopes: talentScopes,
  answer(request, world) {
    const checked = check(query, single(request.query), hireFailures.parameter);
    if (!checked.ok) return checked.failure;
    const talent = world.tenant.talents.find(({ id }) => id === request.params.talent_id);
    if (!talent) return failure(hireFailures.noTalent);
    return success(talentDetail(talent, world, checked.value.user_id_type));
  },
};
