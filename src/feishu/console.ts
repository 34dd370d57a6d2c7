import type { Both } from "../words.ts";

/** Where an app is set up, for the links on error cards and in the doctor. */
export interface Console {
  readonly appId: string;
  /** The API's base URL. */
  readonly domain: string;
}

/** The console stands beside the API for Lark and Feishu; any other base URL (a proxy, the sandbox) has none. */
function consoleOf(domain: string): string {
  return domain === "https://open.larksuite.com" ? domain : "https://open.feishu.cn";
}

/** A page of the app in the developer console: `auth` permissions, `event` events and callbacks, `bot`, `version`. */
export function consolePage(
  { appId, domain }: Console,
  page: "auth" | "event" | "bot" | "version" | "baseinfo",
): string {
  return `${consoleOf(domain)}/app/${encodeURIComponent(appId)}/${page}`;
}

/** The permission page with exactly these scopes chosen, as Feishu's own refusals link to it. */
export function grantLink(console: Console, scopes: readonly string[]): string {
  const query = scopes.map(encodeURIComponent).join(",");
  return `${consolePage(console, "auth")}?q=${query}&op_from=openapi&token_type=tenant`;
}

/**
 * Where data ranges are set, in the words of the document "Configure app data permissions": the list of scopes has a
 * column “可访问的数据范围” with “配置” beside it.
 */
export const dataRangePage: Both = {
  zh: "「开发配置 › 权限管理」权限列表里「可访问的数据范围」列右侧的「配置」",
  en: "Permissions & Scopes, with Configure beside the column of accessible data,",
};
