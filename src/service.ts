import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Policy } from "./access/policy.ts";
import type { PolicyFile } from "./access/policy-file.ts";
import { patient } from "./audit/patient.ts";
import { createAuditReader } from "./audit/reader.ts";
import { createTrail } from "./audit/trail.ts";
import { readList } from "./commands/find-talent/list/read.ts";
import { grammars } from "./commands/grammars.ts";
import { commands } from "./commands/index.ts";
import { createAdmission } from "./conversation/admission/admission.ts";
import { createLimits } from "./conversation/admission/limits.ts";
import { createPersons } from "./conversation/admission/persons.ts";
import { audited } from "./conversation/answering/audited.ts";
import { counted } from "./conversation/answering/counted.ts";
import { createResponder } from "./conversation/answering/respond.ts";
import { onCutOff } from "./conversation/elsewhere/cut-off.ts";
import { createOpenings } from "./conversation/elsewhere/openings.ts";
import { createHandlers, otherwise } from "./conversation/handlers.ts";
import { instead } from "./conversation/instead.ts";
import { createChatBook } from "./conversation/kept/chat-book.ts";
import { createKeeper } from "./conversation/kept/keep.ts";
import { createMemory } from "./conversation/kept/memory.ts";
import { createOnce } from "./conversation/kept/once.ts";
import { createSealer } from "./conversation/kept/seal.ts";
import { createSpoken } from "./conversation/kept/spoken.ts";
import { createWorkingCards } from "./conversation/kept/working-cards.ts";
import { createAcquaintances } from "./conversation/meeting/acquaintances.ts";
import { createPolicyNews } from "./conversation/policy-news.ts";
import { createTurns } from "./conversation/turns.ts";
import { createTyping } from "./conversation/waiting/typing.ts";
import { errorName } from "./error-name.ts";
import { createBotIdentity } from "./feishu/bot.ts";
import { createChatMembers } from "./feishu/chat-members.ts";
import { createFeishu } from "./feishu/client.ts";
import type { Endpoint } from "./feishu/endpoint.ts";
import { createFileSender } from "./feishu/files.ts";
import { createMemberships } from "./feishu/memberships.ts";
import { createMessenger } from "./feishu/messages.ts";
import { createNames } from "./feishu/names/names.ts";
import type { Wait } from "./feishu/persistence.ts";
import { createBodies } from "./intake/bodies.ts";
import { intake } from "./intake/intake.ts";
import type { LongConnectionOptions } from "./intake/long-connection/long-connection.ts";
import { createReception } from "./intake/reception.ts";
import { defaultFreshness } from "./intake/signature.ts";
import { explain } from "./language/explain.ts";
import { understand } from "./language/understand.ts";
import { unwatched } from "./observer.ts";
import { health } from "./operations/health.ts";
import { metricsRoute } from "./operations/metrics-route.ts";
import { startUpkeep } from "./operations/upkeep.ts";
import { createServer } from "./server.ts";
import type { AppSettings } from "./settings.ts";
import { openStore } from "./store/store.ts";
import { timeZone } from "./time-zone.ts";

export interface ServiceOptions {
  readonly app: AppSettings;
  /** Base URL of the Open Platform. */
  readonly domain: string;
  readonly databaseUrl: string;
  readonly policy: () => Policy;
  /** How long it is kept who asked what, days; 365 where absent. */
  readonly auditDays?: number;
  /** How often a person, and a chat together, may ask in a minute; 30 where absent. */
  readonly asksPerMinute?: number;
  /** Where the policy comes from, if from a file: its edits are followed, and administrators hear of broken ones. */
  readonly policyFile?: PolicyFile | undefined;
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
    /** Between attempts to handle an event. */
    readonly pausesMs?: readonly number[];
    /** How long a call of Feishu may take. */
    readonly feishuMs?: number;
  };
  /** How the long connection is kept, where events come that way; what Bole uses unless given. */
  readonly connectionPace?: LongConnectionOptions["pace"];
  /** How Bole waits before it says more in a chat, or says it again; by the clock unless given. */
  readonly wait?: Wait;
  /** After how long it is said that Feishu lets an answer wait; 5 s unless given. Milliseconds. */
  readonly slowMs?: number | undefined;
  /** How old a push may be; 8 h unless given. */
  readonly eventMaxAgeMs?: number;
  /** What Prometheus has to show to read /metrics; there is no such page without. */
  readonly metricsToken?: string | undefined;
  /** Endpoints whose documented quotas are not kept; see `GatewayOptions`. */
  readonly unlimited?: ((endpoint: Endpoint) => boolean) | undefined;
}

/** The bot, ready to listen. */
export interface Service {
  readonly server: FastifyInstance;
  /** Takes nothing more, finishes what is in hand within 20 s, and leaves the rest to other instances. */
  close(): Promise<void>;
}

/** What is in hand may take this long to finish once Bole is asked to stop. Milliseconds. */
const longestEnd = 20_000;

/** The one place where the rooms are tied together: for production, for the sandbox and for tests alike. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const {
    app,
    domain,
    policy,
    auditDays = 365,
    asksPerMinute = 30,
    log,
    now = Date.now,
    eventMaxAgeMs,
  } = options;
  const fallback = domain.includes("larksuite") ? "en" : "zh";
  const store = await openStore(options.databaseUrl, {
    log,
    now: options.now,
    connections: options.databasePool,
    patienceMs: options.databasePatienceMs,
    leaseMs: options.pace?.leaseMs,
  });
  const { counter } = store.counters;
  await store.counters.beat();
  const { metricsToken, unlimited } = options;
  const metrics =
    metricsToken &&
    (await import("./operations/metrics.ts")).createMetrics({
      inHand: () => reception.inHand(),
      instances: store.counters.instances,
    });
  const observer = metrics ? metrics.observer : unwatched;
  const { appId, appSecret } = app;
  const timeoutMs = options.pace?.feishuMs;
  const feishu = createFeishu({
    appId,
    appSecret,
    domain,
    log,
    now,
    counter,
    unlimited,
    observer,
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  const botOpenId = createBotIdentity(feishu);
  const messenger = createMessenger(feishu, { instead, log, wait: options.wait, counter, observer });
  const trail = createTrail({ app, store: store.audit, now });
  const sealer = createSealer(app, now);
  const chats = createChatBook(feishu, store.chats, now);
  const memberships = createMemberships(feishu, now);
  const admission = createAdmission(commands, policy, createPersons({ memberships, chats }));
  const keeper = createKeeper(app, store.saved, now);
  const answering = createResponder({
    commands,
    feishu,
    keeper,
    audit: createAuditReader(app, store.audit, now),
    names: createNames(feishu, { log, now }),
    timeZone,
  });
  const responder = counted(audited(answering, { trail: patient(trail), log }), observer, now);
  const openings = createOpenings(keeper);
  const handlers = createHandlers({
    openings,
    botOpenId,
    wait: options.wait,
    slowMs: options.slowMs,
    understand: (text, context) => readList(text, context, grammars) ?? understand(text, context, grammars),
    explain: (text, understood, context) => explain(text, understood, context, grammars),
    memory: createMemory(keeper),
    workingCards: createWorkingCards(keeper),
    turns: createTurns(),
    limits: createLimits(asksPerMinute, counter),
    once: createOnce(store.saved, now),
    admission,
    chats,
    members: createChatMembers(feishu),
    acquaintances: createAcquaintances(store.saved, now),
    spoken: createSpoken({ keeper, fallback, now, log }),
    typing: createTyping({ feishu, keeper, now, log }),
    policy,
    responder,
    messenger,
    files: createFileSender(feishu, messenger),
    sealer,
    now,
    timeZone,
    fallback,
    log,
  });

  const server = createServer();
  let stopping = false;
  const feishuAnswers = () => botOpenId().then(() => undefined);
  if (metrics) await server.register(metricsRoute(metrics, metricsToken));
  const reception = createReception({
    inbox: store.inbox,
    bodies: createBodies(app),
    onMessage: handlers["im.message.receive_v1"],
    onAction: handlers["card.action.trigger"],
    onOther: otherwise(handlers),
    onCutOff: onCutOff({ openings, messenger, commands, log }),
    ...options.pace,
    observer,
    now,
    log,
  });
  const connection =
    app.events === "websocket"
      ? (await import("./intake/long-connection/long-connection.ts")).createLongConnection({
          ...app,
          domain,
          reception,
          pace: options.connectionPace,
          now,
          log,
        })
      : undefined;
  if (app.events !== "websocket") {
    const freshness = { ...defaultFreshness, ...(eventMaxAgeMs && { maxAgeMs: eventMaxAgeMs }) };
    const { encryptKey, verificationToken } = app;
    await server.register(intake({ encryptKey, verificationToken, appId, reception, freshness, now, log }));
  }
  const checks = {
    database: store.trouble,
    feishu: feishuAnswers,
    ...(connection && { connection: async () => connection.trouble() }),
  };
  await server.register(health(checks, () => stopping));
  server.addHook("onListen", async () => {
    reception.start();
    connection?.start();
  });
  const tellOfPolicy = createPolicyNews({ messenger, policy, lang: fallback, log });
  const unfollow = options.policyFile?.follow((news) => {
    tellOfPolicy(news).catch((error: unknown) => {
      log.error({ error: errorName(error) }, "an edit of the access file could not be told");
    });
  });
  const endUpkeep = startUpkeep({ store, trail, auditDays, now, log });

  return {
    server,
    async close() {
      stopping = true;
      await connection?.stop();
      await reception.stop(longestEnd);
      endUpkeep();
      unfollow?.();
      await server.close();
      await store.counters.leave();
      await store.close();
    },
  };
}
