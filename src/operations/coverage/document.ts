import type { CommandName } from "../../commands/ask.ts";
import type { Endpoint } from "../../feishu/endpoint.ts";
import type { Both } from "../../words.ts";

/** A phrase in both languages that sets a parameter, and what is then sent as that parameter. */
export interface Said extends Both {
  readonly sends: unknown;
}

/** What is filled into a form, by field name, and what is then sent as the parameter. */
export interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly sends: unknown;
}

/** How a parameter of a document is set. Without `said` or `form`, and without `otherwise`, it is open. */
export interface Parameter {
  readonly said?: readonly Said[];
  readonly form?: Filled;
  /** Set by nobody in words: sent with every request, or by a button. */
  readonly otherwise?: { readonly how: Both; readonly request?: Json; readonly sends: unknown };
}

/** Words of an enum's values, as its table in src/feishu/shapes/codes.ts has them. */
export type Words = Readonly<Record<string, Both>>;

/** Where a field of an answer is read. A field of the document that has none is open. */
export interface Shown {
  /**
   * What stands on the card for the sample's value, in each language; one text where it is the same in both.
   * A language left out does not show this field (`zh_name` for English readers).
   */
  readonly shows: string | Partial<Both>;
  /** How it is shown where not as it is: by name, joined with another field. */
  readonly how?: Both;
  /** Every value of an enum in words. */
  readonly words?: Words;
  /** Fields in whose absence this one is shown: another says the same better. */
  readonly insteadOf?: readonly string[];
  /** Shown in every answer, whatever the field says, for the reason `how` gives. */
  readonly always?: true;
}

export type Json = { readonly [key: string]: unknown };

/** One of the five documents: what it lists and where Bole serves it. */
export interface CoveredDocument {
  /** Name of the file with the document's names, test/fixtures/documents/<name>.json. */
  readonly name: string;
  readonly title: Both;
  readonly endpoint: Endpoint;
  /** Where its answer is shown. */
  readonly command: CommandName;
  /** A request, as plain JSON, that calls it. */
  readonly request: Json;
  /** An answer with every field of the document, each with a value of its own. */
  readonly sample: Json;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly fields: Readonly<Record<string, Shown>>;
}
