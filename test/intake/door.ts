import { type AddressInfo, connect } from "node:net";
import { Writable } from "node:stream";
import Fastify from "fastify";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { createBodies } from "../../src/intake/bodies.ts";
import type { ActionEvent, CallbackAnswer, MessageEvent, OtherEvent } from "../../src/intake/events.ts";
import { type IntakeOptions, intake } from "../../src/intake/intake.ts";
import { createReception, type ReceptionOptions } from "../../src/intake/reception.ts";
import { openStore } from "../../src/store/store.ts";
import { appId, appSecret, encryptKey, now, type Push, verificationToken } from "./feishu.ts";

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** A running door on a port of its own, with a real store behind it and a notebook instead of a conversation. */
export async function door(
  options: Partial<IntakeOptions & ReceptionOptions> & { database?: string; onAnswer?: () => void } = {},
) {
  const { database = "sqlite::memory:", onAnswer, ...given } = options;
  const store = await openStore(database, { now: options.now ?? (() => now) });
  const heard = { messages: [] as MessageEvent[], actions: [] as ActionEvent[], others: [] as OtherEvent[] };
  const logged: string[] = [];
  const sink = new Writable({
    write(line, _encoding, done) {
      logged.push(String(line));
      done();
    },
  });
  const log = pino({ level: "trace" }, sink);
  const app = Fastify({ loggerInstance: log });
  app.addHook("onSend", async () => {
    onAnswer?.();
  });
  const clock = given.now ?? (() => now);
  const reception = createReception({
    inbox: store.inbox,
    bodies: createBodies({ appId, appSecret }),
    now: clock,
    log,
    async onMessage(event) {
      heard.messages.push(event);
    },
    async onAction(event): Promise<CallbackAnswer> {
      heard.actions.push(event);
      return { toast: { type: "success", content: "好" } };
    },
    async onOther(event) {
      heard.others.push(event);
    },
    ...given,
  });
  app.register(intake({ encryptKey, verificationToken, appId, reception, now: clock, log, ...given }));
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo;

  let closing: Promise<void> | undefined;
  /** Closes the door once everything taken has been worked on: what was not heard by then never will be. */
  function close(): Promise<void> {
    closing ??= reception
      .settled()
      .then(() => app.close())
      .then(() => reception.stop(0))
      .then(() => store.close());
    return closing;
  }
  onTestFinished(close);

  /** Closes the door on what is never going to end. */
  function abandon(): Promise<void> {
    closing ??= app.close().then(() => store.close());
    return closing;
  }

  const address = (path: string) => `http://127.0.0.1:${port}${path}`;

  async function send(push: Push, path = "/webhook/event"): Promise<Reply> {
    const response = await fetch(address(path), {
      method: "POST",
      headers: push.headers,
      body: new Uint8Array(push.body),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  }

  /** Writes these pieces to a bare connection, one by one, and gives the status and body that come back. */
  async function sendRaw(pieces: Iterable<string | Buffer>, { hangUp = false } = {}): Promise<Reply> {
    const socket = connect({ host: "127.0.0.1", port, noDelay: true });
    const answer: Buffer[] = [];
    socket.on("data", (chunk) => answer.push(chunk));
    // The door may answer and hang up before everything is written.
    socket.on("error", () => {});
    const closed = new Promise((resolve) => socket.once("close", resolve));
    for (const piece of pieces) {
      if (socket.destroyed || answer.length > 0) break;
      await new Promise((resolve) => socket.write(piece, resolve));
    }
    if (hangUp) socket.end();
    await closed;
    const [head = "", body = ""] = Buffer.concat(answer).toString().split("\r\n\r\n");
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
    return { status, body: body === "" ? undefined : JSON.parse(body) };
  }

  return { store, reception, heard, logged, address, send, sendRaw, close, abandon };
}

export type Door = Awaited<ReturnType<typeof door>>;

/** The head of a raw request, with its own length unless told otherwise. */
export function head(push: Push, extra: Record<string, string> = {}): string {
  const headers = { host: "127.0.0.1", connection: "close", ...push.headers, ...extra };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `POST /webhook/event HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
}
