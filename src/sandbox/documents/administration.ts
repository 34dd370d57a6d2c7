import { success } from "../open-apis/answers.ts";
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
import { perMinute, perSecond } from "../open-apis/checks/quotas.ts";
import { contactFailures } from "../open-apis/contact/failures.ts";
import { listContactScopes } from "../open-apis/contact/list-scopes.ts";
import { type Document, usualQuota } from "../open-apis/document.ts";
import { chatFailures } from "../open-apis/im/failures.ts";
import { listChats } from "../open-apis/im/list-chats.ts";
import { refused } from "./general.ts";

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
