import type { Both } from "../words.ts";
import type { Draft, Reading } from "./grammar.ts";
import { asTyped, distinct, talentReference, withoutCaptions } from "./slots.ts";

/** Builds `{ talent }` for commands about exactly one talent; of several it asks `which`. */
export function oneTalent(which: Both): (reading: Reading) => Draft {
  return (reading) => {
    const options = distinct(withoutCaptions(reading, reading.entities)).flatMap((entity) => {
      const talent = talentReference(entity);
      return talent === undefined ? [] : [{ request: { talent }, subject: asTyped(reading, entity) }];
    });
    const [first] = options;
    if (first === undefined) return { kind: "incomplete" };
    return options.length === 1
      ? { kind: "request", ...first }
      : { kind: "question", question: which, options };
  };
}
