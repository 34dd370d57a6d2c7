import { Writable } from "node:stream";
import pino from "pino";
import { expect, onTestFinished, vi } from "vitest";
import { readPolicy } from "../../src/access/policy.ts";
import { commandNames } from "../../src/commands/ask.ts";
import { manifest } from "../../src/operations/manifest.ts";
import type { StoredMessage } from "../../src/sandbox/chats.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { createService, type ServiceOptions } from "../../src/service.ts";
import type { Inbox } from "../../src/store/inbox.ts";
import { type Loaded, load } from "../loaded.ts";
import { invented } from "../sandbox/invented.ts";
import { opened } from "../store/databases.ts";
import { app } from "./bole.ts";

type Pace = NonNullable<ServiceOptions["pace"]>;

/** One instance. */
export interface Running {
  readonly address: string;
  /** What it logged, lines of JSON. */
  logged(): string;
}

/** One instance in a process of its own. */
export interface Instance extends Running {
  /** Of its process. */
  readonly pid: number | undefined;
  /** Stops it where it is, until it goes on. */
  pause(): void;
  goOn(): void;
  /** Ends it as a crash would. Resolves once it is gone. */
  kill(): Promise<void>;
}

/** An instance's own way to the database and to Feishu; the direct ones unless given. */
export interface OwnWays {
  readonly databaseUrl?: string;
  readonly domain?: string;
}

/** What is a process's own. */
export interface Own extends OwnWays {
  /** How far its clock is ahead, milliseconds. */
  readonly ahead?: number;
  /** The command that runs its program, where that is more than the program. */
  readonly through?: (program: readonly string[]) => readonly string[];
}

/** A company whose Bole runs as many times as one likes, on one database. */
export interface Company {
  readonly sandbox: Sandbox;
  /** Starts an instance that can die; from then on it gets its share of the events. */
  instance(own?: Own): Promise<Instance>;
  /** Starts one that need not die, and so no process of its own: it shares this one's code and nothing else. */
  inside(own?: OwnWays): Promise<Running>;
  /** Waits until all of these were handled, and looks whether each has one answer, and one row of the audit. */
  answered(said: readonly StoredMessage[]): Promise<void>;
  /** Waits until that many events were handled to the end, and none is left. */
  handled(events: number): Promise<void>;
  /** Waits until that many events are stored. */
  stored(events: number): Promise<void>;
  /** How many events are in each state. */
  counts: Inbox["counts"];
  /** How many cards answer a message. */
  answers(message: { readonly messageId: string; readonly chatId: string }): number;
  /** The events of the audit's rows that stand for an answer, a row each; of those that say what it came to again. */
  audited(): Promise<string[]>;
  auditedAgain(): Promise<string[]>;
  /** How often HR was asked. */
  lookups(): number;
}

/** Instances make way for each other faster than in earnest, so that nobody waits half a minute here. */
const pace = { leaseMs: 600, holdEveryMs: 100, lookEveryMs: 100, pausesMs: [50, 200, 500, 1000] };
/** Feishu's redelivery comes so many times sooner. */
const hurry = 500;

/**
 * @param processes how many instances in processes of their own will be started in all: each loads while the one before is
 * at work
 */
export async function company(
  databaseUrl: string,
  { processes = 0, ...more }: Partial<Pace> & { readonly processes?: number } = {},
  events: "webhook" | "websocket" = "webhook",
): Promise<Company> {
  const running: Running[] = [];
  let left = processes;
  let ahead: Loaded | undefined = left > 0 ? load() : undefined;
  onTestFinished(() => ahead?.kill());
  function loaded(): Loaded {
    const one = ahead ?? load();
    left--;
    ahead = left > 0 ? load() : undefined;
    return one;
  }
  let turn = 0;
  const sandbox = await startSandbox({
    host: "127.0.0.1",
    port: 0,
    app,
    events,
    // As a load balancer does: in turns, among those that are there.
    webhook: () => `${running[turn++ % running.length]?.address}/webhook/event`,
    scopes: manifest().scopes.tenant,
    tenant: invented(Date.now()),
    later(milliseconds, task) {
      const timer = setTimeout(task, milliseconds / hurry);
      return () => clearTimeout(timer);
    },
  });
  onTestFinished(() => sandbox.close());
  const { inbox, audit } = await opened(databaseUrl);
  const settings = {
    app: events === "websocket" ? { appId: app.appId, appSecret: app.appSecret, events } : app,
    domain: sandbox.url,
    databaseUrl,
    access: sandbox.accessPolicyYaml,
    pace: { ...pace, ...more },
  };

  const handled = (events: number) =>
    eventually(async () => {
      expect(await inbox.counts()).toEqual({ received: 0, working: 0, done: events, failed: 0 });
    });
  const repliesTo = ({ messageId, chatId }: Pick<StoredMessage, "messageId" | "chatId">) =>
    sandbox
      .messages(chatId)
      .filter(({ parentId, sender }) => parentId === messageId && sender.type === "bot");
  const audited = async () => (await audit.find({}, { limit: 10_000, offset: 0 })).map(({ event }) => event);

  return {
    sandbox,
    async instance({ through, ...own } = {}) {
      const one = through ? load(through) : loaded();
      onTestFinished(() => one.kill());
      const { child } = one;
      const instance: Instance = {
        address: await one.asked(JSON.stringify({ ...settings, level: "info", ...own })),
        pid: child.pid,
        logged: one.logged,
        pause: () => void child.kill("SIGSTOP"),
        goOn: () => void child.kill("SIGCONT"),
        kill() {
          running.splice(running.indexOf(instance), 1);
          return one.kill();
        },
      };
      running.push(instance);
      return instance;
    },
    async inside(own = {}) {
      let logged = "";
      const sink = new Writable({
        write(chunk, _encoding, written) {
          logged += String(chunk);
          written();
        },
      });
      const { access, ...options } = settings;
      const read = readPolicy(access, commandNames);
      if (!read.ok) throw new Error(read.problems.join("\n"));
      const { policy } = read;
      const log = pino({ level: "info" }, sink);
      const service = await createService({ ...options, ...own, policy: () => policy, log });
      onTestFinished(() => service.close());
      const address = await service.server.listen({ host: "127.0.0.1", port: 0 });
      const instance = { address, logged: () => logged };
      running.push(instance);
      return instance;
    },
    handled,
    counts: () => inbox.counts(),
    async answered(said) {
      await handled(said.length);
      expect(said.map((one) => repliesTo(one).length)).toEqual(said.map(() => 1));
      const rows = await audited();
      expect(new Set(rows).size).toBe(said.length);
      expect(rows).toHaveLength(said.length);
    },
    stored: (events) =>
      eventually(async () => {
        const { received, working, done } = await inbox.counts();
        expect(received + working + done).toBe(events);
      }),
    answers: (message) => repliesTo(message).length,
    audited,
    auditedAgain: async () => (await audit.againOf(await audited())).map(({ event }) => event),
    lookups: () => sandbox.calls.filter(({ path }) => path.includes("/hire/")).length,
  };
}

/** Waits until something holds. */
export function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 40_000, interval: 20 });
}
