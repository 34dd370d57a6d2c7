import type { Both } from "../../words.ts";

/** What becomes of a press that leads to another chat. */
export interface Told {
  /** For the presser alone. */
  readonly toast?: { readonly type: "info" | "success" | "warning"; readonly text: Both } | undefined;
  /** Takes the place of the card that was pressed. */
  readonly card?: Record<string, unknown> | undefined;
  /** Whether it came to what was wanted; else it may be pressed again at once. */
  readonly came: boolean;
  /** A card that stands somewhere says so as well, also to whom the toast no longer reaches. */
  readonly said?: boolean;
}

/** It did not come to that, and why. */
export const declined = (text: Both, { said = false } = {}): Told => ({
  toast: { type: "warning", text },
  came: false,
  said,
});
