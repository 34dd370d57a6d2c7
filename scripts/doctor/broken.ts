import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { CheckName, Level } from "../../src/operations/doctor/finding.ts";
import { success } from "../../src/sandbox/open-apis/answers.ts";
import type { FaultEffect } from "../../src/sandbox/playground/contract.ts";
import { followed, listening, solveOrTake } from "./others-listening.ts";
import type { Trial } from "./trial.ts";

/** One way of being set up wrongly, and what the doctor finds then. */
export interface Broken {
  readonly finds: readonly [check: CheckName, kind: string, level: Exclude<Level, "ok">];
  break(trial: Trial): Promise<void> | void;
}

const minutes = 60_000;

const without = ({ sandbox }: Trial, ...scopes: string[]) => {
  const held = sandbox.grantedScopes();
  sandbox.grant(held.filter((it) => !scopes.includes(it)));
};

const switchedOn = ({ sandbox }: Trial, endpoint: string, effect: FaultEffect) => {
  if (!sandbox.switches.on(endpoint, effect).ok) throw new Error(`${endpoint} has no such switch`);
};

/** What somebody who sets Bole up gets wrong, by name. */
export const broken: Readonly<Record<string, Broken>> = {
  "no-app": {
    finds: ["settings", "no-app", "failure"],
    break: (trial) => {
      trial.env = { DATABASE_URL: trial.env.DATABASE_URL };
    },
  },
  "no-encrypt-key": {
    finds: ["settings", "wrong", "failure"],
    break: (trial) => {
      trial.env.FEISHU_ENCRYPT_KEY = "";
    },
  },
  "no-access-file": {
    finds: ["access", "wrong", "failure"],
    break: (trial) => {
      trial.env.ACCESS_FILE = join(trial.folder, "nowhere.yaml");
    },
  },
  "misspelt-role": {
    finds: ["access", "wrong", "failure"],
    break: ({ env }) =>
      writeFile(
        env.ACCESS_FILE ?? "",
        'roles: { recruiter: { commands: "*", sees: [] } }\nmembers: [{ role: recruter, everyone: true }]\n',
      ),
  },
  "nobody-may-ask": {
    finds: ["access", "nobody", "warning"],
    break: ({ env }) => writeFile(env.ACCESS_FILE ?? "", "roles: {}\nmembers: []\n"),
  },
  "database-down": {
    finds: ["database", "unreachable", "failure"],
    break: (trial) => {
      trial.env.DATABASE_URL = "postgres://bole:password-of-the-trial@127.0.0.1:9/bole";
    },
  },
  "database-damaged": {
    finds: ["database", "damaged", "failure"],
    async break(trial) {
      const file = join(trial.folder, "no-database.db");
      await writeFile(file, "this is no database at all, but a text of some length\n".repeat(100));
      trial.env.DATABASE_URL = `sqlite:${file}`;
    },
  },
  "database-newer": {
    finds: ["database", "newer", "failure"],
    break: (trial) => statement(trial, "insert into migration (name, migrated_at) values ('9999-later', 0)"),
  },
  "database-older": {
    finds: ["database", "behind", "warning"],
    break: (trial) =>
      statement(trial, "delete from migration where name = (select max(name) from migration)"),
  },
  "wrong-secret": {
    finds: ["token", "wrong-secret", "failure"],
    break: (trial) => {
      trial.env.FEISHU_APP_SECRET = "another-secret-altogether";
    },
  },
  "wrong-app-id": {
    finds: ["token", "app-off", "failure"],
    break: (trial) => {
      trial.env.FEISHU_APP_ID = "cli_0000000000000000";
    },
  },
  "no-network": {
    finds: ["token", "unreachable", "failure"],
    break: (trial) => {
      trial.env.FEISHU_DOMAIN = "http://127.0.0.1:9";
    },
  },
  "clock-behind": {
    finds: ["clock", "off", "failure"],
    break: (trial) => {
      trial.now = () => Date.now() - 10 * minutes;
    },
  },
  "clock-drifting": {
    finds: ["clock", "drifting", "warning"],
    break: (trial) => {
      trial.now = () => Date.now() + 2 * minutes;
    },
  },
  "no-bot": {
    finds: ["bot", "no-bot", "failure"],
    break: ({ sandbox }) => {
      sandbox.console.online.bot = false;
    },
  },
  "app-not-in-use": {
    finds: ["bot", "inactive", "failure"],
    break: ({ sandbox }) => {
      sandbox.console.status = 2;
    },
  },
  "app-stopped": {
    finds: ["app", "stopped", "failure"],
    break: ({ sandbox }) => {
      sandbox.console.status = 0;
    },
  },
  "ip-not-allowed": {
    finds: ["bot", "ip-refused", "failure"],
    break: (trial) => switchedOn(trial, "bot.info", { kind: "error", code: 99991401 }),
  },
  "scopes-missing": {
    finds: ["scopes", "missing", "failure"],
    break: (trial) => without(trial, "hire:referral:readonly", "corehr:job_family:read"),
  },
  "not-installed": {
    finds: ["scopes", "not-installed", "failure"],
    break: (trial) => switchedOn(trial, "application.scopes.list", { kind: "error", code: 212100 }),
  },
  "never-published": {
    finds: ["app", "unpublished", "failure"],
    break: ({ sandbox }) => {
      sandbox.console.published = false;
    },
  },
  "under-review": {
    finds: ["app", "under-review", "warning"],
    break: ({ sandbox }) => {
      sandbox.console.underReview = true;
    },
  },
  "app-not-told": {
    finds: ["app", "unchecked", "warning"],
    break: (trial) => without(trial, "application:application:self_manage"),
  },
  "event-missing": {
    finds: ["subscriptions", "events-missing", "failure"],
    break: ({ sandbox }) => {
      sandbox.console.online.events.delete("im.message.receive_v1");
    },
  },
  "event-missing-in-version": {
    finds: ["subscriptions", "events-missing", "failure"],
    break: ({ sandbox }) => {
      sandbox.console.tellsSubscriptions = false;
      sandbox.console.online.events.delete("im.chat.disbanded_v1");
    },
  },
  "callbacks-not-told": {
    finds: ["subscriptions", "not-told", "warning"],
    break: ({ sandbox }) => {
      sandbox.console.tellsSubscriptions = false;
    },
  },
  "callback-missing": {
    finds: ["subscriptions", "callbacks-missing", "failure"],
    break: ({ sandbox }) => {
      sandbox.console.online.callbacks.clear();
    },
  },
  "sent-over-a-long-connection": {
    finds: ["subscriptions", "other-way", "failure"],
    break: ({ sandbox }) => {
      sandbox.console.eventWay = "websocket";
    },
  },
  "sent-elsewhere": {
    finds: ["subscriptions", "other-address", "failure"],
    break: ({ sandbox }) => {
      sandbox.console.callbackUrl = "https://old-host.example.com/webhook/event";
    },
  },
  "contacts-range-empty": {
    finds: ["contacts", "empty", "failure"],
    break: (trial) => switchedOn(trial, "contact.scopes.list", { kind: "range" }),
  },
  "hire-range-empty": {
    finds: ["hire", "empty", "warning"],
    break: ({ sandbox }) => {
      sandbox.faults.add({ path: "/hire/v1/talents", answer: success({ items: [], has_more: false }) });
    },
  },
  "hire-failing": {
    finds: ["hire", "not-answered", "failure"],
    break: (trial) => switchedOn(trial, "hire.talents.list", { kind: "error", code: 1002001 }),
  },
  "corehr-range-empty": {
    finds: ["corehr", "empty", "failure"],
    break: (trial) => switchedOn(trial, "corehr.employees.search", { kind: "range" }),
  },
  "corehr-out-of-range": {
    finds: ["corehr", "out-of-range", "failure"],
    break: (trial) => switchedOn(trial, "corehr.job_datas.batch_get", { kind: "range" }),
  },
  "in-no-group": {
    finds: ["groups", "none", "warning"],
    async break({ sandbox }) {
      await sandbox.moveBot("recruiter", "group", "removed");
      await sandbox.moveBot("recruiter", "external", "removed");
    },
  },
  "webhook-not-told": {
    finds: ["webhook", "unchecked", "warning"],
    break: (trial) => {
      trial.webhook = undefined;
      trial.sandbox.console.tellsSubscriptions = false;
    },
  },
  "webhook-down": {
    finds: ["webhook", "unreachable", "failure"],
    break: ({ stopBole }) => stopBole(),
  },
  "webhook-with-other-keys": {
    finds: ["webhook", "other-keys", "failure"],
    break: (trial) => {
      trial.env.FEISHU_ENCRYPT_KEY = "another-encrypt-key";
    },
  },
  "webhook-at-another-path": {
    finds: ["webhook", "wrong-answer", "failure"],
    break: (trial) => {
      trial.webhook = trial.webhook?.replace("/webhook/event", "/webhook");
    },
  },
  "webhook-proxy-alone": {
    finds: ["webhook", "nobody-behind", "failure"],
    async break(trial) {
      trial.webhook = await listening(trial, (_body, response) => {
        response.statusCode = 502;
        response.end("<h1>502 Bad Gateway</h1>");
      });
      followed(trial);
    },
  },
  "webhook-takes-anything": {
    finds: ["webhook", "unsigned-taken", "failure"],
    async break(trial) {
      trial.webhook = await listening(trial, solveOrTake);
      followed(trial);
    },
  },
};

function statement({ env }: Trial, sql: string): void {
  const db = new DatabaseSync((env.DATABASE_URL ?? "").replace("sqlite:", ""));
  db.exec(sql);
  db.close();
}
