import type { Both } from "../words.ts";
import type { Draft, Following, Reading } from "./grammar.ts";
import { distinct, isGuess, subjectOf, subjectsIn, talentReference, withoutCaptions } from "./slots.ts";

/**
 * Builds `{ talent }` with whatever else was set, for commands about exactly one talent; of several it asks `which`.
 */
export function oneTalent(which: Both, rest: (reading: Reading) => object): (reading: Reading) => Draft {
  return (reading) => {
    const more = rest(reading);
    const options = distinct(withoutCaptions(reading, subjectsIn(reading))).flatMap((entity) => {
      const talent = talentReference(entity);
      return talent === undefined
        ? []
        : [
            {
              request: { talent, ...more },
              subject: subjectOf(reading, [entity]),
              ...(isGuess(entity, "talent") ? { unsure: true } : {}),
            },
          ];
    });
    const [first] = options;
    if (first === undefined) return { kind: "incomplete" };
    return options.length === 1
      ? { kind: "request", ...first }
      : { kind: "question", question: which, options };
  };
}

/** How a text goes on from an answer about one talent: the same one, unless another is named. */
export const talentFollowing: Following = {
  subject(request, shown) {
    const { talent } = request as { readonly talent: unknown };
    const [only, another] = shown;
    const value = only && !another ? { ...only, talent: only.talent ?? talent } : { label: "", talent };
    return [{ kind: "shown", value: [value], start: 0, end: 0 }];
  },
  amend: (before, built) => ({ ...(before as object), ...(built as object) }),
};
