import { Agent, request } from "node:http";
import fc from "fast-check";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBodies } from "../../src/intake/bodies.ts";
import { prove } from "../../src/intake/proof.ts";
import { createReception } from "../../src/intake/reception.ts";
import { openStore } from "../../src/store/store.ts";
import { appId, appSecret, encryptKey, type Push, verificationToken } from "./feishu.ts";
import { alteredByChance, brokenEvents, nonsense, nonsenseInside } from "./generated.ts";
import { type BoleTarget, startBole } from "./hostile/bole.ts";
import { momentAt } from "./hostile/request.ts";

/*
 * 100,000 requests by chance, the same at every run, on the way from bytes to the inbox: everything but the socket
 * and the HTTP server. 3,000 more over HTTP, against Bole as it is started.
 */

const seed = 20260115;
const at = momentAt(Date.now());
const secrets = { encryptKey, verificationToken, appId };

describe("100,000 requests by chance are refused and nothing is run", () => {
  let ran = 0;
  let asked = 0;
  const run = async () => {
    ran += 1;
  };
  let store: Awaited<ReturnType<typeof openStore>>;
  let reception: ReturnType<typeof createReception>;
  beforeAll(async () => {
    store = await openStore("sqlite::memory:");
    reception = createReception({
      inbox: store.inbox,
      bodies: createBodies({ appId, appSecret }),
      now: () => at.now,
      log: pino({ level: "silent" }),
      onMessage: run,
      onOther: run,
      onAction: async () => {
        ran += 1;
        return {};
      },
    });
  });
  afterAll(() => store.close());

  /** What the door does with a request, once the server has read it. */
  async function statusOf({ body, headers }: Push): Promise<number> {
    asked += 1;
    const proof = prove(body, headers, secrets, at.now);
    if (!proof.ok) return proof.failure.status;
    return proof.value.kind === "challenge" ? 200 : (await reception.take(proof.value)).status;
  }

  const refused = (made: fc.Arbitrary<Push>) =>
    fc.asyncProperty(made, async (push) => {
      const status = await statusOf(push);
      return status === 400 || status === 401;
    });

  test.each([
    ["recorded pushes, altered", 70_000, alteredByChance(at)],
    ["bytes, JSON and ciphertexts", 20_000, nonsense(at)],
    ["JSON, encrypted and signed", 5_000, nonsenseInside(at)],
    ["genuine messages with a part of another kind", 5_000, brokenEvents(at)],
  ])("%s: %i", (_what, numRuns, made) => fc.assert(refused(made), { seed, numRuns }));

  test("none of them ran anything, none changed a prototype", async () => {
    await reception.settled();
    expect({ asked, ran }).toEqual({ asked: 100_000, ran: 0 });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("3,000 more over HTTP", () => {
  let bole: BoleTarget;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  beforeAll(async () => {
    bole = await startBole();
  });
  afterAll(async () => {
    agent.destroy();
    await bole.close();
  });

  function post({ body, headers }: Push): Promise<number> {
    return new Promise((resolve, reject) => {
      const path = "/webhook/event";
      const asking = request(
        { agent, port: bole.port, host: "127.0.0.1", method: "POST", path, headers },
        (answer) => {
          answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
        },
      );
      asking.on("error", reject);
      asking.end(body);
    });
  }

  test("are refused, run nothing and leave Bole alive", async () => {
    const made = fc.oneof(
      { weight: 6, arbitrary: alteredByChance(at) },
      { weight: 2, arbitrary: nonsense(at) },
      { weight: 1, arbitrary: nonsenseInside(at) },
      { weight: 1, arbitrary: brokenEvents(at) },
    );
    const statuses = await Promise.all(fc.sample(made, { seed, numRuns: 3000 }).map(post));
    expect(statuses.filter((status) => status !== 400 && status !== 401)).toEqual([]);
    expect(await bole.acted()).toBe(0);
  });
});
