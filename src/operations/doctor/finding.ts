import type { Both } from "../../words.ts";

/** What was looked at. */
export type CheckName =
  | "settings"
  | "access"
  | "database"
  | "token"
  | "clock"
  | "bot"
  | "scopes"
  | "app"
  | "subscriptions"
  | "contacts"
  | "hire"
  | "corehr"
  | "groups"
  | "webhook";

/**
 * `ok`: as it should be. `warning`: Bole works, but somebody should know; or it could not be found out. `failure`: Bole
 * does not work, or not whole, until it is mended.
 */
export type Level = "ok" | "warning" | "failure";

/** One thing the doctor found: what it is, why it matters and what to do. No secret and nobody's data is in it. */
export interface Finding {
  readonly check: CheckName;
  /** Which finding of the check this is, for programs: `missing`, `unreachable`. */
  readonly kind: string;
  readonly level: Level;
  readonly what: Both;
  readonly why?: Both;
  readonly remedy?: Both;
  /** Names in question: scopes, variables, events. */
  readonly items?: readonly string[];
  /** Where in the developer console it is mended. */
  readonly link?: string;
}

/** What a check says of itself besides its own name. */
export type Found = Omit<Finding, "check">;

export const ok = (what: Both, kind = "ok"): Found => ({ kind, level: "ok", what });
