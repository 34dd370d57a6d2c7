import { createHash } from "node:crypto";
import type { World } from "../world.ts";

/** The envelope of version 2.0 around an event. `createTime` is written as the event's own document has it. */
export function envelope(
  world: World,
  type: string,
  key: string,
  createTime: string,
  event: object,
): Record<string, unknown> {
  return {
    schema: "2.0",
    header: {
      event_id: createHash("sha256").update(`${type}:${key}`).digest("hex").slice(0, 32),
      token: world.app.verificationToken,
      create_time: createTime,
      event_type: type,
      tenant_key: world.tenant.key,
      app_id: world.app.appId,
    },
    event,
  };
}
