import { alteredPushes } from "./altered.ts";
import { forgedChallenges, plaintextSiblings } from "./challenges.ts";
import { ciphertexts } from "./ciphertext.ts";
import { wrongEncodings } from "./encodings.ts";
import { forgedSignatures } from "./forged.ts";
import { framingTricks, slowSenders } from "./framing.ts";
import { headerTricks } from "./headers.ts";
import { malformedEvents } from "./malformed.ts";
import { outerBodies, prototypeKeys } from "./outer.ts";
import type { Family, Moment } from "./request.ts";
import { wrongDoors } from "./routes.ts";
import { hugeAndDeep } from "./sizes.ts";
import { strangers } from "./strangers.ts";
import { movedBoundaries, wrongTimes } from "./time.ts";
import { unsignedEvents } from "./unsigned.ts";

/** Every hostile request there is, by kind. Replays within EVENT_MAX_AGE are apart: see replays.ts. */
export function families(at: Moment): readonly Family[] {
  return [
    unsignedEvents(at),
    forgedSignatures(at),
    alteredPushes(at),
    wrongTimes(at),
    movedBoundaries(at),
    strangers(at),
    forgedChallenges(at),
    plaintextSiblings(at),
    outerBodies(at),
    prototypeKeys(at),
    ciphertexts(at),
    malformedEvents(at),
    wrongEncodings(at),
    hugeAndDeep(at),
    headerTricks(at),
    framingTricks(at),
    wrongDoors(at),
    slowSenders(at),
  ];
}
