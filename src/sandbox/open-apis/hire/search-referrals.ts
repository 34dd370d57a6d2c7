import { z } from "zod";
import type { Referral } from "../../tenant/tenant.ts";
import { success } from "../answers.ts";
import { bodyOf, check, millis, single } from "../checks/parameters.ts";
import { personId, userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { hireFailures } from "./failures.ts";

/** At most so many referrals are returned (document referrals/search). */
const most = 200;

const query = z.object({ user_id_type: userIdType("open_id", "union_id", "user_id") });
const body = z.object({
  talent_id: z.string().min(1),
  start_time: millis.optional(),
  end_time: millis.optional(),
});

/** A talent's referrals, oldest first. */
export const searchReferrals: SandboxEndpoint = {
  method: "POST",
  path: "/hire/v1/referrals/search",
  scopes: ["hire:referral:readonly", "hire:referral"],
  answer(request, world) {
    const kind = check(query, single(request.query), hireFailures.parameter);
    if (!kind.ok) return kind.failure;
    const checked = check(body, bodyOf(request), hireFailures.parameter);
    if (!checked.ok) return checked.failure;
    const {
      talent_id: talentId,
      start_time: from = 0,
      end_time: until = Number.POSITIVE_INFINITY,
    } = checked.value;
    const found = world.tenant.referrals
      .filter((it) => it.talentId === talentId && it.createdAt >= from && it.createdAt <= until)
      .sort((a, b) => a.createdAt - b.createdAt)
      .slice(0, most);
    const item = (referral: Referral) => {
      const referrer = world.directory.employee("people_corehr_id", referral.referrer);
      return {
        id: referral.id,
        application_ids: referral.applicationIds,
        create_time: String(referral.createdAt),
        referral_user: {
          id: personId(world, referral.referrer, kind.value.user_id_type),
          name: { zh_cn: referrer?.name.zh ?? "", en_us: referrer?.name.en ?? "" },
        },
      };
    };
    return success({ items: found.map(item) }, "SUCCESS");
  },
};
