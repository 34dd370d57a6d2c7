import { hkdfSync } from "node:crypto";

/** Keys only the app's secret leads to: every instance of the app has them, the database does not. */
export interface AuditKeys {
  /** For the hashes of whom an ask was about. */
  readonly subjects: Uint8Array;
  /** For the rows' own hashes, the heads and the checkpoints. */
  readonly chain: Uint8Array;
}

export function auditKeys(app: { readonly appId: string; readonly appSecret: string }): AuditKeys {
  const key = (info: string) => new Uint8Array(hkdfSync("sha256", app.appSecret, app.appId, info, 32));
  return { subjects: key("bole: audit subjects"), chain: key("bole: audit chain") };
}
