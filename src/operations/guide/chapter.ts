import type { CommandName } from "../../commands/ask.ts";
import type { Say } from "../../commands/guide.ts";
import type { Both } from "../../words.ts";

/** What stood in the chat before a phrase: a talent, a list of talents, an employee. */
export type Before = "talent" | "talents" | "employee";

/** A phrase of a chapter, and what it leads to: a command, or a question back. */
export interface Phrase extends Say {
  readonly asks: CommandName | "question";
  readonly after?: Before;
}

/** A chapter that belongs to no single command. */
export interface Chapter {
  readonly title: Both;
  readonly paragraphs: readonly Both[];
  readonly phrases?: readonly Phrase[];
}
