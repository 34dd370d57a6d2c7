import { failure, success } from "../open-apis/answers.ts";
import { batchGetUserIds } from "../open-apis/contact/batch-get-user-ids.ts";
import { batchGetUsers } from "../open-apis/contact/batch-get-users.ts";
import { contactFailures } from "../open-apis/contact/failures.ts";
import { getUser } from "../open-apis/contact/get-user.ts";
import { groupsOfMember } from "../open-apis/contact/groups-of-member.ts";
import { parentDepartments } from "../open-apis/contact/parent-departments.ts";
import { type Document, usualQuota } from "../open-apis/document.ts";
import { refused } from "./general.ts";

/** People, departments and user groups. */
export const contacts: readonly Document[] = [
  {
    name: "contact.users.batch_get_id",
    title: { zh: "通过手机号或邮箱获取用户 ID", en: "User ids by phone or e-mail" },
    endpoint: batchGetUserIds,
    quota: usualQuota,
    errors: [],
    /** Who lies outside the range comes back as who does not exist: without an id. */
    outOfRange({ body }) {
      const { emails = [], mobiles = [] } = body as { emails?: string[]; mobiles?: string[] };
      return success({
        user_list: [...emails.map((email) => ({ email })), ...mobiles.map((mobile) => ({ mobile }))],
      });
    },
  },
  {
    name: "contact.users.batch",
    title: { zh: "批量获取用户信息", en: "Users by id" },
    endpoint: batchGetUsers,
    quota: usualQuota,
    errors: [
      refused(40001, "invalid parameter"),
      refused(41050, "no user authority"),
      { status: 403, code: 40004, msg: "no dept. authority" },
    ],
    outOfRange: () => success({ items: [] }),
  },
  {
    name: "contact.users.get",
    title: { zh: "获取单个用户信息", en: "One user" },
    endpoint: getUser,
    quota: usualQuota,
    errors: [
      contactFailures.parameter,
      contactFailures.fault,
      contactFailures.userId,
      contactFailures.userRange,
    ],
    fields: {
      department_ids: [
        "contact:user.department:readonly",
        "contact:contact:access_as_app",
        "contact:contact:readonly",
        "contact:contact:readonly_as_app",
      ],
    },
    outOfRange: () => failure(contactFailures.userRange),
  },
  {
    name: "contact.departments.parent",
    title: { zh: "获取父部门信息", en: "Departments above one" },
    endpoint: parentDepartments,
    quota: [],
    errors: [
      contactFailures.parameter,
      contactFailures.root,
      contactFailures.fault,
      contactFailures.departmentRange,
      contactFailures.noDepartment,
      contactFailures.pageToken,
      contactFailures.departmentMissing,
    ],
    outOfRange: () => failure(contactFailures.departmentRange),
  },
  {
    name: "contact.group.member_belong",
    title: { zh: "查询用户所属用户组", en: "User groups of a person" },
    endpoint: groupsOfMember,
    quota: usualQuota,
    errors: [
      contactFailures.parameter,
      contactFailures.groupFault,
      contactFailures.memberRange,
      contactFailures.pageToken,
      contactFailures.memberId,
      contactFailures.memberType,
    ],
    outOfRange: () => success({ group_list: [], has_more: false }),
  },
];
