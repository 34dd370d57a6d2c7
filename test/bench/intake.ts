import { z } from "zod";
import { startPostgres } from "../postgres-server.ts";
import type { Bench } from "./bench.ts";
import { judged, median, ms, whole } from "./figures.ts";
import { startLive } from "./live.ts";
import { processorTimeOf, start } from "./program.ts";

const address = z.object({ url: z.string() });
const shot = z.object({
  taken: z.number(),
  refused: z.number(),
  perSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
});
/** What came of one, and microseconds of processor time the receiver took for each event. */
type Shot = z.output<typeof shot> & { readonly cost: number };

/** Something that takes events, and how to end it. */
interface Receiver {
  readonly url: string;
  readonly pid: number;
  end(): Promise<void>;
}

/** Requests before a measurement, for the receiver to warm up. */
const before = 2000;
const connections = 50;

/** How many events a second are taken, and how soon each is answered. */
export const intakeBench: Bench = {
  name: "intake",
  title: "Taking events in",
  async run({ seconds = 15, rounds = 5 }) {
    const postgres = await startPostgres({ durable: true });
    const platform = await start("platform", {});
    const load = await start("load", {});
    const { url: domain } = address.parse(platform.ready);
    const other = async (kind: string): Promise<Receiver> => {
      const program = await start("receiver", { kind });
      return { url: address.parse(program.ready).url, pid: program.pid, end: program.end };
    };
    const receivers: Record<string, () => Promise<Receiver>> = {
      "Bole, durable on SQLite": () => startLive(domain),
      "Bole, durable on PostgreSQL": () => startLive(domain, `${postgres.url}/postgres`),
      "the SDK's `adaptDefault` on node:http, nothing stored": () => other("sdk"),
      "the SDK's `adaptExpress` in Express, nothing stored": () => other("express"),
      "the floor: node:http that only hashes, decrypts, parses": () => other("floor"),
    };
    const shots = new Map<string, Shot[]>();
    try {
      for (let round = 0; round < rounds; round++) {
        for (const [name, open] of Object.entries(receivers)) {
          const receiver = await open();
          const url = `${receiver.url}/webhook/event`;
          const used = await processorTimeOf(receiver.pid);
          const came = shot.parse(await load.ask({ url, connections, seconds, before, batch: round }));
          const cost = (1000 * ((await processorTimeOf(receiver.pid)) - used)) / (came.taken + before);
          if (came.refused > 0) throw new Error(`${name} refused ${came.refused} events`);
          shots.set(name, [...(shots.get(name) ?? []), { ...came, cost }]);
          await receiver.end();
        }
      }
    } finally {
      await load.end();
      await platform.end();
      await postgres.stop();
    }
    const speeds = [...shots.values()].map((all) => median(all.map(({ perSecond }) => perSecond)));
    const [, , sdk = 0, , floor = 0] = speeds;
    return {
      columns: [
        `receiver (${connections} connections, ${seconds} s, median of ${rounds} rounds taken in turns; server, load and PostgreSQL in processes of their own, not pinned to cores)`,
        "events a second",
        "p50 of the 200",
        "p99",
        "processor time of the receiver an event",
        "goal",
      ],
      rows: [...shots].map(([name, all], index) => {
        const speed = speeds[index] ?? 0;
        return [
          name,
          whole(speed),
          ms(median(all.map(({ p50 }) => p50))),
          ms(median(all.map(({ p99 }) => p99))),
          `${whole(median(all.map(({ cost }) => cost)))} µs`,
          index > 1
            ? ""
            : `${judged("as fast as the SDK", speed >= sdk)} (${(speed / sdk).toFixed(2)} ×); ${judged("60 % of the floor", speed >= 0.6 * floor)} (${Math.round((100 * speed) / floor)} %)`,
        ];
      }),
    };
  },
};
