import { z } from "zod";
import { failure, success } from "../answers.ts";
import { check, single } from "../checks/parameters.ts";
import { personId, userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { hireFailures } from "./failures.ts";

const query = z.object({ user_id_type: userIdType("open_id", "union_id", "user_id") });

/** One application (投递): for which posting, at which stage. */
export const getApplication: SandboxEndpoint = {
  method: "GET",
  path: "/hire/v1/applications/:application_id",
  scopes: ["hire:application:readonly", "hire:application"],
  answer(request, world) {
    const checked = check(query, single(request.query), hireFailures.parameter);
    if (!checked.ok) return checked.failure;
    const found = world.tenant.applications.find(({ id }) => id === request.params.application_id);
    if (!found) return failure(hireFailures.parameter);
    const { stage } = found;
    return success({
      application: {
        id: found.id,
        job_id: found.postingId,
        talent_id: found.talentId,
        stage: { id: stage.id, zh_name: stage.name.zh, en_name: stage.name.en, type: stage.type },
        active_status: found.active ? 1 : 2,
        delivery_type: 1,
        create_time: String(found.createdAt),
        modify_time: String(found.modifiedAt),
        stage_time_list: [{ stage_id: stage.id, enter_time: String(found.modifiedAt), exit_time: "" }],
        creator_id: personId(world, found.creator, checked.value.user_id_type),
      },
    });
  },
};
