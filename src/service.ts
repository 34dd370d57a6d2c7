import fastify, { type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Policy } from "./access/policy.ts";
import { grammars } from "./commands/grammars.ts";
import { commands } from "./commands/index.ts";
import { onMessage } from "./conversation/messages.ts";
import { onPress } from "./conversation/presses.ts";
import { createResponder } from "./conversation/respond.ts";
import { createSealer } from "./conversation/seal.ts";
import { createBotIdentity } from "./feishu/bot.ts";
import { createFeishu } from "./feishu/client.ts";
import { createMessenger } from "./feishu/messages.ts";
import { intake } from "./intake/intake.ts";
import { understand } from "./language/understand.ts";
import { health } from "./operations/health.ts";
import type { AppSettings } from "./settings.ts";
import { openStore } from "./store/store.ts";
import type { Lang } from "./words.ts";

export interface ServiceOptions {
  readonly app: AppSettings;
  /** Base URL of the Open Platform. */
  readonly domain: string;
  readonly databaseUrl: string;
  readonly policy: () => Policy;
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

/** The one place where the rooms are tied together: for production, for the sandbox and for tests alike. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const { app, domain, policy, log, now = Date.now } = options;
  const store = await openStore(options.databaseUrl, { log });
  const feishu = createFeishu({ appId: app.appId, appSecret: app.appSecret, domain, log, now });
  const botOpenId = createBotIdentity(feishu);
  const messenger = createMessenger(feishu);
  const sealer = createSealer(app, now);
  const responder = createResponder({ policy, commands, feishu, timeZone });
  const fallback: Lang = domain.includes("larksuite") ? "en" : "zh";
  const read: Parameters<typeof onMessage>[0]["understand"] = (text, context) =>
    understand(text, context, grammars);

  const server = fastify({ logger: false, bodyLimit: 1024 * 1024, trustProxy: false });
  await server.register(health({ database: () => store.ping(), feishu: botOpenId }));
  await server.register(
    intake({
      encryptKey: app.encryptKey,
      verificationToken: app.verificationToken,
      appId: app.appId,
      store,
      onMessage: onMessage({
        botOpenId,
        understand: read,
        responder,
        messenger,
        sealer,
        now,
        timeZone,
        fallback,
        log,
      }),
      onAction: onPress({ responder, messenger, sealer, log }),
      now,
      log,
    }),
  );
  return {
    server,
    async close() {
      await server.close();
      await store.close();
    },
  };
}
