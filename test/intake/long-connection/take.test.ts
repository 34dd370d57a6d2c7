import { expect, test } from "vitest";
import type { EventEnvelope } from "../../../src/intake/envelope.ts";
import { takePayload } from "../../../src/intake/long-connection/take.ts";
import type { Answer } from "../../../src/intake/reception.ts";
import * as feishu from "../feishu.ts";

/** What one payload is answered with, and what the reception was given. */
async function taken(payload: unknown, answer: Answer = { status: 200, body: {} }) {
  const given: EventEnvelope[] = [];
  const bytes = typeof payload === "string" ? Buffer.from(payload) : Buffer.from(JSON.stringify(payload));
  const answered = await takePayload(bytes, {
    appId: feishu.appId,
    log: { warn() {} },
    reception: {
      async take(envelope) {
        given.push(envelope);
        return answer;
      },
    },
  });
  return { answered, given };
}

test("an event is taken whether it carries a token or none: the connection has proven it", async () => {
  for (const token of ["", "a-token-bole-does-not-know", undefined]) {
    const { answered, given } = await taken(feishu.message("帮助", { header: { token } }));
    expect(answered).toEqual({ code: 200 });
    expect(given).toHaveLength(1);
  }
});

test("what could not be stored, and what is malformed, is not acknowledged", async () => {
  for (const status of [400, 503] as const) {
    expect((await taken(feishu.message("帮助"), { status, body: {} })).answered).toEqual({ code: 500 });
  }
});

test("a callback's answer goes back as JSON in base64", async () => {
  const body = { toast: { type: "info", content: "好的" } };
  const { answered } = await taken(feishu.press({}), { status: 200, body });
  expect(JSON.parse(Buffer.from(answered.data ?? "", "base64").toString())).toEqual(body);
});

test.each([
  ["an event of another app", feishu.message("帮助", { header: { app_id: "cli_fedcba9876543210" } })],
  ["a challenge", { type: "url_verification", challenge: "word", token: feishu.verificationToken }],
  ["no event", {}],
  ["no JSON", "{"],
  ["nothing", ""],
])("%s reaches nobody", async (_what, payload) => {
  const { answered, given } = await taken(payload);
  expect(answered).toEqual({ code: 500 });
  expect(given).toEqual([]);
});
