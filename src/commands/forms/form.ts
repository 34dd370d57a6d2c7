import type { View } from "../../access/view.ts";
import type { Both } from "../../words.ts";
import type { CommandName, RequestOf } from "../ask.ts";

/** One thing that can be set in a form. */
export type Field = { readonly name: string; readonly label: Both } & (
  | { readonly kind: "text" | "lines"; readonly placeholder?: Both }
  | { readonly kind: "date" }
  /** `initial` is what applies where nothing is chosen. */
  | { readonly kind: "choice"; readonly options: readonly Option[]; readonly initial: string }
);

export interface Option {
  readonly value: string;
  readonly label: Both;
}

/** What stands in a form, by field name: a text, a day (`2024-01-31`) or an option's value. */
export type Values = Readonly<Record<string, string | undefined>>;

/** What a submitted form comes to: a request as plain JSON, or what is wrong with it, a line each. */
export type Filled =
  | { readonly ok: true; readonly request: unknown }
  | { readonly ok: false; readonly problems: readonly Both[] };

/** A command's form: every parameter of its documents can be set in it. */
export interface Form<N extends CommandName> {
  readonly fields: readonly Field[];
  /** What a request fills in. A personal value this reader may not see in full stays empty. */
  values(request: RequestOf<N>, view: View): Values;
  /**
   * The request the values make of `base`, the one the form was opened with, if any: from there comes what
   * this reader could not see in the form.
   */
  read(values: Values, base: RequestOf<N> | undefined, view: View): Filled;
}
