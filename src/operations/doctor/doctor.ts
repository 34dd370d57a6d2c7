import { randomBytes } from "node:crypto";
import { createFeishu } from "../../feishu/client.ts";
import { type AppSettings, readSettings, readWayIn, type Settings } from "../../settings.ts";
import { checkAccess } from "./checks/access.ts";
import { checkApp } from "./checks/app.ts";
import { checkTokenAndBot } from "./checks/bot.ts";
import { checkClock } from "./checks/clock.ts";
import { checkContacts } from "./checks/contacts.ts";
import { checkCorehr } from "./checks/corehr.ts";
import { checkDatabase } from "./checks/database.ts";
import { checkGroups } from "./checks/groups.ts";
import { checkHire } from "./checks/hire.ts";
import { checkScopes } from "./checks/scopes.ts";
import { checkSettings } from "./checks/settings.ts";
import { checkWebhook } from "./checks/webhook.ts";
import type { Finding } from "./finding.ts";
import { listening } from "./heard-clocks.ts";
import type { Patient } from "./patient.ts";

export interface DoctorOptions {
  /** The environment Bole is started with. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The bot's public address, `https://…/webhook/event`. */
  readonly webhook?: string | undefined;
  /** How events come in, in place of FEISHU_EVENTS. */
  readonly way?: Settings["events"] | undefined;
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => number;
  readonly random?: (bytes: number) => Buffer;
}

const quiet = { debug: () => undefined, warn: () => undefined };

/** Looks at everything Bole needs and says what it found, in the order one would mend it. Nothing is changed anywhere. */
export async function examine(options: DoctorOptions): Promise<readonly Finding[]> {
  const { env, way } = options;
  const read = readSettings({ ...env, ...(way && { FEISHU_EVENTS: way }) });
  const set = readWayIn(env);
  const other = way && set.ok && set.way !== way ? { told: way, set: set.way } : undefined;
  const settings: Finding = { check: "settings", ...checkSettings(read, other) };
  if (!read.ok) return [settings];
  const { app, accessFile, databaseUrl } = read.settings;
  if (!app) return [settings];
  const here: Finding[] = [
    settings,
    { check: "access", ...(await checkAccess(accessFile ?? "./access.yaml")) },
    { check: "database", ...(await checkDatabase(databaseUrl)) },
  ];
  return [...here, ...(await examineFeishu(patientOf(read.settings, app, options)))];
}

function patientOf(settings: Settings, app: AppSettings, options: DoctorOptions): Patient {
  const { fetch = globalThis.fetch, now = Date.now, random = randomBytes, webhook } = options;
  const { domain, eventMaxAgeMs, events } = settings;
  const ears = listening(fetch, now);
  return {
    app,
    domain,
    feishu: createFeishu({
      appId: app.appId,
      appSecret: app.appSecret,
      domain,
      log: quiet,
      fetch: ears.fetch,
      now,
    }),
    events,
    eventMaxAgeMs,
    clocks: ears.clocks,
    answered: ears.answered,
    webhook,
    fetch,
    now,
    random,
  };
}

async function examineFeishu(patient: Patient): Promise<readonly Finding[]> {
  const identity = await checkTokenAndBot(patient);
  const clock: Finding = { check: "clock", ...checkClock(patient) };
  if (identity.some((it) => it.check === "token" && it.level === "failure")) return [...identity, clock];
  const scopes: Finding = { check: "scopes", ...(await checkScopes(patient)) };
  const app = await checkApp(patient);
  return [
    ...identity,
    clock,
    scopes,
    ...app.findings,
    { check: "contacts", ...(await checkContacts(patient)) },
    { check: "hire", ...(await checkHire(patient)) },
    { check: "corehr", ...(await checkCorehr(patient)) },
    { check: "groups", ...(await checkGroups(patient)) },
    ...(await webhook(patient, app.requestUrl)),
  ];
}

/** At the address told, else at the one the console sends to. A long connection needs none. */
async function webhook(patient: Patient, requestUrl: string | undefined): Promise<readonly Finding[]> {
  const { app, fetch, now, random } = patient;
  if (app.events === "websocket") return [];
  const url = patient.webhook ?? requestUrl;
  const { appId, encryptKey, verificationToken } = app;
  const door =
    url === undefined ? undefined : { url, appId, encryptKey, verificationToken, fetch, now, random };
  return [{ check: "webhook", ...(await checkWebhook(door)) }];
}
