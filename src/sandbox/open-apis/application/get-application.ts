import { success } from "../answers.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { ownApp, versionId } from "./own-app.ts";

/**
 * The app as the console holds it. `event`, `callback` and `callback_info` are not in the document, but in the official
 * SDK's types (1.74.0): `console.tellsSubscriptions` says which of the two the sandbox follows.
 */
export const getApplication: SandboxEndpoint = {
  method: "GET",
  path: "/application/v6/applications/:app_id",
  scopes: ["application:application:self_manage", "admin:app.info:readonly"],
  answer(request, world) {
    const own = ownApp(request, world);
    if (!own.ok) return own.failure;
    const { app, bot, console, webhook } = world;
    const callback = {
      callback_type: console.callbackWay,
      ...(console.callbackWay === "webhook" && { request_url: console.callbackUrl ?? webhook() }),
      subscribed_callbacks: [...console.online.callbacks],
    };
    return success({
      app: {
        app_id: app.appId,
        status: console.status,
        scene_type: 0,
        payment_type: 0,
        create_source: "developer_console",
        redirect_urls: [],
        online_version_id: console.published ? versionId : "",
        unaudit_version_id: console.underReview ? "oav_0a6d1f2c94bd4bb2b6f4f4e2d95d1a9e" : "",
        app_name: bot.name.zh,
        primary_language: "zh_cn",
        owner: { type: 2 },
        ...(console.tellsSubscriptions && {
          event: {
            subscription_type: console.eventWay,
            ...(console.eventWay === "webhook" && { request_url: console.requestUrl ?? webhook() }),
            subscribed_events: [...console.online.events],
          },
          callback,
          callback_info: callback,
        }),
      },
    });
  },
};
