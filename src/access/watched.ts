import type { Personal, PersonalClass } from "./personal.ts";
import type { View } from "./view.ts";

/** A view, and which classes of personal data were shown in full through it. */
export interface Watched {
  readonly view: View;
  /** So far, in no order. */
  shown(): PersonalClass[];
}

/** Watches a view while a card is made: what was shown is told by what was opened, and cannot be told otherwise. */
export function watched(view: View): Watched {
  const classes = new Set<PersonalClass>();
  return {
    view: {
      sees: view.sees,
      show<T>(value: Personal<PersonalClass, T> | undefined, words?: (value: T) => string | undefined) {
        // Without words there is a text already: see `View.show`.
        const text = words ? view.show(value, words) : view.show(value as Personal | undefined);
        if (value && text !== undefined && view.sees.has(value.class)) classes.add(value.class);
        return text;
      },
    },
    shown: () => [...classes],
  };
}
