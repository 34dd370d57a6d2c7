import { setTimeout as after } from "node:timers/promises";
import { z } from "zod";
import type { Bench } from "./bench.ts";
import { judged, median, megabytes, ms, whole } from "./figures.ts";
import { startLive } from "./live.ts";
import { memoryOf, type Program, processorTimeOf, start } from "./program.ts";

const address = z.object({ url: z.string() });
const shot = z.object({ refused: z.number(), perSecond: z.number() });

/** Left alone for so long, a process has settled. Milliseconds. */
const settling = 5_000;
const connections = 50;

/** Something that was started, and what that took. */
interface Started {
  readonly url: string;
  readonly pid: number;
  readonly readyAfter: number;
  end(): Promise<void>;
}

/** What was measured of one program. */
interface Measured {
  readonly ready: readonly number[];
  readonly processor: readonly number[];
  readonly idle: number;
  readonly tenth: number;
  readonly end: number;
  readonly perSecond: number;
}

/** How soon Bole is ready, and what memory it takes, beside the least a bot on the SDK takes. */
export const startBench: Bench = {
  name: "start",
  title: "Start and memory",
  async run({ rounds = 5, amount = 1_000_000 }) {
    const platform = await start("platform", {});
    const load = await start("load", {});
    const { url: domain } = address.parse(platform.ready);
    try {
      const bole = await measured(() => startLive(domain), load, rounds, amount);
      const echo = await measured(() => echoBot(domain), load, rounds, amount);
      const growth = bole.end / bole.tenth - 1;
      const overIdle = (one: Measured) => `${Math.round(100 * (one.end / one.idle - 1))} % over idle`;
      const row = (what: string, of: (one: Measured) => string, goal = "") => [
        what,
        of(bole),
        of(echo),
        goal,
      ];
      return {
        columns: ["what", "Bole, live, on SQLite", "an echo bot on the SDK, nothing stored", "goal"],
        rows: [
          row(
            `from the start of the process to ready (/readyz answers 200; the bot listens), median of ${rounds}`,
            (one) => `${ms(median(one.ready))} (slowest ${ms(Math.max(...one.ready))})`,
            judged("500 ms", median(bole.ready) <= 500),
          ),
          row("processor time until then, all threads", (one) => ms(median(one.processor))),
          row(
            `memory (RSS) after ${settling / 1000} s of nothing`,
            (one) => megabytes(one.idle),
            judged("under 130 MB", bole.idle < 130e6),
          ),
          row(`memory after ${whole(amount / 10)} events`, (one) => megabytes(one.tenth)),
          row(
            `memory after ${whole(amount)} events`,
            (one) => `${megabytes(one.end)} (${overIdle(one)})`,
            judged(
              `growth under 5 % from a tenth of the events on (${(100 * growth).toFixed(1)} %)`,
              growth < 0.05,
            ),
          ),
          row("events a second meanwhile, each made anew", (one) => whole(one.perSecond)),
        ],
      };
    } finally {
      await load.end();
      await platform.end();
    }
  },
};

async function measured(
  open: () => Promise<Started>,
  load: Program,
  rounds: number,
  amount: number,
): Promise<Measured> {
  const ready: number[] = [];
  const processor: number[] = [];
  for (let round = 1; round < rounds; round++) {
    const one = await open();
    ready.push(one.readyAfter);
    processor.push(await processorTimeOf(one.pid));
    await one.end();
  }
  const last = await open();
  ready.push(last.readyAfter);
  processor.push(await processorTimeOf(last.pid));
  const settled = async () => {
    await after(settling);
    return memoryOf(last.pid);
  };
  const idle = await settled();
  const shoot = async (count: number) => {
    const came = shot.parse(await load.ask({ url: `${last.url}/webhook/event`, connections, amount: count }));
    if (came.refused > 0) throw new Error(`${came.refused} events were refused`);
    return came;
  };
  await shoot(amount / 10);
  const tenth = await settled();
  const { perSecond } = await shoot(amount - amount / 10);
  const end = await settled();
  await last.end();
  return { ready, processor, idle, tenth, end, perSecond };
}

async function echoBot(domain: string): Promise<Started> {
  const begun = performance.now();
  const program = await start("echo-bot", { domain });
  const readyAfter = performance.now() - begun;
  return { url: address.parse(program.ready).url, pid: program.pid, readyAfter, end: program.end };
}
