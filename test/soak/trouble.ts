import { setTimeout as after } from "node:timers/promises";
import { failure } from "../../src/sandbox/open-apis/answers.ts";
import { type Fault, rateLimited } from "../../src/sandbox/open-apis/faults.ts";
import { imFailures } from "../../src/sandbox/open-apis/im/failures.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Chance } from "./chance.ts";

const fault500 = failure({ status: 500, code: 2200, msg: "internal error" });
const page = { status: 502, html: "<html><h1>502 Bad Gateway</h1></html>" };

/** What may befall a few calls to the Open Platform. */
function some(chance: Chance): Fault {
  const times = chance.between(1, 3);
  const path = chance.pick([
    /\/reply$/,
    /\/reply$/,
    /^\/im\/v1\/messages\/[^/]+$/,
    /^\/hire\//,
    /^\/corehr\//,
    /./,
  ]);
  const how = chance.pick<Omit<Fault, "path">>([
    { answer: fault500 },
    { page },
    { answer: rateLimited(1) },
    { cut: true },
    { lost: true },
    { delay: chance.between(50, 1500) },
    { delay: chance.between(50, 400) },
  ]);
  const ofMessages = String(path).includes("reply");
  if (ofMessages && chance.happens(0.15)) return { path, times, answer: failure(imFailures.tooOften) };
  if (ofMessages && chance.happens(0.1)) return { path, times: 1, answer: failure(imFailures.card) };
  return { path, times, ...how };
}

/** Arranges troubles on the platform, one after the other, as long as `goesOn`. Returns how many. */
export async function arrangeTrouble(
  sandbox: Sandbox,
  chance: Chance,
  goesOn: () => boolean,
): Promise<number> {
  let count = 0;
  while (goesOn()) {
    await after(chance.between(400, 2500));
    if (chance.happens(0.05)) sandbox.expireTokens();
    else sandbox.faults.add(some(chance));
    count++;
  }
  sandbox.faults.clear();
  return count;
}
