import fastify, { type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Policy } from "./access/policy.ts";
import { readList } from "./commands/find-talent/list/read.ts";
import { grammars } from "./commands/grammars.ts";
import { commands } from "./commands/index.ts";
import { createAdmission } from "./conversation/admission.ts";
import { createHandlers } from "./conversation/handlers.ts";
import { createKeeper } from "./conversation/keep.ts";
import { createMemory } from "./conversation/memory.ts";
import { createResponder } from "./conversation/respond.ts";
import { createSealer } from "./conversation/seal.ts";
import { createTurns } from "./conversation/turns.ts";
import { errorName } from "./error-name.ts";
import { createBotIdentity } from "./feishu/bot.ts";
import { createFeishu } from "./feishu/client.ts";
import { createFileSender } from "./feishu/files.ts";
import { createMessenger } from "./feishu/messages.ts";
import { createNames } from "./feishu/names/names.ts";
import { createBodies } from "./intake/bodies.ts";
import { intake } from "./intake/intake.ts";
import { createReception } from "./intake/reception.ts";
import { explain } from "./language/explain.ts";
import { understand } from "./language/understand.ts";
import { health } from "./operations/health.ts";
import type { AppSettings } from "./settings.ts";
import { openStore } from "./store/store.ts";

export interface ServiceOptions {
  readonly app: AppSettings;
  /** Base URL of the Open Platform. */
  readonly domain: string;
  readonly databaseUrl: string;
  readonly policy: () => Policy;
  readonly log: Logger;
  readonly now?: () => number;
  /** Connections to PostgreSQL at most. */
  readonly databasePool?: number;
  /** How long a database that may come up by itself is waited for at the start, milliseconds. */
  readonly databasePatienceMs?: number;
  /** How instances make way for each other; what Bole uses unless given. Milliseconds. */
  readonly pace?: {
    /** How long an instance is believed to be at work without saying so. */
    readonly leaseMs: number;
    readonly holdEveryMs: number;
    readonly lookEveryMs: number;
  };
}

/** The bot, ready to listen. */
export interface Service {
  readonly server: FastifyInstance;
  /** Takes nothing more, finishes what is in hand within 20 s, and leaves the rest to other instances. */
  close(): Promise<void>;
}

/** Recruiters work on Chinese time unless they say otherwise. */
const timeZone = "Asia/Shanghai";

/** What is in hand may take this long to finish once Bole is asked to stop. Milliseconds. */
const longestEnd = 20_000;

/** How often it is looked whether the database works, where nobody asks /readyz. Milliseconds. */
const lookAfterEvery = 15_000;

/** Old events and answers are forgotten once an hour. Milliseconds. */
const pruneEvery = 3600_000;

/** The one place where the rooms are tied together: for production, for the sandbox and for tests alike. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const { app, domain, policy, log, now = Date.now } = options;
  const store = await openStore(options.databaseUrl, {
    log,
    now,
    connections: options.databasePool,
    patienceMs: options.databasePatienceMs,
    leaseMs: options.pace?.leaseMs,
  });
  const feishu = createFeishu({ appId: app.appId, appSecret: app.appSecret, domain, log, now });
  const botOpenId = createBotIdentity(feishu);
  const messenger = createMessenger(feishu);
  const sealer = createSealer(app, now);
  const admission = createAdmission(commands, policy);
  const keeper = createKeeper(app, store.saved, now);
  const responder = createResponder({
    admission,
    commands,
    feishu,
    keeper,
    names: createNames(feishu, { log, now }),
    timeZone,
  });
  const handlers = createHandlers({
    botOpenId,
    understand: (text, context) => readList(text, context, grammars) ?? understand(text, context, grammars),
    explain: (text, understood, context) => explain(text, understood, context, grammars),
    memory: createMemory(keeper),
    turns: createTurns(),
    admission,
    responder,
    messenger,
    files: createFileSender(feishu),
    sealer,
    now,
    timeZone,
    fallback: domain.includes("larksuite") ? "en" : "zh",
    log,
  });

  // A body that never ends is cut off here; Feishu itself waits 3 s for an answer.
  const server = fastify({ requestTimeout: 10_000, trustProxy: false });
  let stopping = false;
  const feishuAnswers = () => botOpenId().then(() => undefined);
  await server.register(health({ database: store.trouble, feishu: feishuAnswers }, () => stopping));
  const reception = createReception({
    inbox: store.inbox,
    bodies: createBodies(app),
    onMessage: handlers["im.message.receive_v1"],
    onAction: handlers["card.action.trigger"],
    ...options.pace,
    now,
    log,
  });
  const { encryptKey, verificationToken, appId } = app;
  await server.register(intake({ encryptKey, verificationToken, appId, reception, now, log }));
  server.addHook("onListen", async () => reception.start());
  const looking = setInterval(store.trouble, lookAfterEvery).unref();
  const pruning = setInterval(() => {
    Promise.all([store.inbox.prune(now()), store.saved.prune(now())]).catch((error: unknown) => {
      log.error({ error: errorName(error) }, "the store could not be pruned");
    });
  }, pruneEvery).unref();

  return {
    server,
    async close() {
      stopping = true;
      await reception.stop(longestEnd);
      clearInterval(pruning);
      clearInterval(looking);
      await server.close();
      await store.close();
    },
  };
}
