import type { Parts } from "../../feishu/endpoint.ts";
import type { patchAppConfig } from "../../feishu/endpoints/application-config-patch.ts";
import type { manifest } from "../manifest.ts";

type Manifest = ReturnType<typeof manifest>;

/** The body of `PATCH application/v7/applications/:app_id/config`. */
export type ConfigBody = Parts<typeof patchAppConfig>["body"];

/** How events and callbacks come in: to an address, or over a long connection. */
export type ComingIn =
  | { readonly way: "webhook"; readonly url: string }
  | { readonly way: "websocket"; readonly url?: undefined };

/** What the developer console takes under Permissions › Batch import. */
export function consoleImport({ scopes }: Manifest) {
  return { scopes };
}

/** What brings the app's configuration to the manifest; it adds and never takes away. */
export function configBody({ scopes, events, callbacks }: Manifest, { way, url }: ComingIn): ConfigBody {
  return {
    scope: { add_scopes: scopes.tenant.map((scope_name) => ({ scope_name, token_type: "tenant" as const })) },
    event: {
      subscription_type: way,
      ...(url !== undefined && { request_url: url }),
      add_events: [...events.items.tenant],
    },
    callback: {
      callback_type: way,
      ...(url !== undefined && { request_url: url }),
      add_callbacks: [...callbacks.items],
    },
  };
}
