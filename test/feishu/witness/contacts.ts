import { Personal } from "../../../src/access/personal.ts";
import { listParentDepartments } from "../../../src/feishu/endpoints/contact-departments-parent.ts";
import { listGroupsOfMember } from "../../../src/feishu/endpoints/contact-group-member-belong.ts";
import { listContactRange } from "../../../src/feishu/endpoints/contact-scopes-list.ts";
import { batchGetUsers } from "../../../src/feishu/endpoints/contact-users-batch.ts";
import { batchGetUserIds } from "../../../src/feishu/endpoints/contact-users-batch-get-id.ts";
import { getUser } from "../../../src/feishu/endpoints/contact-users-get.ts";
import { type Witnessed, witnessed } from "./witnessed.ts";

const kinds = { user_id_type: "union_id", department_id_type: "open_department_id" } as const;
const page = { page_size: 50, page_token: "next" };

/** Feishu's contacts. */
export const contacts: readonly Witnessed[] = [
  witnessed(
    batchGetUserIds,
    {
      query: { user_id_type: "open_id" as const },
      body: {
        emails: [new Personal("contact", "email", "ada@example.com")],
        mobiles: [new Personal("contact", "phone", "+44 7700 900000")],
        include_resigned: true,
      },
    },
    (sdk, { query }) =>
      sdk.contact.v3.user.batchGetId({
        params: query,
        data: { emails: ["ada@example.com"], mobiles: ["+44 7700 900000"], include_resigned: true },
      }),
  ),
  witnessed(batchGetUsers, { query: { ...kinds, user_ids: ["ou_1", "ou_2"] } }, (sdk, { query }) =>
    sdk.contact.v3.user.batch({ params: query }),
  ),
  witnessed(getUser, { path: { user_id: "ou_1" }, query: kinds }, (sdk, { path, query }) =>
    sdk.contact.v3.user.get({ path, params: query }),
  ),
  witnessed(
    listParentDepartments,
    { query: { ...kinds, ...page, department_id: "od-1" } },
    (sdk, { query }) => sdk.contact.v3.department.parent({ params: query }),
  ),
  witnessed(
    listGroupsOfMember,
    { query: { ...page, member_id: "ou_1", member_id_type: "open_id" as const, group_type: 1 } },
    (sdk, { query }) => sdk.contact.v3.group.memberBelong({ params: query }),
  ),
  witnessed(listContactRange, { query: { ...kinds, ...page } }, (sdk, { query }) =>
    sdk.contact.v3.scope.list({ params: query }),
  ),
];
