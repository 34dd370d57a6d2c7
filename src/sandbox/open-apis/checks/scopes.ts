import type { World } from "../../world.ts";
import { failure } from "../answers.ts";
import type { Answer } from "../endpoint.ts";

/** Whether the app holds any one of the scopes (true where none is asked for). */
export function holds(world: World, scopes: readonly string[]): boolean {
  const { granted, withheld } = world;
  if (scopes.length === 0) return true;
  return scopes.some((scope) => (granted === "all" || granted.has(scope)) && !withheld?.has(scope));
}

/**
 * The refusal for a missing scope (document "general error codes", 99991672). Each violation carries the
 * documented keys and those seen in practice (`type`, `subject`), as clients meet both.
 */
export function scopeMissing(world: World, scopes: readonly string[]): Answer {
  const list = scopes.join(", ");
  const url = `https://open.feishu.cn/app/${world.app.appId}/auth?q=${scopes.join(",")}&op_from=openapi&token_type=tenant`;
  return failure(
    {
      status: 400,
      code: 99991672,
      msg: `Access denied. One of the following scopes is required: [${list}].应用尚未开通所需的应用身份权限：[${list}]，点击链接申请并开通任一权限即可：${url}`,
    },
    {
      message: "Refer to the documentation to fix the error.",
      permission_violations: scopes.map((scope) => ({
        type: "action_scope_required",
        subject: scope,
        scope,
        url,
      })),
      helps: [{ url, description: `Learn more about scopes and how to add them: [${list}]` }],
    },
  );
}

/** An object with one entry only if the app may see that field. */
export function field<K extends string, V>(
  world: World,
  scopes: readonly string[],
  name: K,
  value: V | undefined,
): { readonly [key in K]?: V } {
  if (value === undefined || !holds(world, scopes)) return {};
  return { [name]: value } as { readonly [key in K]?: V };
}
