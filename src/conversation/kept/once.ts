import { createHash } from "node:crypto";
import type { Saved } from "../../store/saved.ts";

/** Lets one thing be done once within a short while, on however many instances. */
export interface Once {
  /** True for the first who claims it, until it is given back or its time runs out. */
  claim(what: string, chatId: string): Promise<boolean>;
  /** It came to nothing: it may be done again at once. */
  giveBack(what: string, chatId: string): Promise<void>;
}

/** Who presses again after this wants it again. Milliseconds. */
const shortWhile = 15_000;

export function createOnce(saved: Pick<Saved, "claim" | "giveBack">, now: () => number): Once {
  const idOf = (what: string) => createHash("sha256").update(`once ${what}`).digest("base64url");
  return {
    claim: (what, chatId) => saved.claim(idOf(what), chatId, now(), now() + shortWhile),
    giveBack: (what, chatId) => saved.giveBack(idOf(what), chatId),
  };
}
