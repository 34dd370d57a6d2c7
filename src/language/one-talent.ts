import type { Both } from "../words.ts";
import type { Draft, Reading } from "./grammar.ts";
import { distinct, subjectOf, subjectsIn, talentReference, withoutCaptions } from "./slots.ts";

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
        : [{ request: { talent, ...more }, subject: subjectOf(reading, [entity]) }];
    });
    const [first] = options;
    if (first === undefined) return { kind: "incomplete" };
    return options.length === 1
      ? { kind: "request", ...first }
      : { kind: "question", question: which, options };
  };
}
