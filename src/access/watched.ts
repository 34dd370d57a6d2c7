import type { Personal, PersonalClass } from "./personal.ts";
import type { View } from "./view.ts";

/** A view, and which classes of personal data went through it or were held back by it. */
export interface Watched {
  readonly view: View;
  /** Shown in full so far, in no order. */
  shown(): PersonalClass[];
  /** Masked or left out so far, though it is there and the view of who asks, alone, would tell more. */
  withheld(): PersonalClass[];
}

/**
 * Watches a view while a card is made: what was shown is told by what was opened, and what was held back by what was
 * asked for and would have read otherwise in `alone`, the view of whoever asks without anybody looking on.
 */
export function watched(view: View, alone: View = view): Watched {
  const shown = new Set<PersonalClass>();
  const withheld = new Set<PersonalClass>();
  return {
    view: {
      sees: view.sees,
      show<T>(value: Personal<PersonalClass, T> | undefined, words?: (value: T) => string | undefined) {
        const text = textOf(view, value, words);
        if (!value) return text;
        if (view.sees.has(value.class)) {
          if (text !== undefined) shown.add(value.class);
        } else if (alone.sees.has(value.class)) {
          const more = textOf(alone, value, words);
          if (more !== undefined && more !== "" && more !== text) withheld.add(value.class);
        }
        return text;
      },
    },
    shown: () => [...shown],
    withheld: () => [...withheld],
  };
}

function textOf<T>(
  view: View,
  value: Personal<PersonalClass, T> | undefined,
  words: ((value: T) => string | undefined) | undefined,
): string | undefined {
  // Without words there is a text already: see `View.show`.
  return words ? view.show(value, words) : view.show(value as Personal | undefined);
}
