import type { FailureCode } from "../open-apis/answers.ts";
import { failure, success } from "../open-apis/answers.ts";
import {
  abilityFailures,
  appFailures,
  configFailures,
  versionFailures,
} from "../open-apis/application/failures.ts";
import { getApplication } from "../open-apis/application/get-application.ts";
import { getVersion } from "../open-apis/application/get-version.ts";
import { listScopes } from "../open-apis/application/list-scopes.ts";
import { patchAbility } from "../open-apis/application/patch-ability.ts";
import { patchConfig } from "../open-apis/application/patch-config.ts";
import { tenantAccessToken } from "../open-apis/auth/tenant-access-token.ts";
import { botInfo, noBot } from "../open-apis/bot/info.ts";
import { perMinute, perSecond } from "../open-apis/checks/quotas.ts";
import { batchGetUserIds } from "../open-apis/contact/batch-get-user-ids.ts";
import { batchGetUsers } from "../open-apis/contact/batch-get-users.ts";
import { contactFailures } from "../open-apis/contact/failures.ts";
import { getUser } from "../open-apis/contact/get-user.ts";
import { groupsOfMember } from "../open-apis/contact/groups-of-member.ts";
import { listContactScopes } from "../open-apis/contact/list-scopes.ts";
import { parentDepartments } from "../open-apis/contact/parent-departments.ts";
import { type Document, usualQuota } from "../open-apis/document.ts";
import { createFile } from "../open-apis/im/create-file.ts";
import { createMessage } from "../open-apis/im/create-message.ts";
import { chatFailures, fileFailures, imFailures, reactionFailures } from "../open-apis/im/failures.ts";
import { getChat } from "../open-apis/im/get-chat.ts";
import { getChatMembers } from "../open-apis/im/get-chat-members.ts";
import { listChats } from "../open-apis/im/list-chats.ts";
import { patchMessage } from "../open-apis/im/patch-message.ts";
import { createReaction, deleteReaction } from "../open-apis/im/reactions.ts";
import { replyMessage } from "../open-apis/im/reply-message.ts";

const refused = (code: number, msg: string): FailureCode => ({ status: 400, code, msg });

/** Codes that any endpoint behind a token may answer with (document "general error codes"). */
export const generalErrors: readonly FailureCode[] = [
  refused(
    99991663,
    "Invalid access token for authorization. Please make a request with a valid token attached.",
  ),
  refused(99991662, "the app is not in use"),
  refused(99991673, "the app is not authorized"),
  refused(99991401, "ip not in the white list"),
  refused(99991403, "the monthly quota of API calls is used up"),
  refused(99992402, "field validation failed"),
  refused(9499, "Bad Request"),
  { status: 500, code: 2200, msg: "internal error" },
];

const sending: readonly FailureCode[] = [
  imFailures.parameter,
  imFailures.outsideGroup,
  imFailures.botOff,
  imFailures.notAvailable,
  imFailures.groupSettings,
  imFailures.tooOften,
  imFailures.sensitive,
  imFailures.tooLong,
  imFailures.lacksPermission,
  imFailures.audit,
  imFailures.muted,
  imFailures.wrongKind,
  imFailures.card,
  imFailures.dissolved,
];

/** What the document of one chat lists; that of its members has two more. */
const { parameter: _parameter, dissolved: _dissolved, ...ofOneChat } = chatFailures;
const chatErrors = Object.values(ofOneChat);

/** Adding a reaction has none of the codes that are about one that stands. */
const { notYours: _notYours, noReaction: _noReaction, ...adding } = reactionFailures;
const ofCreating = Object.values(adding);

/** Messages, files and contacts. */
export const messagesAndContacts: readonly Document[] = [
  {
    name: "im.messages.reply",
    title: { zh: "回复消息", en: "Reply to a message" },
    endpoint: replyMessage,
    quota: usualQuota,
    errors: [...sending, imFailures.recalled, imFailures.invisible],
  },
  {
    name: "im.messages.create",
    title: { zh: "发送消息", en: "Send a message" },
    endpoint: createMessage,
    quota: usualQuota,
    errors: [...sending, imFailures.resigned, imFailures.receiver, imFailures.stopped],
  },
  {
    name: "im.messages.patch",
    title: { zh: "更新卡片", en: "Update a card" },
    endpoint: patchMessage,
    quota: usualQuota,
    errors: [
      imFailures.parameter,
      imFailures.tooOften,
      imFailures.tooLong,
      imFailures.lacksPermission,
      imFailures.audit,
      imFailures.recalled,
      imFailures.tooOld,
      imFailures.card,
      imFailures.deleted,
    ],
  },
  {
    name: "im.messages.reactions.create",
    title: { zh: "添加表情回复", en: "Add a reaction" },
    endpoint: createReaction,
    quota: usualQuota,
    errors: ofCreating,
  },
  {
    name: "im.messages.reactions.delete",
    title: { zh: "删除表情回复", en: "Remove a reaction" },
    endpoint: deleteReaction,
    quota: usualQuota,
    errors: Object.values(reactionFailures),
  },
  {
    name: "im.files.create",
    title: { zh: "上传文件", en: "Upload a file" },
    endpoint: createFile,
    quota: usualQuota,
    errors: Object.values(fileFailures),
  },
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
  {
    name: "im.chats.get",
    title: { zh: "获取群信息", en: "One chat" },
    endpoint: getChat,
    quota: usualQuota,
    errors: chatErrors,
  },
  {
    name: "im.chats.members.get",
    title: { zh: "获取群成员列表", en: "Members of a chat" },
    endpoint: getChatMembers,
    quota: usualQuota,
    errors: Object.values(chatFailures),
  },
  {
    name: "bot.info",
    title: { zh: "获取机器人信息", en: "The bot itself" },
    endpoint: botInfo,
    quota: usualQuota,
    errors: [noBot],
  },
];

const { notInstalled, ...ofOneApp } = appFailures;

/** What only an administrator's tools ask: the app itself, its ranges, its groups. */
export const administration: readonly Document[] = [
  {
    name: "im.chats.list",
    title: { zh: "获取机器人所在的群列表", en: "Groups the bot is in" },
    endpoint: listChats,
    quota: usualQuota,
    errors: [chatFailures.parameter, chatFailures.appGone, chatFailures.botOff, chatFailures.appOff],
  },
  {
    name: "contact.scopes.list",
    title: { zh: "获取通讯录授权范围", en: "Contacts range" },
    endpoint: listContactScopes,
    quota: usualQuota,
    errors: [contactFailures.pageSize],
    outOfRange: () => success({ department_ids: [], user_ids: [], group_ids: [], has_more: false }),
  },
  {
    name: "application.scopes.list",
    title: { zh: "查询租户授权状态", en: "Granted scopes" },
    endpoint: listScopes,
    quota: usualQuota,
    errors: [notInstalled],
  },
  {
    name: "application.get",
    title: { zh: "获取应用信息", en: "The app" },
    endpoint: getApplication,
    quota: perSecond(50),
    errors: Object.values(ofOneApp),
  },
  {
    name: "application.app_versions.get",
    title: { zh: "获取应用版本信息", en: "A version of the app" },
    endpoint: getVersion,
    quota: perMinute(100),
    errors: [...Object.values(ofOneApp), ...Object.values(versionFailures)],
  },
  {
    name: "application.config.patch",
    title: { zh: "更新应用开发配置", en: "Change the app's configuration" },
    endpoint: patchConfig,
    quota: perMinute(100),
    errors: Object.values(configFailures),
  },
  {
    name: "application.ability.patch",
    title: { zh: "更新应用能力", en: "Change the app's abilities" },
    endpoint: patchAbility,
    quota: perMinute(100),
    errors: Object.values(abilityFailures),
  },
];

/** The token itself, whose codes are its own. */
export const tokens: Document = {
  name: "auth.tenant_access_token",
  title: { zh: "获取访问凭证", en: "Access token" },
  endpoint: tenantAccessToken,
  quota: usualQuota,
  errors: [
    refused(10003, "invalid param"),
    refused(10014, "app unauthorized"),
    refused(10015, "wrong app secret"),
  ],
};
