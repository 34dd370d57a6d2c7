import { createDecipheriv, createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.ts";
import { invented } from "./invented.ts";

export const app = {
  appId: "cli_a5fb0ae6a4ffffff",
  appSecret: "a secret",
  encryptKey: "an encrypt key",
  verificationToken: "a verification token",
};

/** A clock one can move. */
export function clock(start = "2026-01-15T08:00:00Z") {
  let at = Date.parse(start);
  return {
    now: () => at,
    forward(milliseconds: number) {
      at += milliseconds;
    },
  };
}

export interface Answered {
  readonly status: number;
  readonly code: unknown;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  readonly data: Record<string, unknown>;
}

/** A sandbox at a fixed time, and ways to call it as the bot does. */
export async function sandboxForTest(options: Partial<SandboxOptions> = {}) {
  const now = options.now ?? clock().now;
  const sandbox = await startSandbox({
    host: "127.0.0.1",
    port: 0,
    app,
    webhook: () => "http://127.0.0.1:9/",
    now,
    tenant: invented(now()),
    ...options,
  });
  return { sandbox, ...caller(sandbox) };
}

/** Calls `/open-apis` with a fresh token. */
function caller(sandbox: Sandbox) {
  let token: Promise<string> | undefined;
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered> => {
    const response = await fetch(`${sandbox.url}/open-apis${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = text.startsWith("{") ? JSON.parse(text) : { text };
    return {
      status: response.status,
      code: parsed.code,
      headers: response.headers,
      body: parsed,
      data: parsed.data ?? {},
    };
  };
  const authorised = async (method: string, path: string, body?: unknown): Promise<Answered> => {
    token ??= send("POST", "/auth/v3/tenant_access_token/internal", {
      app_id: app.appId,
      app_secret: app.appSecret,
    }).then((answer) => String(answer.body.tenant_access_token));
    return send(method, path, body, { Authorization: `Bearer ${await token}` });
  };
  return {
    send,
    get: (path: string) => authorised("GET", path),
    post: (path: string, body: unknown = {}) => authorised("POST", path, body),
    patch: (path: string, body: unknown) => authorised("PATCH", path, body),
  };
}

/** The list under `data` by its name. */
export function listed(answer: Answered, name = "items"): Record<string, unknown>[] {
  return answer.data[name] as Record<string, unknown>[];
}

/** What one bot's webhook was sent, decrypted, and what it answers. */
export interface FakeWebhook {
  readonly url: string;
  readonly events: Delivered[];
  /** What the next requests are answered with. */
  answer: { status: number; body: string } | "never";
  close(): Promise<void>;
}

export interface Delivered {
  readonly signed: boolean;
  readonly payload: {
    header: Record<string, string>;
    event: Record<string, unknown>;
    [more: string]: unknown;
  };
}

/** A tiny webhook that proves and decrypts what comes, with code of its own. */
export async function fakeWebhook(): Promise<FakeWebhook> {
  const events: Delivered[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const head = (name: string) => String(request.headers[name]);
    const expected = createHash("sha256")
      .update(head("x-lark-request-timestamp") + head("x-lark-request-nonce") + app.encryptKey)
      .update(raw)
      .digest("hex");
    const payload = JSON.parse(decrypt(JSON.parse(raw.toString()).encrypt, app.encryptKey));
    events.push({ signed: head("x-lark-signature") === expected, payload });
    if (payload.type === "url_verification") {
      response.end(JSON.stringify({ challenge: payload.challenge }));
      return;
    }
    if (webhook.answer === "never") return;
    response.statusCode = webhook.answer.status;
    response.end(webhook.answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const webhook: FakeWebhook = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    events,
    answer: { status: 200, body: "{}" },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return webhook;
}

/** Decrypts as the document describes it. */
export function decrypt(encrypted: string, encryptKey: string): string {
  const bytes = Buffer.from(encrypted, "base64");
  const key = createHash("sha256").update(encryptKey).digest();
  const decipher = createDecipheriv("aes-256-cbc", key, bytes.subarray(0, 16));
  return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString("utf8");
}

/** What lies at a path in JSON; undefined where there is nothing. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (it, step) => (typeof it === "object" && it !== null ? (it as Record<string, unknown>)[step] : undefined),
    value,
  );
}
