import { patchAppAbility } from "../../feishu/endpoints/application-ability-patch.ts";
import { patchAppConfig } from "../../feishu/endpoints/application-config-patch.ts";
import { listAppScopes } from "../../feishu/endpoints/application-scopes-list.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Feishu } from "../../feishu/port.ts";
import type { Outcome } from "../../outcome.ts";
import { consolePage } from "../doctor/console-links.ts";
import { manifest } from "../manifest.ts";
import { type ComingIn, type ConfigBody, configBody } from "./bodies.ts";
import { refusalInWords } from "./refusals.ts";

export interface ApplyOptions {
  readonly feishu: Feishu;
  readonly app: { readonly appId: string };
  readonly domain: string;
  readonly comingIn: ComingIn;
  /** Hears every line, as things happen. */
  readonly say: (line: string) => void;
}

/**
 * Brings the app in Feishu to app-manifest.json: its bot, its scopes, events and callbacks. Says what it will change
 * before it does, and what Feishu answered; it takes nothing away, and nothing counts before a version is published.
 * True where Feishu took it all.
 */
export async function applyManifest(options: ApplyOptions): Promise<boolean> {
  const { feishu, app, say } = options;
  const body = await stillToAdd(feishu, configBody(manifest(), options.comingIn));
  for (const line of plan(app.appId, body)) say(line);
  const path = { app_id: app.appId };
  const steps = [
    ["机器人能力", "Bot", () => feishu.call(patchAppAbility, { path, body: { bot: { enable: true } } })],
    ["权限、事件和回调", "Scopes, events, callbacks", () => feishu.call(patchAppConfig, { path, body })],
  ] as const;
  for (const [zh, en, change] of steps) {
    if (!answered({ zh, en }, await change(), options)) return false;
  }
  say("");
  say("还没有生效：请创建版本、发布并请管理员审核，然后运行 npm run doctor。");
  say("It does not count yet: publish a version, have it approved, then run npm run doctor.");
  say(`  ${consolePage(options, "version")}`);
  return true;
}

/** Scopes that are granted already are left out; where Feishu does not tell, all are asked for. */
async function stillToAdd(feishu: Feishu, body: ConfigBody): Promise<ConfigBody> {
  const listed = await feishu.call(listAppScopes, {});
  if (!listed.ok) return body;
  const held = new Set(listed.value.scopes.filter((it) => it.grant_status === 1).map((it) => it.scope_name));
  const { scope, ...rest } = body;
  const add = scope?.add_scopes?.filter((it) => !held.has(it.scope_name)) ?? [];
  return add.length > 0 ? { scope: { add_scopes: add }, ...rest } : rest;
}

function plan(appId: string, { scope, event, callback }: ConfigBody): string[] {
  const list = (names: readonly string[]) => names.map((name) => `      + ${name}`);
  const scopes = scope?.add_scopes?.map((it) => it.scope_name) ?? [];
  return [
    `将修改应用 ${appId} Changing ${appId}:`,
    "  机器人 bot: on",
    `  权限 scopes: ${scopes.length === 0 ? "都已开通 all granted" : scopes.length}`,
    ...list(scopes),
    `  事件 events: ${event?.subscription_type}${event?.request_url ? ` ${event.request_url}` : ""}`,
    ...list(event?.add_events ?? []),
    `  回调 callbacks: ${callback?.callback_type}${callback?.request_url ? ` ${callback.request_url}` : ""}`,
    ...list(callback?.add_callbacks ?? []),
    "",
  ];
}

function answered(
  step: { readonly zh: string; readonly en: string },
  outcome: Outcome<unknown, Failure>,
  { say }: ApplyOptions,
): boolean {
  if (outcome.ok) {
    say(`✓ ${step.zh}：飞书已接受。 ${step.en}: taken by Feishu.`);
    return true;
  }
  const { zh, en } = refusalInWords(outcome.failure);
  say(`✗ ${step.zh}：${zh}`);
  say(`  ${step.en}: ${en}`);
  if (outcome.failure.helpUrl) say(`  ${outcome.failure.helpUrl}`);
  return false;
}
