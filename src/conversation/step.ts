import { createHash } from "node:crypto";

/**
 * The `uuid` of an outgoing message: the same for the same inbound id and step, so that sending it twice
 * shows it once (Feishu takes up to 50 characters and remembers them for an hour).
 */
export function stepUuid(inboundId: string, step: string): string {
  return createHash("sha256").update(`${inboundId}\n${step}`).digest("base64url").slice(0, 43);
}
