import type { Patient } from "./patient.ts";

/** The console stands beside the API for Lark and Feishu; any other base URL (a proxy, the sandbox) has none. */
function consoleOf(domain: string): string {
  return domain === "https://open.larksuite.com" ? domain : "https://open.feishu.cn";
}

type Of = Pick<Patient, "domain"> & { readonly app: { readonly appId: string } };

/** A page of the app in the developer console: `auth` permissions, `event` events and callbacks, `bot`, `version`. */
export function consolePage({ domain, app }: Of, page: "auth" | "event" | "bot" | "version" | "baseinfo") {
  return `${consoleOf(domain)}/app/${encodeURIComponent(app.appId)}/${page}`;
}

/** The permission page with exactly these scopes chosen, as Feishu's own refusals link to it. */
export function grantLink(of: Of, scopes: readonly string[]): string {
  const query = scopes.map(encodeURIComponent).join(",");
  return `${consolePage(of, "auth")}?q=${query}&op_from=openapi&token_type=tenant`;
}
