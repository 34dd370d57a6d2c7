import { z } from "zod";
import type { Talent } from "../../tenant/talent.ts";
import { failure, success } from "../answers.ts";
import { bodyOf, check } from "../checks/parameters.ts";
import { field } from "../checks/scopes.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { hireFailures, talentScopes } from "./failures.ts";

const list = z.array(z.string()).default([]);
const body = z.object({
  mobile_code: z.string().default("86"),
  mobile_number_list: list,
  email_list: list,
  identification_type: z.number().int().optional(),
  identification_number_list: list,
});
type Given = z.output<typeof body>;

/** Talent ids by phone, e-mail and document number: kinds given together are ANDed (document batch_get_id). */
export const batchGetTalentIds: SandboxEndpoint = {
  method: "POST",
  path: "/hire/v1/talents/batch_get_id",
  scopes: talentScopes,
  answer(request, world) {
    const checked = check(body, bodyOf(request), hireFailures.parameter);
    if (!checked.ok) return checked.failure;
    const given = checked.value;
    const {
      mobile_number_list: mobiles,
      email_list: emails,
      identification_number_list: documents,
      identification_type: documentType,
    } = given;
    if (mobiles.length + emails.length + documents.length === 0) return failure(hireFailures.parameter);
    if (documents.length > 0 && documentType === undefined) return failure(hireFailures.parameter);
    if (!/^\d{1,4}$/.test(given.mobile_code) || !mobiles.every((mobile) => /^\d{4,20}$/.test(mobile)))
      return failure(hireFailures.phone);
    const talents = world.tenant.talents.filter((talent) => fits(talent, given));
    return success(
      {
        talent_list: talents.map((talent) => ({
          talent_id: talent.id,
          ...(mobiles.length > 0 && { mobile_code: talent.mobile.code, mobile_number: talent.mobile.number }),
          ...(emails.length > 0 && { email: talent.email }),
          ...(documents.length > 0 && {
            identification_type: talent.document.type,
            identification_number: talent.document.number,
          }),
          ...field(world, ["hire:talent_onboard_status:readonly"], "is_onboarded", talent.onboarded),
        })),
      },
      "ok",
    );
  },
};

function fits({ mobile, email, document }: Talent, given: Given): boolean {
  const lower = given.email_list.map((it) => it.toLowerCase());
  return (
    (given.mobile_number_list.length === 0 ||
      (mobile.code === given.mobile_code && given.mobile_number_list.includes(mobile.number))) &&
    (lower.length === 0 || lower.includes(email.toLowerCase())) &&
    (given.identification_number_list.length === 0 ||
      (document.type === given.identification_type &&
        given.identification_number_list.includes(document.number)))
  );
}
