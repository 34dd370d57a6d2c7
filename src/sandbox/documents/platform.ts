import type { FailureCode } from "../open-apis/answers.ts";
import { success } from "../open-apis/answers.ts";
import { tenantAccessToken } from "../open-apis/auth/tenant-access-token.ts";
import { botInfo } from "../open-apis/bot/info.ts";
import { batchGetUserIds } from "../open-apis/contact/batch-get-user-ids.ts";
import { batchGetUsers } from "../open-apis/contact/batch-get-users.ts";
import { type Document, usualQuota } from "../open-apis/document.ts";
import { createFile } from "../open-apis/im/create-file.ts";
import { createMessage } from "../open-apis/im/create-message.ts";
import { fileFailures, imFailures } from "../open-apis/im/failures.ts";
import { patchMessage } from "../open-apis/im/patch-message.ts";
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
    name: "bot.info",
    title: { zh: "获取机器人信息", en: "The bot itself" },
    endpoint: botInfo,
    quota: usualQuota,
    errors: [],
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
