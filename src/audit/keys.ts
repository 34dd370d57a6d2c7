import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

/** Keys only the app's secret leads to: every instance of the app has them, the database does not. */
export interface AuditKeys {
  /** For the hashes of whom an ask was about. */
  readonly subjects: KeyObject;
  /** For the rows' own hashes, the heads and the checkpoints. */
  readonly chain: KeyObject;
}

export function auditKeys(app: { readonly appId: string; readonly appSecret: string }): AuditKeys {
  // Made into keys once: node:crypto would do so again for every hash, and that costs more than the hash.
  const key = (info: string) =>
    createSecretKey(new Uint8Array(hkdfSync("sha256", app.appSecret, app.appId, info, 32)));
  return { subjects: key("bole: audit subjects"), chain: key("bole: audit chain") };
}
