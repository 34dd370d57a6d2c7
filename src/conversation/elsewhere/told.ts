import type { Both } from "../../words.ts";

/** What becomes of a press that leads to another chat. */
export interface Told {
  /** For the presser alone. */
  readonly toast?: { readonly type: "info" | "success" | "warning"; readonly text: Both } | undefined;
  /** Takes the place of the card that was pressed. */
  readonly card?: Record<string, unknown> | undefined;
  /** Whether it came to what was wanted; else it may be pressed again at once. */
  readonly came: boolean;
}

/** It did not come to that, and why. */
export const declined = (text: Both): Told => ({ toast: { type: "warning", text }, came: false });
