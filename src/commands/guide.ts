import type { PersonalClass } from "../access/personal.ts";
import type { Both } from "../words.ts";
import type { CommandName } from "./ask.ts";

/** A phrase, as it is written to Bole in each language, and what Bole does then. */
export interface Say {
  readonly say: Both;
  readonly does: Both;
}

/** What the user guide says of a command besides its title, its examples and its form. */
export interface Guide {
  /** When a recruiter would want it. A sentence or two. */
  readonly purpose: Both;
  /** What can be said beyond the examples. */
  readonly ways?: readonly Say[];
  /** What stands on the card, a line each. */
  readonly card: readonly Both[];
  /** What can be written after the card, and which command that asks. */
  readonly next?: readonly (Say & { readonly asks: CommandName })[];
  /** Which of it takes a class of personal data (`sees` in ACCESS_FILE). Nothing where it shows nobody's data. */
  readonly seen?: readonly { readonly of: PersonalClass; readonly what: Both }[];
}
