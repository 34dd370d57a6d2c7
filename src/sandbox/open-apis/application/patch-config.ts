import { z } from "zod";
import { failure, success } from "../answers.ts";
import { bodyOf, check } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { configFailures } from "./failures.ts";

const names = z.array(z.string()).max(2000).default([]);
const scopes = z
  .array(z.object({ scope_name: z.string(), token_type: z.enum(["user", "tenant"]) }))
  .max(2000)
  .default([]);
const way = z.enum(["webhook", "websocket"]);
const body = z.object({
  scope: z.object({ add_scopes: scopes, remove_scopes: scopes }).optional(),
  event: z
    .object({
      subscription_type: way,
      request_url: z.url().optional(),
      add_events: names,
      remove_events: names,
    })
    .refine((it) => it.subscription_type === "websocket" || it.request_url, { path: ["request_url"] })
    .optional(),
  callback: z
    .object({
      callback_type: way,
      request_url: z.url().optional(),
      add_callbacks: names.pipe(z.array(z.string()).max(50)),
      remove_callbacks: names.pipe(z.array(z.string()).max(50)),
    })
    .optional(),
});

/**
 * Changes the app's configuration. The address of events is tried as the console does, and counts at once; scopes,
 * events and callbacks count after the next publication (in this tenant every scope is reviewed).
 */
export const patchConfig: SandboxEndpoint = {
  method: "PATCH",
  path: "/application/v7/applications/:app_id/config",
  scopes: ["application:application:patch"],
  async answer(request, world) {
    const checked = check(body, bodyOf(request), configFailures.parameter);
    if (!checked.ok) return checked.failure;
    const { scope, event, callback } = checked.value;
    const { console, app, verifies } = world;
    const asked = request.params.app_id ?? "";
    if (asked !== app.appId)
      return failure(asked.startsWith("cli_") ? configFailures.otherApp : configFailures.noApp);
    if (console.underReview) return failure(configFailures.underReview);
    const added = scope?.add_scopes.map((it) => it.scope_name) ?? [];
    if (!console.draft.bot && added.some((it) => it.startsWith("im:")))
      return failure(configFailures.needsBot);
    const url = event?.subscription_type === "webhook" ? event.request_url : undefined;
    if (url !== undefined && !(await verifies(url))) return failure(configFailures.requestUrl);

    const { draft } = console;
    for (const it of added) draft.scopes.add(it);
    for (const { scope_name } of scope?.remove_scopes ?? []) draft.scopes.delete(scope_name);
    if (event) {
      console.eventWay = event.subscription_type;
      console.requestUrl = event.request_url;
      for (const it of event.add_events) draft.events.add(it);
      for (const it of event.remove_events) draft.events.delete(it);
    }
    if (callback) {
      console.callbackWay = callback.callback_type;
      console.callbackUrl = callback.request_url;
      for (const it of callback.add_callbacks) draft.callbacks.add(it);
      for (const it of callback.remove_callbacks) draft.callbacks.delete(it);
    }
    return success({});
  },
};
