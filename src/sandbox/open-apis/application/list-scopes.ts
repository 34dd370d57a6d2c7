import { success } from "../answers.ts";
import { holds } from "../checks/scopes.ts";
import type { SandboxEndpoint } from "../endpoint.ts";

/** Which scopes the app asks for, and whether the tenant has granted them: 1 granted, 2 not. */
export const listScopes: SandboxEndpoint = {
  method: "GET",
  path: "/application/v6/scopes",
  answer(_request, world) {
    const { granted, console, asked } = world;
    const all = new Set([...asked, ...(granted === "all" ? [] : granted), ...console.draft.scopes]);
    const scopes = [...all].map((scope) => ({
      scope_name: scope,
      grant_status: holds(world, [scope]) ? 1 : 2,
    }));
    return success({ scopes });
  },
};
