import { masked } from "./masking.ts";
import { openPersonal, type Personal, type PersonalClass } from "./personal.ts";

/** What one audience may see. The only way from a personal value to text. */
export interface View {
  /** The classes of personal data this audience sees in full. */
  readonly sees: ReadonlySet<PersonalClass>;
  /**
   * The text of a personal value for this audience: in full where its class is seen, else masked, or
   * undefined where nothing may be shown and the line is to be left out.
   */
  show(value: Personal | undefined): string | undefined;
  show<T>(
    value: Personal<PersonalClass, T> | undefined,
    words: (value: T) => string | undefined,
  ): string | undefined;
}

/** The view of an audience that sees the given classes in full. */
export function viewOf(sees: Iterable<PersonalClass>): View {
  const seen = new Set(sees);
  return {
    sees: seen,
    show<T>(value: Personal<PersonalClass, T> | undefined, words?: (value: T) => string | undefined) {
      if (value === undefined) return undefined;
      const plain = openPersonal(value);
      if (seen.has(value.class)) return words ? words(plain) : String(plain);
      return masked(value.mask, words ? (words(plain) ?? "") : String(plain));
    },
  };
}

/**
 * Those of the values that this audience sees in full, opened; the others stay closed. For looking something
 * up by them (a job level's name by its id) before wording begins: who may not see an id causes no lookup by
 * it. What comes out is as personal as what went in, and belongs in a request and nowhere else.
 */
export function readable<T>(
  view: View,
  values: Iterable<Personal<PersonalClass, T> | undefined>,
): NonNullable<T>[] {
  const seen = [...values].filter((one) => one !== undefined && view.sees.has(one.class));
  return seen.flatMap((one) => (one === undefined ? [] : (openPersonal(one) ?? [])));
}
