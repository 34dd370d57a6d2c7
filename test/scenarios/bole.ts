import { writeFile } from "node:fs/promises";
import { Writable } from "node:stream";
import pino from "pino";
import { onTestFinished } from "vitest";
import { openPolicyFile } from "../../src/access/policy-file.ts";
import { commandNames } from "../../src/commands/ask.ts";
import { manifest } from "../../src/operations/manifest.ts";
import type { ActionAnswer } from "../../src/sandbox/playground/contract.ts";
import {
  type Sandbox,
  type SandboxOptions,
  startSandbox,
  type Where,
  type Who,
} from "../../src/sandbox/sandbox.ts";
import { createService, type ServiceOptions } from "../../src/service.ts";
import { invented } from "../sandbox/invented.ts";
import { folder } from "../store/temp.ts";

/** The app of these tests. */
export const app = {
  appId: "cli_0123456789abcdef",
  appSecret: "the secret of a test app",
  encryptKey: "the encrypt key of a test app",
  verificationToken: "the token of a test app",
};

export interface Card {
  readonly messageId: string;
  readonly json: Record<string, unknown>;
  /** Everything a person reads on it, line by line. */
  readonly text: string;
  /** Labels of its buttons, in order. */
  readonly buttons: readonly string[];
}

export interface Bole {
  readonly sandbox: Sandbox;
  /** Says something and waits for the card that answers it. */
  ask(who: Who, where: Where, text: string, mentions?: readonly string[]): Promise<Card>;
  /** Replies to a card and waits for the card that answers. */
  reply(who: Who, card: Card, text: string): Promise<Card>;
  /** Presses a button and waits for what Feishu's client gets back. */
  press(who: Who, card: Card, label: string): Promise<ActionAnswer>;
  /** Presses a button and waits for the new card below. */
  pressForCard(who: Who, card: Card, label: string): Promise<Card>;
  /** The card as it stands now. */
  again(card: Card): Card;
  /** HR lookups made so far: `POST /open-apis/hire/v1/talents/batch_get_id`. */
  lookups(): string[];
  logged(): string;
  /** Ends it, as SIGTERM does. */
  close(): Promise<void>;
  /** Base URL of the bot. */
  readonly address: string;
}

/** Bole and the sandbox, tied together over HTTP only, as `npm start` does. */
export async function startBole(
  options: Partial<SandboxOptions> & {
    readonly access?: (sandbox: Sandbox) => string;
    readonly asksPerMinute?: number;
    readonly databaseUrl?: string;
    readonly connectionPace?: ServiceOptions["connectionPace"];
    /** Where Bole finds the platform, if not at its own address. */
    readonly domain?: (sandbox: Sandbox) => Promise<string>;
    /** Whether to wait for the long connection, where events come by it; it is, unless told. */
    readonly connected?: boolean;
    readonly metricsToken?: string;
    /** See `ServiceOptions`. */
    readonly slowMs?: number;
    /** See `ServiceOptions`. */
    readonly wait?: () => Promise<void>;
    /** Where the policy is written, to be edited under way; a file of the test's own unless given. */
    readonly accessFile?: string;
  } = {},
): Promise<Bole> {
  let webhook = "";
  const sandbox = await startSandbox({
    host: "127.0.0.1",
    port: 0,
    app,
    webhook: () => webhook,
    scopes: manifest().scopes.tenant,
    tenant: invented((options.now ?? Date.now)()),
    ...options,
  });
  onTestFinished(() => sandbox.close());
  const path = options.accessFile ?? `${await folder()}/access.yaml`;
  await writeFile(path, options.access?.(sandbox) ?? sandbox.accessPolicyYaml);
  const policy = await openPolicyFile({ path, commands: commandNames, every: 5, settle: 1 });
  if (!policy.ok) throw new Error(policy.problems.join("\n"));
  let logged = "";
  const sink = new Writable({
    write(chunk, _encoding, written) {
      logged += String(chunk);
      written();
    },
  });
  const { events } = options;
  const service = await createService({
    app: events === "websocket" ? { appId: app.appId, appSecret: app.appSecret, events } : app,
    domain: (await options.domain?.(sandbox)) ?? sandbox.url,
    databaseUrl: options.databaseUrl ?? "sqlite::memory:",
    policy: policy.file.current,
    ...(options.accessFile ? { policyFile: policy.file } : {}),
    log: pino({ level: "trace" }, sink),
    ...(options.now ? { now: options.now } : {}),
    ...(options.wait ? { wait: options.wait } : {}),
    ...(options.asksPerMinute ? { asksPerMinute: options.asksPerMinute } : {}),
    ...(options.connectionPace ? { connectionPace: options.connectionPace } : {}),
    metricsToken: options.metricsToken,
    slowMs: options.slowMs,
    unlimited: ({ name }) => options.unlimited?.(name) ?? false,
  });
  const address = await service.server.listen({ host: "127.0.0.1", port: 0 });
  webhook = `${address}/webhook/event`;
  if (events === "websocket" && options.connected !== false) await sandbox.connections.stands();
  onTestFinished(() => service.close());

  const answerTo = (chatId: string, parentId: string, seen: ReadonlySet<string>) =>
    sandbox.until(() => {
      const answer = sandbox
        .messages(chatId)
        .find((it) => it.parentId === parentId && it.sender.type === "bot" && !seen.has(it.messageId));
      return answer && read(answer.messageId, answer.content);
    });
  const find = (messageId: string) => {
    const chats = sandbox.personas.map(({ open_id }) => sandbox.chat(open_id, "p2p").chatId);
    const all = [
      ...chats,
      sandbox.chat("recruiter", "group").chatId,
      sandbox.chat("recruiter", "external").chatId,
    ].flatMap((it) => sandbox.messages(it));
    const message = all.find((it) => it.messageId === messageId);
    if (!message) throw new Error("no such message");
    return message;
  };
  const press = (who: Who, card: Card, label: string) => {
    const button = buttonsOf(card.json).find((it) => labelOf(it) === label);
    if (!button) throw new Error(`no button ${label}; there are ${card.buttons.join(", ")}`);
    const behaviour = (button.behaviors as { value: Record<string, unknown> }[])[0];
    return sandbox.press(who, card.messageId, { tag: "button", value: behaviour?.value ?? {} });
  };
  return {
    sandbox,
    async ask(who, where, text, mentioned = []) {
      const mentions = mentioned.map((openId, index) => ({
        key: `@_user_${index + 1}`,
        openId,
        name: nameOf(openId),
      }));
      const said = sandbox.say(who, where, text, { mentions });
      return answerTo(said.chatId, said.messageId, new Set());
    },
    async reply(who, card, text) {
      const { chatId } = find(card.messageId);
      const where = sandbox.chat("recruiter", "group").chatId === chatId ? "group" : "p2p";
      const mentions =
        where === "group" ? [{ key: "@_user_1", openId: sandbox.bot.openId, name: "伯乐" }] : [];
      const said = sandbox.say(who, where, where === "group" ? `@_user_1 ${text}` : text, {
        mentions,
        parentId: card.messageId,
      });
      return answerTo(said.chatId, said.messageId, new Set());
    },
    press,
    async pressForCard(who, card, label) {
      const { chatId } = find(card.messageId);
      const seen = new Set(sandbox.messages(chatId).map((it) => it.messageId));
      await press(who, card, label);
      return answerTo(chatId, card.messageId, seen);
    },
    again: (card) => read(card.messageId, find(card.messageId).content),
    lookups: () =>
      sandbox.calls
        .filter(({ path }) => !/\/(im|auth|bot)\//.test(path))
        .map(({ method, path }) => `${method} ${path}`),
    logged: () => logged,
    close: () => service.close(),
    address,
  };

  function nameOf(openId: string): string {
    return (
      sandbox.tenant.employees.find((it) => it.openId === openId)?.name.zh ??
      (openId === sandbox.bot.openId ? "伯乐" : "")
    );
  }
}

/** A card as a person reads it. */
export function read(messageId: string, content: string): Card {
  const json = JSON.parse(content) as Record<string, unknown>;
  return { messageId, json, text: textsOf(json).join("\n"), buttons: buttonsOf(json).map(labelOf) };
}

type Node = Record<string, unknown>;

/** Every object in a card. */
export function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (value === null || typeof value !== "object") return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

function textsOf(card: unknown): string[] {
  return nodes(card).flatMap((it) => (typeof it.content === "string" && "tag" in it ? [it.content] : []));
}

function buttonsOf(card: unknown): Node[] {
  return nodes(card).filter((it) => it.tag === "button");
}

function labelOf(button: Node): string {
  return String((button.text as Node).content);
}
