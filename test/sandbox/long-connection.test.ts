import { EventDispatcher, LoggerLevel, WSClient } from "@larksuiteoapi/node-sdk";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { read, write } from "../../src/sandbox/long-connection/frame.ts";
import { app, sandboxForTest } from "./support.ts";

/*
 * The sandbox's long connection, seen with the eyes of the official SDK: what it speaks is what Feishu speaks.
 */

interface Message {
  readonly message: { readonly content: string };
}

async function connected(options: Parameters<typeof sandboxForTest>[0] = {}) {
  const { sandbox } = await sandboxForTest({ events: "websocket", ...options });
  onTestFinished(() => sandbox.close());
  const heard: Message[] = [];
  const answers: { presses: () => unknown; messages: () => void } = {
    presses: () => ({}),
    messages: () => {},
  };
  const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };
  const dispatcher = new EventDispatcher({ loggerLevel: LoggerLevel.fatal, logger: silent }).register({
    "im.message.receive_v1": async (event: Message) => {
      heard.push(event);
      answers.messages();
    },
    "card.action.trigger": async () => answers.presses(),
  });
  const { appId, appSecret } = app;
  const { promise: ready, resolve: onReady } = Promise.withResolvers<void>();
  const client = new WSClient({ appId, appSecret, domain: sandbox.url, logger: silent, onReady });
  onTestFinished(() => client.close({ force: true }));
  await client.start({ eventDispatcher: dispatcher });
  await ready;
  return { sandbox, heard, answers };
}

test("the official SDK connects, and hears what people say", async () => {
  const { sandbox, heard } = await connected();
  sandbox.say("recruiter", "p2p", "查一下 138 0013 8000");
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]?.message.content).toBe('{"text":"查一下 138 0013 8000"}');
});

test("also in pieces", async () => {
  const { sandbox, heard } = await connected({ connections: { pieceBytes: 11 } });
  sandbox.say("recruiter", "p2p", "帮助");
  await vi.waitFor(() => expect(heard).toHaveLength(1));
});

test("its answer is the bot's answer: taken, not taken, or what a callback shows", async () => {
  const { sandbox, answers } = await connected();
  const event = (type: string) => ({
    schema: "2.0",
    header: { event_id: "1", event_type: type, create_time: "1", tenant_key: "t", app_id: app.appId },
    event: { message: { content: "" } },
  });
  expect(await sandbox.deliver(event("im.message.receive_v1"))).toEqual({
    ok: true,
    value: { status: 200, body: "{}" },
  });
  answers.messages = () => {
    throw new Error("the database is down");
  };
  expect(await sandbox.deliver(event("im.message.receive_v1"))).toMatchObject({
    ok: true,
    value: { status: 500 },
  });
  answers.presses = () => ({ toast: { type: "info", content: "好的" } });
  expect(await sandbox.deliver(event("card.action.trigger"))).toEqual({
    ok: true,
    value: { status: 200, body: '{"toast":{"type":"info","content":"好的"}}' },
  });
});

describe("nobody gets in", () => {
  const ask = async (AppSecret: string, host?: string) => {
    const { sandbox } = await sandboxForTest();
    onTestFinished(() => sandbox.close());
    const response = await fetch(`${host ?? sandbox.url}/callback/ws/endpoint`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ AppID: app.appId, AppSecret }),
    });
    return response.json();
  };
  /** How a WebSocket ends that nobody opened. */
  const tried = (url: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url);
      socket.addEventListener("open", () => resolve("open"));
      socket.addEventListener("error", () => resolve("refused"));
      onTestFinished(() => socket.close());
    });

  test("without the app's secret", async () => {
    expect(await ask("a guess")).toEqual({ code: 514, msg: "auth failed" });
  });

  test("twice with the same ticket, or without one", async () => {
    const { data } = await ask(app.appSecret);
    expect(data.ClientConfig).toEqual({
      ReconnectCount: -1,
      ReconnectInterval: 120,
      ReconnectNonce: 30,
      PingInterval: 120,
    });
    expect(await tried(data.URL)).toBe("open");
    expect(await tried(data.URL)).toBe("refused");
    expect(await tried(data.URL.replace(/ticket=.*/, ""))).toBe("refused");
  });
});

test("a frame keeps all 64 bits of its numbers", () => {
  const frame = {
    seqId: "18446744073709551615",
    logId: "9007199254740993",
    service: -1,
    method: 1,
    headers: { type: "event", trace_id: "轨迹" },
    payload: new Uint8Array([0, 255]),
  };
  const copy = read(write(frame));
  expect({ ...copy, payload: [...copy.payload] }).toEqual({ ...frame, payload: [0, 255] });
  expect(() => read(new Uint8Array([8, 0]))).toThrow("without field");
});
