import type { View } from "../access/view.ts";
import type { Both } from "../words.ts";
import type { CommandName, RequestOf } from "./ask.ts";

/** One thing that can be set in a form. */
export type Field = { readonly name: string; readonly label: Both } & (
  | { readonly kind: "text" | "lines"; readonly placeholder?: Both }
  | { readonly kind: "date" }
  | { readonly kind: "choice" | "choices"; readonly options: readonly Option[] }
);

export interface Option {
  readonly value: string;
  readonly label: Both;
}

/** What stands in a form, by field name: a text, a day (`2024-01-31`), an option's value, or several. */
export type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a submitted form comes to: a request as plain JSON, or what is wrong with it, a line each. */
export type Filled =
  | { readonly ok: true; readonly request: unknown }
  | { readonly ok: false; readonly problems: readonly Both[] };

/** A command's form: every parameter of its documents can be set in it. */
export interface Form<N extends CommandName> {
  readonly fields: readonly Field[];
  /** What a request fills in. A personal value its reader may not see stays empty, and is kept when left so. */
  values(request: RequestOf<N>, view: View): Values;
  /** The request that the values make of `base`, the one the form was opened with. */
  read(values: Values, base: RequestOf<N>): Filled;
}
