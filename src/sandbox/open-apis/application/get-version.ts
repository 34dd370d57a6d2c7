import { failure, success } from "../answers.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { versionFailures } from "./failures.ts";
import { ownApp, versionId } from "./own-app.ts";

/** The version that is online, with the events it is subscribed to. */
export const getVersion: SandboxEndpoint = {
  method: "GET",
  path: "/application/v6/applications/:app_id/app_versions/:version_id",
  scopes: ["application:application:self_manage", "application:application.app_version:readonly"],
  answer(request, world) {
    const own = ownApp(request, world);
    if (!own.ok) return own.failure;
    const { app, bot, console } = world;
    if (request.params.version_id !== versionId || !console.published)
      return failure(versionFailures.noVersion);
    const events = [...console.online.events];
    return success({
      app_version: {
        app_id: app.appId,
        version: "1.0.0",
        version_id: versionId,
        app_name: bot.name.zh,
        events,
        event_infos: events.map((event_type) => ({ event_type, event_name: event_type })),
        status: 1,
        ability: console.online.bot ? { bot: {} } : {},
      },
    });
  },
};
