import type { Both } from "../../words.ts";
import type { Seed } from "./seed.ts";
import { givenNames, surnames } from "./words/names.ts";

export interface InventedName {
  readonly name: Both;
  readonly gender: "male" | "female";
  /** For e-mail addresses: `siyuan.zhang`. */
  readonly latin: string;
}

/** A Chinese name that is not in `taken`, and adds itself there. */
export function inventName(seed: Seed, taken: Set<string>): InventedName {
  for (;;) {
    const [family, familyLatin] = seed.pick(surnames);
    const [given, givenLatin, gender] = seed.pick(givenNames);
    const zh = family + given;
    if (taken.has(zh)) continue;
    taken.add(zh);
    return {
      name: { zh, en: `${familyLatin} ${givenLatin}` },
      gender,
      latin: `${givenLatin}.${familyLatin}`.toLowerCase(),
    };
  }
}
