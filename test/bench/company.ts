import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { processorTimeOf, start } from "./program.ts";

const address = z.object({ url: z.string() });
const people = z.object({
  employees: z.array(z.object({ openId: z.string(), employmentId: z.string(), email: z.string() })),
  talents: z.array(z.string()),
});
const came = z.object({
  /** From the first ask to the last card, milliseconds. */
  took: z.number(),
  /** From each ask to its card, milliseconds; null where none came. */
  times: z.array(z.number().nullable()),
  titles: z.array(z.string().nullable()),
  /** What the platform was called for meanwhile; the last 10,000 of it. */
  calls: z.array(z.object({ call: z.string(), status: z.number() })),
});

export type People = z.output<typeof people>;
export type Came = z.output<typeof came>;

/** One ask and who asks it. */
export interface Ask {
  readonly who: string;
  readonly text: string;
}

export interface CompanyOptions {
  /** So many people more than the invented company has. */
  readonly more?: number;
  /** Milliseconds that every call upstream takes. */
  readonly delay: number;
  /** Whether the platform keeps its documented quotas, of everything but messages. */
  readonly limits: boolean;
  /** Endpoints whose quotas Bole does not keep, by a pattern of their names. */
  readonly unlimited: string;
}

/** The sandbox in a process of its own. */
export async function startPlatform({ more = 0, delay, limits }: Omit<CompanyOptions, "unlimited">) {
  const sandbox = await start("company", { more, delay, limits });
  const { url: domain } = address.parse(sandbox.ready);
  return {
    domain,
    pid: sandbox.pid,
    people: people.parse(await sandbox.ask({ people: true })),
    async ask(webhook: string, asks: readonly Ask[], perSecond: number, patience = 60_000): Promise<Came> {
      return came.parse(await sandbox.ask({ webhook, asks, perSecond, patience }));
    },
    end: sandbox.end,
  };
}

/** The sandbox in one process, Bole on SQLite in another. */
export async function startCompany({ unlimited, ...options }: CompanyOptions) {
  const folder = await mkdtemp(join(tmpdir(), "bole-bench-"));
  const platform = await startPlatform(options);
  const { domain } = platform;
  const databaseUrl = `sqlite:${join(folder, "bole.db")}`;
  const bole = await start("bole", { domain, databaseUrl, unlimited });
  const webhook = `${address.parse(bole.ready).url}/webhook/event`;
  return {
    people: platform.people,
    ask: (asks: readonly Ask[], perSecond: number) => platform.ask(webhook, asks, perSecond),
    /** Processor time each has used since it was started, milliseconds. */
    async processor() {
      const [ofBole, ofPlatform] = await Promise.all([bole.pid, platform.pid].map(processorTimeOf));
      return { bole: ofBole ?? Number.NaN, platform: ofPlatform ?? Number.NaN };
    },
    async end() {
      await bole.end();
      await platform.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
