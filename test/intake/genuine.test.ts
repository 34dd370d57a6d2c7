import { describe, expect, test } from "vitest";
import { door, head } from "./door.ts";
import { encrypted, message, now, press, pushed, seconds, signed } from "./feishu.ts";

/*
 * What looks odd and is Feishu's own all the same: it must not be refused with the hostile requests.
 */

const hour = 3_600_000;
const minute = 60_000;
const accepted = { status: 200, body: {} };
const event = JSON.stringify(message("help"));

describe("a genuine push is taken", () => {
  test("however its JSON is written: the bytes count, not how JSON.stringify would have put them", async () => {
    const at = await door();
    const spaced = ` {\n  "encrypt" : ${JSON.stringify(encrypted(event)).replace("A", "\\u0041")} }\n`;
    expect(await at.send(signed(spaced))).toEqual(accepted);
    await at.close();
    expect(at.heard.messages).toHaveLength(1);
  });

  test("7 h 20 min later, when Feishu retries for the last time", async () => {
    const at = await door();
    const timestamp = seconds(now - 7 * hour - 20 * minute);
    expect(await at.send(pushed(message("help"), { timestamp }))).toEqual(accepted);
  });

  test("for as long as EVENT_MAX_AGE says, and not after", async () => {
    const at = await door({ freshness: { maxAgeMs: 10 * minute, maxSkewMs: minute } });
    const sent = (ms: number) => at.send(pushed(message("help"), { timestamp: seconds(ms) }));
    expect(await sent(now - 10 * minute)).toEqual(accepted);
    expect(await sent(now - 10 * minute - 1000)).toEqual({ status: 401, body: {} });
    expect(await sent(now + minute)).toEqual(accepted);
    expect(await sent(now + minute + 1000)).toEqual({ status: 401, body: {} });
  });

  test("in pieces that cut Chinese characters apart, and read whole", async () => {
    const at = await door();
    const push = signed(
      `{"注":"伯乐相马","encrypt":"${encrypted(JSON.stringify(message("查一下王伟的职务")))}"}`,
    );
    const bytes = Array.from(push.body, (byte) => Buffer.from([byte]));
    const announced = head(push, { "content-length": String(push.body.length) });
    expect(await at.sendRaw([announced, ...bytes])).toEqual(accepted);
    await at.close();
    expect(at.heard.messages).toMatchObject([{ content: { text: "查一下王伟的职务" } }]);
  });

  test.each([
    ["without a content type", undefined],
    ["as text", "text/plain"],
    ["as a form", "application/x-www-form-urlencoded"],
    ["as JSON in another encoding", "application/json; charset=gbk"],
  ])("%s, for it is judged by its bytes", async (_how, type) => {
    const at = await door();
    const push = pushed(message("help"));
    const { "content-type": _, ...rest } = push.headers;
    const headers = { ...rest, ...(type && { "content-type": type }) };
    const announced = head({ ...push, headers }, { "content-length": String(push.body.length) });
    expect(await at.sendRaw([announced, push.body])).toEqual(accepted);
  });

  test("once it comes whole, though it was cut off before", async () => {
    const at = await door();
    const push = pushed(message("help"));
    const announced = head(push, { "content-length": String(push.body.length) });
    await at.sendRaw([announced, push.body.subarray(0, 50)], { hangUp: true });
    expect(await at.send(push)).toEqual(accepted);
    await at.close();
    expect(at.heard.messages).toHaveLength(1);
  });

  test("without believing what stands beside encrypt", async () => {
    const at = await door();
    const real = message("help");
    const forged = message("help", { header: { event_id: "forged" }, chat_id: "oc_forged" });
    const push = signed(JSON.stringify({ ...forged, encrypt: encrypted(JSON.stringify(real)), type: "x" }));
    expect(await at.send(push)).toEqual(accepted);
    await at.close();
    expect(at.heard.messages).toMatchObject([{ eventId: real.header.event_id, chatId: "oc_private" }]);
  });

  test("with keys of prototypes all over it, which change no prototype", async () => {
    const at = await door();
    const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},';
    for (const genuine of [event, JSON.stringify(press({ ask: "sealed" }))]) {
      await at.send(
        signed(JSON.stringify({ encrypt: encrypted(genuine.replaceAll(/\{(?=")/g, `{${poison}`)) })),
      );
    }
    await at.send(pushed(message("help")));
    expect("polluted" in {}).toBe(false);
  });
});

test("a door without its secrets is not opened", async () => {
  await expect(door({ encryptKey: "" })).rejects.toThrow(TypeError);
  await expect(door({ verificationToken: "" })).rejects.toThrow(TypeError);
});
