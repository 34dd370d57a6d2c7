import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, onTestFinished, vi } from "vitest";
import { manifest } from "../../src/operations/manifest.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { opened } from "../store/databases.ts";
import { app } from "./bole.ts";

/** One instance in a process of its own. */
export interface Instance {
  readonly address: string;
  /** Ends it as a crash would. Resolves once it is gone. */
  kill(): Promise<void>;
}

/** A company whose Bole runs in as many processes as one likes, on one database. */
export interface Company {
  readonly sandbox: Sandbox;
  /** Starts an instance; from then on it gets its share of the events. */
  instance(): Promise<Instance>;
  /** Waits until that many events were handled to the end, and none is left. */
  handled(events: number): Promise<void>;
  /** Waits until that many events are stored. */
  stored(events: number): Promise<void>;
  /** How many cards answer a message. */
  answers(message: { readonly messageId: string; readonly chatId: string }): number;
  /** The events of the audit's rows, a row each. */
  audited(): Promise<string[]>;
  /** How often HR was asked. */
  lookups(): number;
}

/** Instances make way for each other faster than in earnest, so that nobody waits half a minute here. */
const pace = { leaseMs: 600, holdEveryMs: 100, lookEveryMs: 100 };

export async function company(databaseUrl: string): Promise<Company> {
  const running: Instance[] = [];
  let turn = 0;
  const sandbox = await startSandbox({
    host: "127.0.0.1",
    port: 0,
    app,
    // As a load balancer does: in turns, among those that are there.
    webhook: () => `${running[turn++ % running.length]?.address}/webhook/event`,
    scopes: manifest().scopes.tenant,
  });
  onTestFinished(() => sandbox.close());
  const { inbox, audit } = await opened(databaseUrl);
  const settings = { app, domain: sandbox.url, databaseUrl, access: sandbox.accessPolicyYaml, pace };

  return {
    sandbox,
    async instance() {
      const child = spawn(process.execPath, ["test/scenarios/instance-program.ts"], {
        env: { PATH: process.env.PATH, INSTANCE: JSON.stringify(settings) },
        stdio: ["ignore", "pipe", "ignore"],
      });
      onTestFinished(() => killed(child));
      const first = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
      const instance: Instance = {
        address: String(first.value),
        kill() {
          running.splice(running.indexOf(instance), 1);
          return killed(child);
        },
      };
      running.push(instance);
      return instance;
    },
    handled: (events) =>
      eventually(async () => {
        expect(await inbox.counts()).toEqual({ received: 0, working: 0, done: events, failed: 0 });
      }),
    stored: (events) =>
      eventually(async () => {
        const { received, working, done } = await inbox.counts();
        expect(received + working + done).toBe(events);
      }),
    answers: ({ messageId, chatId }) =>
      sandbox
        .messages(chatId)
        .filter(({ parentId, sender }) => parentId === messageId && sender.type === "bot").length,
    audited: async () => (await audit.find({}, { limit: 10_000, offset: 0 })).map(({ event }) => event),
    lookups: () => sandbox.calls.filter(({ path }) => path.includes("/hire/")).length,
  };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

/** Waits until something holds. */
export function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 15_000, interval: 20 });
}
