import { z } from "zod";
import { failure, success } from "../answers.ts";
import { check, single } from "../checks/parameters.ts";
import { personId, userIdType } from "../checks/people.ts";
import { field } from "../checks/scopes.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { hireFailures } from "./failures.ts";

/** `options` is given once for each; those that the sandbox has nothing for answer with nothing. */
const options = z.array(
  z.enum([
    "with_job",
    "with_talent",
    "with_interview",
    "with_offer",
    "with_evaluation",
    "with_employee",
    "with_agency",
    "with_referral",
    "with_portal",
  ]),
);
const query = z.object({ user_id_type: userIdType("open_id", "union_id", "user_id") });

/** One application in full; what belongs to it only where `options` asks for it. */
export const getApplicationDetail: SandboxEndpoint = {
  method: "GET",
  path: "/hire/v1/applications/:application_id/get_detail",
  scopes: ["hire:application:readonly", "hire:application"],
  answer(request, world) {
    const { options: given = [], ...rest } = request.query;
    const checked = check(query, single(rest), hireFailures.parameter);
    if (!checked.ok) return checked.failure;
    const wanted = check(options, given, hireFailures.parameter);
    if (!wanted.ok) return wanted.failure;
    const { tenant } = world;
    const found = tenant.applications.find(({ id }) => id === request.params.application_id);
    if (!found) return failure(hireFailures.noApplication);
    const type = checked.value.user_id_type;
    const posting = tenant.postings.find(({ id }) => id === found.postingId);
    const talent = tenant.talents.find(({ id }) => id === found.talentId);
    const { stage } = found;
    return success({
      application_detail: {
        basic_info: {
          id: found.id,
          job_id: found.postingId,
          talent_id: found.talentId,
          stage: { id: stage.id, zh_name: stage.name.zh, en_name: stage.name.en, type: stage.type },
          active_status: found.active ? 1 : 2,
          delivery_type: 1,
          stage_time_list: [{ stage_id: stage.id, enter_time: String(found.modifiedAt), exit_time: "" }],
          onboard_status: stage.type === 7 ? 2 : 1,
          creator_id: personId(world, found.creator, type),
          owner_id: personId(world, found.creator, type),
          create_time: String(found.createdAt),
          modify_time: String(found.modifiedAt),
        },
        ...(wanted.value.includes("with_job") &&
          posting &&
          field(world, ["hire:job:readonly", "hire:job"], "job", {
            id: posting.id,
            name: posting.title,
            code: posting.code,
          })),
        ...(wanted.value.includes("with_talent") &&
          talent &&
          field(world, ["hire:talent:readonly", "hire:talent"], "talent", {
            id: talent.id,
            name: talent.name,
            mobile_code: talent.mobile.code,
            mobile_number: talent.mobile.number,
            email: talent.email,
          })),
      },
    });
  },
};
