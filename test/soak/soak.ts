import { setTimeout as after } from "node:timers/promises";
import { manifest } from "../../src/operations/manifest.ts";
import { startSandbox } from "../../src/sandbox/sandbox.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { createChance } from "./chance.ts";
import { count } from "./count.ts";
import { type Fleet, startFleet } from "./fleet.ts";
import { watchMemory } from "./memory.ts";
import { traffic } from "./people.ts";
import type { Report } from "./report.ts";
import { openRoad } from "./road.ts";
import { arrangeTrouble } from "./trouble.ts";

export interface SoakOptions {
  readonly databaseUrl: string;
  readonly instances: number;
  readonly seed: number;
  /** It goes on for so long at least, and until so many instances were killed. */
  readonly seconds: number;
  readonly kills: number;
  /** How long a person rests between two messages, milliseconds at most. */
  readonly rest?: number;
  /** Where the instances' logs go; nowhere unless given. */
  readonly logFile?: string | undefined;
}

const app = {
  appId: "cli_0123456789abcdef",
  appSecret: "the secret of a soaked app",
  encryptKey: "the encrypt key of a soaked app",
  verificationToken: "the token of a soaked app",
};

/** Instances make way for each other faster than in earnest, as they die faster than in earnest; so with what fails. */
const pace = { leaseMs: 1000, holdEveryMs: 200, lookEveryMs: 200, pausesMs: [200, 1000, 3000, 10_000] };
/** Feishu sends again after 15 s, 5 min, 1 h, 6 h; here a thousand times sooner. */
const hurry = 1000;
/** After the last message everything must be answered within this, milliseconds. */
const longestDrain = 300_000;

/**
 * Bole in processes of its own under mixed traffic, with troubles on the platform, on the way and in the processes;
 * then, once all of that has ended and nothing is in hand any more, what came of it.
 */
export async function soak(options: SoakOptions): Promise<Report> {
  const { databaseUrl, instances, seed, seconds, kills, rest = 3000, logFile } = options;
  const chance = createChance(seed);
  const began = performance.now();
  let fleet: Fleet | undefined;
  let pending = 0;
  const road = await openRoad({
    chance: createChance(seed + 1),
    encryptKey: app.encryptKey,
    addresses: () => fleet?.addresses() ?? [],
  });
  const sandbox = await startSandbox({
    host: "127.0.0.1",
    port: 0,
    app,
    webhook: () => `${road.address}/webhook/event`,
    scopes: manifest().scopes.tenant,
    later(milliseconds, task) {
      pending++;
      const timer = setTimeout(() => {
        pending--;
        task();
      }, milliseconds / hurry);
      return () => clearTimeout(timer);
    },
  });
  let store: Store | undefined;
  try {
    const settings = { app, domain: sandbox.url, databaseUrl, pace, asksPerMinute: 1_000_000 };
    fleet = await startFleet(instances, { ...settings, access: sandbox.accessPolicyYaml }, logFile);
    const running = fleet;
    let killed = 0;
    const goesOn = () => killed < kills || performance.now() - began < seconds * 1000;
    const killing = async () => {
      const most = kills === 0 ? 0 : Math.max(700, (seconds * 1600) / kills);
      while (killed < kills) {
        await after(chance.between(30, most));
        await running.replace(chance.between(0, instances - 1));
        killed++;
      }
    };
    const [people, troubles, memory] = await Promise.all([
      traffic({ sandbox, chance: createChance(seed + 2), goesOn, rest }),
      arrangeTrouble(sandbox, createChance(seed + 3), goesOn),
      watchMemory(() => running.memory(), instances, goesOn),
      killing(),
    ]);
    road.calm();
    store = await openStore(databaseUrl);
    const { inbox, audit } = store;
    await until(async () => {
      const { received, working } = await inbox.counts();
      return pending === 0 && received + working === 0;
    });
    const audited = (await audit.find({}, { limit: 1_000_000, offset: 0 })).map(({ event }) => event);
    return {
      ...count({
        sandbox,
        people,
        passed: [...road.passed.values()],
        taken: [...road.taken.values()],
        failed: (await inbox.failures()).map(({ eventId }) => eventId),
        audited,
        auditedAgain: (await audit.againOf(audited)).map(({ event }) => event),
      }),
      seed,
      seconds: (performance.now() - began) / 1000,
      kills: killed,
      troubles,
      doubled: road.doubled(),
      memory,
    };
  } finally {
    await fleet?.close();
    await sandbox.close();
    await road.close();
    await store?.close();
  }
}

/** Waits until it holds, twice in a row; goes on all the same where it never does, and the report shows why. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const since = performance.now();
  for (let inARow = 0; inARow < 2 && performance.now() - since < longestDrain; ) {
    await after(250);
    inARow = (await holds()) ? inARow + 1 : 0;
  }
}
