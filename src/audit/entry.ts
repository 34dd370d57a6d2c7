import type { PersonalClass } from "../access/personal.ts";
import type { Subject } from "./subject.ts";

/** How an ask ended. `fault`: by a fault of Bole's own. */
export const outcomes = ["answered", "refused", "failed", "form", "fault"] as const;
export type AuditOutcome = (typeof outcomes)[number];

/** One ask, as it is handed to the audit: all that is to be kept of it, and whom it was about. */
export interface AuditEntry {
  /** Feishu's id of the event that asked. */
  readonly event: string;
  /** open_id. */
  readonly who: string;
  readonly place: "p2p" | "group";
  readonly chat: string;
  readonly command: string;
  /** How it was understood: plain JSON without any value that a person could be known by. */
  readonly understood: unknown;
  readonly outcome: AuditOutcome;
  /** How many people the answer showed. */
  readonly people: number;
  /** Classes of personal data it showed in full. */
  readonly classes: readonly PersonalClass[];
  /** Feishu's ids of the calls that were made for it. */
  readonly logIds: readonly string[];
  /** Whom it was about, and who was shown: kept as keyed hashes only. */
  readonly subjects: readonly Subject[];
}
