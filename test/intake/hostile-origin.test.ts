import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { door, head } from "./door.ts";
import {
  appId,
  encrypted,
  encryptKey,
  message,
  now,
  type Push,
  pushed,
  seconds,
  signed,
  unsigned,
  verificationToken,
} from "./feishu.ts";
import { expectRefused, refuses } from "./refused.ts";

const hour = 3_600_000;
const minute = 60_000;

const event = JSON.stringify(message("help"));
const wrapped = JSON.stringify({ encrypt: encrypted(event) });
const withHeaders = (headers: Record<string, string>): Push => {
  const push = signed(wrapped);
  return { body: push.body, headers: { ...push.headers, ...headers } };
};

describe("who sent it", () => {
  test("a plain event is refused, its token right or wrong", async () => {
    await refuses(unsigned(event), 401);
    await refuses(signed(event), 401);
    await refuses(unsigned(JSON.stringify(message("help", { header: { token: "wrong" } }))), 401);
  });

  test("an encrypted event with a wrong token inside is refused", () =>
    refuses(pushed(message("help", { header: { token: "wrong" } })), 401));

  test("an event for another app is refused", () =>
    refuses(pushed(message("help", { header: { app_id: "cli_fedcba9876543210" } })), 401));

  test("an encrypted event without a signature is refused", () => refuses(unsigned(wrapped), 401));

  test("an event signed with another key is refused", () =>
    refuses(signed(wrapped, { key: "another" }), 401));

  test("an event encrypted with another key is refused", () =>
    refuses(signed(JSON.stringify({ encrypt: encrypted(event, "another") })), 400));

  test("one changed byte is noticed", async () => {
    const push = signed(wrapped);
    const body = Buffer.from(push.body);
    body[20] = (body[20] ?? 0) ^ 1;
    await refuses({ ...push, body }, 401);
  });

  test("one added byte is noticed", async () => {
    const push = signed(wrapped);
    await refuses({ ...push, body: Buffer.concat([push.body, Buffer.from(" ")]) }, 401);
  });

  test.each([
    ["absent", ""],
    ["too short", "abc"],
    ["in capitals", String(signed(wrapped).headers["x-lark-signature"]).toUpperCase()],
    ["too long", `${signed(wrapped).headers["x-lark-signature"]}00`],
    ["all zeros", "0".repeat(64)],
  ])("a signature that is %s is refused", async (_what, signature) => {
    await refuses(withHeaders({ "x-lark-signature": signature }), 401);
  });

  test("what the bytes say counts, not how JSON.stringify would have written them", async () => {
    const at = await door();
    const spaced = ` {\n  "encrypt" : ${JSON.stringify(encrypted(event)).replace("A", "\\u0041")} }\n`;
    expect(await at.send(signed(spaced))).toEqual({ status: 200, body: {} });
    await at.close();
    expect(at.heard.messages).toHaveLength(1);
  });
});

describe("when it was sent", () => {
  test.each([
    ["in 1970", "1"],
    ["in 1970, with ten digits", "0000000001"],
    ["more than 8 hours ago", seconds(now - 8 * hour - 1000)],
    ["more than 5 minutes from now", seconds(now + 5 * minute + 1000)],
    ["in milliseconds", String(now)],
    ["with a zero in front", `0${seconds(now)}`],
    ["in words", "yesterday"],
    ["with a sign", `+${seconds(now).slice(1)}`],
    ["as a fraction", "1768467600.0"],
    ["in digits of another script", Buffer.from("１７６８４６７６００").toString("latin1")],
  ])("signed %s, it is refused", async (_when, timestamp) => {
    // The signature is right for whatever stands in the header, byte for byte.
    const signature = createHash("sha256")
      .update(Buffer.from(timestamp, "latin1"))
      .update(`7f3a9c${encryptKey}`)
      .update(wrapped)
      .digest("hex");
    await refuses(withHeaders({ "x-lark-request-timestamp": timestamp, "x-lark-signature": signature }), 401);
  });

  test("what Feishu retries for the last time, 7 h 20 min later, is taken", async () => {
    const at = await door();
    const timestamp = seconds(now - 7 * hour - 20 * minute);
    expect(await at.send(pushed(message("help"), { timestamp }))).toEqual({ status: 200, body: {} });
  });

  test("a digit moved between timestamp and nonce is refused", async () => {
    const { headers } = signed(wrapped, { nonce: "512" });
    const timestamp = String(headers["x-lark-request-timestamp"]);
    const signature = String(headers["x-lark-signature"]);
    for (const at of [9, 11, 13]) {
      const both = `${timestamp}512`;
      await refuses(
        withHeaders({
          "x-lark-request-timestamp": both.slice(0, at),
          "x-lark-request-nonce": both.slice(at),
          "x-lark-signature": signature,
        }),
        401,
      );
    }
  });

  test('timestamp "12" with an empty nonce is refused under the signature of "1" and "2"', async () => {
    const { headers } = signed(wrapped, { timestamp: "1", nonce: "2" });
    await refuses(
      withHeaders({ ...headers, "x-lark-request-timestamp": "12", "x-lark-request-nonce": "" }),
      401,
    );
  });

  test("a header sent twice is refused", async () => {
    const at = await door();
    const push = signed(wrapped);
    const twice = head(push, { "content-length": String(push.body.length) }).replace(
      /(x-lark-request-nonce: .*\r\n)/,
      "$1$1",
    );
    await expectRefused(at, await at.sendRaw([twice, push.body]), 401);
  });

  test("a push recorded and sent again is handled once", async () => {
    const at = await door();
    const push = pushed(message("help"));
    for (let time = 0; time < 3; time++) expect((await at.send(push)).status).toBe(200);
    await at.close();
    expect(at.heard.messages).toHaveLength(1);
  });
});

describe("the address check", () => {
  const asked = { challenge: "a-word-to-repeat", token: verificationToken, type: "url_verification" };
  const wrong = JSON.stringify({ ...asked, token: "wrong" });

  test("with a wrong token is refused, plain or encrypted, signed or not", async () => {
    await refuses(unsigned(wrong), 401);
    await refuses(signed(wrong), 401);
    await refuses(unsigned(JSON.stringify({ encrypt: encrypted(wrong) })), 401);
    await refuses(signed(JSON.stringify({ encrypt: encrypted(wrong) })), 401);
  });

  test("without a token, or with one that is no text, is refused", async () => {
    await refuses(unsigned(JSON.stringify({ ...asked, token: undefined })), 401);
    await refuses(unsigned(JSON.stringify({ ...asked, token: "" })), 401);
    await refuses(unsigned(JSON.stringify({ ...asked, token: [verificationToken] })), 401);
  });

  test("encrypted with another key is refused", () =>
    refuses(unsigned(JSON.stringify({ encrypt: encrypted(JSON.stringify(asked), "another") })), 401));

  test("says nothing about what went wrong inside to somebody who cannot sign", async () => {
    const bytes = Buffer.from(encrypted(event), "base64");
    const spoilt = (at: number) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 0xff;
      return copy.toString("base64");
    };
    const at = await door();
    const answers = [];
    // Bad padding, bad JSON, right event, cut short, no base64: all the same from outside.
    for (const encrypt of [spoilt(bytes.length - 17), spoilt(0), encrypted(event), "AAAA", "%%%"]) {
      answers.push(await at.send(unsigned(JSON.stringify({ encrypt }))));
    }
    expect(answers).toEqual(answers.map(() => ({ status: 401, body: {} })));
  });
});

describe("what is beside encrypt", () => {
  test("is not believed", async () => {
    const at = await door();
    const real = message("help");
    const forged = message("help", { header: { event_id: "forged" }, chat_id: "oc_forged" });
    const push = signed(JSON.stringify({ ...forged, encrypt: encrypted(JSON.stringify(real)), type: "x" }));
    expect(await at.send(push)).toEqual({ status: 200, body: {} });
    await at.close();
    expect(at.heard.messages).toMatchObject([{ eventId: real.header.event_id, chatId: "oc_private" }]);
  });

  test("does not make an address check of an event", async () => {
    const asked = { challenge: "x", token: verificationToken, type: "url_verification" };
    await refuses(unsigned(JSON.stringify({ ...asked, encrypt: encrypted(event) })), 401);
  });
});

test("a door without its secrets is not opened", async () => {
  await expect(door({ encryptKey: "" })).rejects.toThrow(TypeError);
  await expect(door({ verificationToken: "" })).rejects.toThrow(TypeError);
});

test("no refusal tells the log a secret or what was sent", async () => {
  const at = await door();
  await at.send(unsigned(JSON.stringify(message("找一下 ada@example.com"))));
  await at.send(signed(wrapped, { key: "another" }));
  await at.close();
  for (const secret of [encryptKey, verificationToken, "ada@example.com", appId]) {
    expect(at.logged.join()).not.toContain(secret);
  }
});
