import { patchAppAbility } from "../../../src/feishu/endpoints/application-ability-patch.ts";
import { patchAppConfig } from "../../../src/feishu/endpoints/application-config-patch.ts";
import { getApplication } from "../../../src/feishu/endpoints/application-get.ts";
import { listAppScopes } from "../../../src/feishu/endpoints/application-scopes-list.ts";
import { getAppVersion } from "../../../src/feishu/endpoints/application-versions-get.ts";
import { type Witnessed, witnessed } from "./witnessed.ts";

const path = { app_id: "cli_0123456789abcdef" };
const query = { lang: "zh_cn" } as const;

/** The app itself: for the administrator's tools. */
export const ownApp: readonly Witnessed[] = [
  witnessed(listAppScopes, {}, (sdk) => sdk.application.v6.scope.list({})),
  witnessed(getApplication, { path, query }, (sdk) =>
    sdk.application.v6.application.get({ path, params: query }),
  ),
  witnessed(getAppVersion, { path: { ...path, version_id: "oav_1" }, query }, (sdk, parts) =>
    sdk.application.v6.applicationAppVersion.get({ path: parts.path, params: query }),
  ),
  witnessed(
    patchAppConfig,
    {
      path,
      body: {
        scope: {
          add_scopes: [{ scope_name: "im:message", token_type: "tenant" as const }],
          remove_scopes: [{ scope_name: "im:chat", token_type: "user" as const }],
        },
        event: {
          subscription_type: "webhook" as const,
          request_url: "https://bole.example.com/webhook/event",
          add_events: ["im.message.receive_v1"],
          remove_events: ["im.chat.disbanded_v1"],
        },
        callback: {
          callback_type: "websocket" as const,
          request_url: "https://bole.example.com/webhook/event",
          add_callbacks: ["card.action.trigger"],
          remove_callbacks: ["url.preview.get"],
        },
      },
    },
    (sdk, { body }) => sdk.application.v7.applicationConfig.patch({ path, data: body }),
  ),
  witnessed(patchAppAbility, { path, body: { bot: { enable: true } } }, (sdk, { body }) =>
    sdk.application.v7.applicationAbility.patch({ path, data: body }),
  ),
];
