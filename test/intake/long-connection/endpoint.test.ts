import { expect, test } from "vitest";
import { askEndpoint, pingEveryMs } from "../../../src/intake/long-connection/endpoint.ts";

/** What is made of an answer to `POST /callback/ws/endpoint`, and what was asked. */
async function asked(answer: Response | Error, domain = "https://open.feishu.cn") {
  const calls: { url: string; body: unknown }[] = [];
  const outcome = await askEndpoint({
    appId: "cli_0123456789abcdef",
    appSecret: "the secret of a test",
    domain,
    async fetch(url, init) {
      calls.push({ url: String(url), body: JSON.parse(String(init?.body)) });
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { calls, outcome };
}

const address = (url: string, config?: unknown) =>
  Response.json({ code: 0, msg: "", data: { URL: url, ClientConfig: config } });
const wss = "wss://msg.example.com/ws/v2?device_id=1&service_id=77&ticket=secret";

test("Feishu is asked with the app's id and secret, and says where to connect to", async () => {
  const { calls, outcome } = await asked(address(wss, { PingInterval: 90, ReconnectCount: -1 }));
  expect(calls).toEqual([
    {
      url: "https://open.feishu.cn/callback/ws/endpoint",
      body: { AppID: "cli_0123456789abcdef", AppSecret: "the secret of a test" },
    },
  ]);
  expect(outcome).toEqual({ ok: true, value: { url: wss, service: 77, pingEveryMs: 90_000 } });
});

test("a ticket travels unencrypted only where the platform itself is spoken to without encryption", async () => {
  const plain = wss.replace("wss:", "ws:");
  expect((await asked(address(plain))).outcome).toEqual({
    ok: false,
    failure: { trouble: "not-understood" },
  });
  expect((await asked(address(plain), "http://127.0.0.1:3001")).outcome.ok).toBe(true);
});

test.each<[string, Response | Error, object]>([
  ["no connection", new TypeError("fetch failed"), { trouble: "unreachable", code: "unreachable" }],
  ["a page of a gateway", new Response("<html>", { status: 502 }), { trouble: "busy", code: 502 }],
  ["too many questions", new Response("", { status: 429 }), { trouble: "busy", code: 429 }],
  ["nothing there", new Response("not found", { status: 404 }), { trouble: "refused", code: 404 }],
  ["something else", new Response("<html>"), { trouble: "not-understood" }],
  [
    "a code with an error's status",
    Response.json({ code: 514 }, { status: 400 }),
    { trouble: "credentials", code: 514 },
  ],
  ["yes without an address", Response.json({ code: 0 }), { trouble: "not-understood" }],
  [
    "yes with a service that is none",
    address(wss.replace("77", "2147483648")),
    { trouble: "not-understood" },
  ],
  ["yes with an address that is none", address("msg.example.com"), { trouble: "not-understood" }],
  ["yes with an address of another kind", address("https://msg.example.com/"), { trouble: "not-understood" }],
])("%s is a failure with a name, not an exception", async (_what, answer, failure) => {
  expect((await asked(answer)).outcome).toEqual({ ok: false, failure });
});

test("pings are neither a flood nor too seldom, whatever the server says", () => {
  const seconds = (config: unknown) => pingEveryMs(config) / 1000;
  expect([{ PingInterval: 0.001 }, { PingInterval: 90 }, { PingInterval: 86_400 }].map(seconds)).toEqual([
    1, 90, 300,
  ]);
  for (const config of [
    {},
    { PingInterval: -1 },
    { PingInterval: "often" },
    { PingInterval: 0 },
    undefined,
    "",
    [],
  ]) {
    expect(seconds(config), JSON.stringify(config)).toBe(120);
  }
});
