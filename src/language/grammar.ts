import type { Both } from "../words.ts";
import type { Entity, EntityKind } from "./entities/entity.ts";
import type { Choice, Context } from "./understanding.ts";

/** What was found in a text once words and entities are taken apart. */
export interface Reading {
  /** The entities, in the order they stand. */
  readonly entities: readonly Entity[];
  /** The text that is neither a command's word nor filler nor entity: free text such as a search keyword. */
  readonly rest: string;
  readonly context: Context;
}

/** What a grammar makes of a reading. */
export type Draft =
  | { readonly kind: "request"; readonly request: unknown }
  | { readonly kind: "question"; readonly question: Both; readonly choices: readonly Choice[] }
  /** The words fit, but what is needed to ask is missing. */
  | { readonly kind: "incomplete" };

/**
 * How a command is recognised: its words and the slots it fills. Stands with the command it serves, so that
 * adding a synonym is a one-line change.
 */
export interface Grammar {
  readonly command: string;
  /** Words that ask for this command, most telling first, each a phrase as people write it. */
  readonly words: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** Entities that ask for it even when no word does (a bare phone number asks for find-talent). */
  readonly bare?: readonly EntityKind[];
  /** Builds the request, as plain JSON. */
  build(reading: Reading): Draft;
}
