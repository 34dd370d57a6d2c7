import fastify, { type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Policy } from "./access/policy.ts";
import type { PolicyFile } from "./access/policy-file.ts";
import { readList } from "./commands/find-talent/list/read.ts";
import { grammars } from "./commands/grammars.ts";
import { commands } from "./commands/index.ts";
import { createAdmission } from "./conversation/admission.ts";
import { createChatBook } from "./conversation/chat-book.ts";
import { createHandlers, otherwise } from "./conversation/handlers.ts";
import { createKeeper } from "./conversation/keep.ts";
import { createPersons } from "./conversation/persons.ts";
import { createPolicyNews } from "./conversation/policy-news.ts";
import { createResponder } from "./conversation/respond.ts";
import { createSealer } from "./conversation/seal.ts";
import { errorName } from "./error-name.ts";
import { createBotIdentity } from "./feishu/bot.ts";
import { createFeishu } from "./feishu/client.ts";
import { createFileSender } from "./feishu/files.ts";
import { createMemberships } from "./feishu/memberships.ts";
import { createMessenger } from "./feishu/messages.ts";
import { createNames } from "./feishu/names/names.ts";
import { intake } from "./intake/intake.ts";
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
  /** Where the policy comes from, if from a file: its edits are followed, and administrators hear of broken ones. */
  readonly policyFile?: PolicyFile | undefined;
  readonly log: Logger;
  readonly now?: () => number;
}

/** The bot, ready to listen. */
export interface Service {
  readonly server: FastifyInstance;
  close(): Promise<void>;
}

/** Recruiters work on Chinese time unless they say otherwise. */
const timeZone = "Asia/Shanghai";

/** Old events and answers are forgotten once an hour. Milliseconds. */
const pruneEvery = 3600_000;

/** The one place where the rooms are tied together: for production, for the sandbox and for tests alike. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const { app, domain, policy, log, now = Date.now } = options;
  const fallback = domain.includes("larksuite") ? "en" : "zh";
  const store = await openStore(options.databaseUrl, { log });
  const feishu = createFeishu({ appId: app.appId, appSecret: app.appSecret, domain, log, now });
  const botOpenId = createBotIdentity(feishu);
  const messenger = createMessenger(feishu);
  const sealer = createSealer(app, now);
  const chats = createChatBook(feishu, store.chats, now);
  const memberships = createMemberships(feishu, now);
  const admission = createAdmission(commands, policy, createPersons({ memberships, chats }));
  const responder = createResponder({
    commands,
    feishu,
    keeper: createKeeper(app, store.saved, now),
    names: createNames(feishu, { log, now }),
    timeZone,
  });
  const handlers = createHandlers({
    botOpenId,
    understand: (text, context) => readList(text, context, grammars) ?? understand(text, context, grammars),
    admission,
    chats,
    responder,
    messenger,
    files: createFileSender(feishu),
    sealer,
    now,
    timeZone,
    fallback,
    log,
  });

  // A body that never ends is cut off here; Feishu itself waits 3 s for an answer.
  const server = fastify({ requestTimeout: 10_000, trustProxy: false });
  await server.register(health({ database: () => store.ping(), feishu: botOpenId }));
  await server.register(
    intake({
      encryptKey: app.encryptKey,
      verificationToken: app.verificationToken,
      appId: app.appId,
      store,
      onMessage: handlers["im.message.receive_v1"],
      onAction: handlers["card.action.trigger"],
      onOther: otherwise(handlers),
      now,
      log,
    }),
  );
  const tellOfPolicy = createPolicyNews({ messenger, policy, lang: fallback, log });
  const unfollow = options.policyFile?.follow((news) => {
    tellOfPolicy(news).catch((error: unknown) => {
      log.error({ error: errorName(error) }, "an edit of the access file could not be told");
    });
  });
  const pruning = setInterval(() => {
    Promise.all([store.inbox.prune(now()), store.saved.prune(now())]).catch((error: unknown) => {
      log.error({ error: errorName(error) }, "the store could not be pruned");
    });
  }, pruneEvery).unref();

  return {
    server,
    async close() {
      clearInterval(pruning);
      unfollow?.();
      await server.close();
      await store.close();
    },
  };
}
