/**
 * What is the matter with the long connection, by name: for /readyz and the log.
 * - `connecting`: it is on its way for the first time
 * - `unreachable`: no answer, or no connection
 * - `busy`: Feishu has trouble of its own
 * - `credentials`, `forbidden`, `too-many-connections`, `other-platform`, `refused`: Feishu says no
 * - `not-understood`: what answered is not Feishu
 * - `cut`: it stood, and the other side or the network ended it
 * - `silent`: it stood, and nothing came any more
 */
export type ConnectionTrouble =
  | "connecting"
  | "unreachable"
  | "busy"
  | "credentials"
  | "forbidden"
  | "too-many-connections"
  | "other-platform"
  | "refused"
  | "not-understood"
  | "cut"
  | "silent";

/** Why there is no connection, or no longer one; `code` is Feishu's, or the network's. */
export interface Loss {
  readonly trouble: Exclude<ConnectionTrouble, "connecting">;
  readonly code?: number | string | undefined;
}

/** The same in plain words, with the remedy. */
export const words: Readonly<Record<Loss["trouble"], string>> = {
  unreachable: "Feishu cannot be reached: see to the network, and that FEISHU_DOMAIN is right",
  busy: "Feishu is busy and cannot take the long connection now",
  credentials: "Feishu does not know the app: copy FEISHU_APP_ID and FEISHU_APP_SECRET from the console",
  forbidden: "the app may not have a long connection: it must be a self-built app, and enabled",
  "too-many-connections":
    "the app has as many long connections as Feishu allows (50): stop others that use the same app",
  "other-platform": "the app belongs to the other platform: set FEISHU_DOMAIN to feishu or lark",
  refused: "Feishu refuses the long connection: its code says why",
  "not-understood": "what answers is no Feishu, or speaks otherwise than this Bole: see to FEISHU_DOMAIN",
  cut: "the long connection was cut",
  silent: "nothing comes over the long connection any more",
};

/** What does not pass by itself: somebody has to do something about it. */
export function lasts({ trouble }: Loss): boolean {
  return !["unreachable", "busy", "cut", "silent"].includes(trouble);
}

/**
 * Codes in the endpoint's answer and in the header `Handshake-Autherrcode` or `Handshake-Status`: the SDKs' own
 * (oapi-sdk-go `ws/const.go`), those of the token (`auth/v3/tenant_access_token`), and 1000040351, which no document has
 * but those have seen who asked the other platform.
 */
const codes: Readonly<Record<number, Loss["trouble"]>> = {
  1: "busy",
  403: "forbidden",
  514: "credentials",
  10003: "credentials",
  10014: "credentials",
  10015: "credentials",
  1000040343: "busy",
  1000040350: "too-many-connections",
  1000040351: "other-platform",
};

/** What a code other than 0 means. Statuses of HTTP stand in for it where Feishu gives none. */
export function lossOf(code: number): Loss {
  const passing = code === 429 || (code >= 500 && code < 514) || (code > 514 && code < 600);
  return { trouble: codes[code] ?? (passing ? "busy" : "refused"), code };
}
