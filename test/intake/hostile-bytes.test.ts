import { describe, expect, test } from "vitest";
import { door, head } from "./door.ts";
import { encrypted, message, pushed, signed, unsigned, verificationToken } from "./feishu.ts";
import { expectRefused, refuses } from "./refused.ts";

const event = JSON.stringify(message("help"));
const wrapped = JSON.stringify({ encrypt: encrypted(event) });
describe("what it holds", () => {
  test.each([
    ["nothing", ""],
    ["a space", " "],
    ["no JSON", "hello"],
    ["half of its JSON", wrapped.slice(0, -10)],
    ["null", "null"],
    ["a number", "1"],
    ["a text", '"encrypt"'],
    ["something behind the JSON", `${wrapped}{}`],
  ])("holding %s, it is refused, signed or not", async (_what, body) => {
    await refuses(unsigned(body), 400);
    await refuses(signed(body), 400);
  });

  test.each([
    ['{"headers":null}', 401, 401],
    ['{"encrypt":"AAAA"}', 401, 400],
    ['{"encrypt":""}', 401, 400],
    ['{"encrypt":null}', 401, 401],
    ['{"encrypt":{}}', 401, 401],
    ['{"encrypt":["AAAA"]}', 401, 401],
    ['{"encrypt":"not base64!"}', 401, 400],
    ["{}", 401, 401],
    ["[]", 401, 401],
    ['{"__proto__":{"encrypt":"AAAA"}}', 401, 401],
    ['{"constructor":{"prototype":{"encrypt":"AAAA"}}}', 401, 401],
  ])("%s is refused, unsigned with %i and signed with %i", async (body, bare, proven) => {
    await refuses(unsigned(body), bare);
    await refuses(signed(body), proven);
  });

  test.each([
    ["not JSON", "hello"],
    ["null", "null"],
    ["no envelope", "{}"],
    [
      "an older envelope",
      JSON.stringify({ uuid: "1", token: verificationToken, type: "event_callback", event: {} }),
    ],
    ["another schema", JSON.stringify({ ...JSON.parse(event), schema: "3.0" })],
    ["an event that is a list", JSON.stringify({ ...JSON.parse(event), event: [] })],
    ["a message without a sender", JSON.stringify({ ...JSON.parse(event), event: { message: {} } })],
    ["a user without an id", JSON.stringify(message("help")).replace("ou_recruiter", "")],
    ["an unknown kind of chat", JSON.stringify(message("help", { chat_type: "square" }))],
    ["an id that is a number", JSON.stringify(message("help", { message_id: 7 }))],
    ["an endless event id", JSON.stringify(message("help", { header: { event_id: "e".repeat(10_000) } }))],
    ["an event id that is a list", JSON.stringify(message("help", { header: { event_id: ["e"] } }))],
  ])("encrypting %s, it is refused", async (_what, plain) => {
    await refuses(signed(JSON.stringify({ encrypt: encrypted(plain) })), 400);
  });

  test("padding that is wrong is refused", async () => {
    const bytes = Buffer.from(encrypted(event), "base64");
    bytes[bytes.length - 17] = (bytes[bytes.length - 17] ?? 0) ^ 0xff;
    await refuses(signed(JSON.stringify({ encrypt: bytes.toString("base64") })), 400);
  });

  test("invalid UTF-8 is refused, outside and inside", async () => {
    const broken = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
    await refuses(unsigned(broken), 400);
    await refuses(signed(broken), 400);
    await refuses(signed(JSON.stringify({ encrypt: encrypted(broken) })), 400);
  });

  test("JSON a hundred thousand levels deep is refused", async () => {
    const deep = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    await refuses(unsigned(deep), 401);
    await refuses(signed(deep), 401);
    await refuses(signed(JSON.stringify({ encrypt: encrypted(deep) })), 400);
  });

  test("prototype keys inside a proven event change no prototype", async () => {
    const at = await door();
    const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},';
    const plain = event.replaceAll(/\{(?=")/g, `{${poison}`);
    await at.send(signed(JSON.stringify({ encrypt: encrypted(plain) })));
    await at.send(pushed(JSON.parse(event)));
    expect("polluted" in {}).toBe(false);
  });
});

describe("how it arrives", () => {
  test("with more than 1 MiB announced, it is refused before it is read", async () => {
    const at = await door();
    const announced = head(unsigned(""), { "content-length": String(30 * 1024 * 1024) });
    await expectRefused(at, await at.sendRaw([announced]), 413);
  });

  test("with more than 1 MiB in chunks, it is refused when it gets there", async () => {
    const at = await door();
    const chunk = `4000\r\n${"x".repeat(0x4000)}\r\n`;
    const chunks = Array.from({ length: 66 }, () => chunk);
    const reply = await at.sendRaw([head(unsigned(""), { "transfer-encoding": "chunked" }), ...chunks]);
    await expectRefused(at, reply, 413);
  });

  test("with a mebibyte to the byte, it is read", async () => {
    await refuses(unsigned("x".repeat(1024 * 1024)), 400);
    await refuses(unsigned("x".repeat(1024 * 1024 + 1)), 413);
  });

  test("in pieces that cut Chinese characters apart, it is read whole", async () => {
    const at = await door();
    const push = signed(
      `{"注":"伯乐相马","encrypt":"${encrypted(JSON.stringify(message("查一下王伟的职务")))}"}`,
    );
    const bytes = Array.from(push.body, (byte) => Buffer.from([byte]));
    const announced = head(push, { "content-length": String(push.body.length) });
    expect(await at.sendRaw([announced, ...bytes])).toEqual({ status: 200, body: {} });
    await at.close();
    expect(at.heard.messages).toMatchObject([{ content: { text: "查一下王伟的职务" } }]);
  });

  test.each([
    ["without a content type", undefined],
    ["as text", "text/plain"],
    ["as a form", "application/x-www-form-urlencoded"],
    ["as JSON in another encoding", "application/json; charset=gbk"],
  ])("%s, it is judged by its bytes", async (_how, type) => {
    const at = await door();
    const push = pushed(message("help"));
    const { "content-type": _, ...rest } = push.headers;
    const headers = { ...rest, ...(type && { "content-type": type }) };
    const announced = head({ ...push, headers }, { "content-length": String(push.body.length) });
    expect(await at.sendRaw([announced, push.body])).toEqual({ status: 200, body: {} });
  });

  test("with a content type that is none, it is refused", async () => {
    const push = pushed(message("help"));
    await refuses({ ...push, headers: { ...push.headers, "content-type": "json please" } }, 415);
  });

  test("by another method, or at another address, nobody is there", async () => {
    const at = await door();
    expect((await at.send(pushed(message("help")), "/webhook")).status).toBe(404);
    const response = await fetch(at.address("/webhook/event"));
    expect(response.status).toBe(404);
  });

  test("cut off in the middle, it is forgotten", async () => {
    const at = await door();
    const push = pushed(message("help"));
    const announced = head(push, { "content-length": String(push.body.length) });
    await at.sendRaw([announced, push.body.subarray(0, 50)], { hangUp: true });
    expect(await at.send(push)).toEqual({ status: 200, body: {} });
    await at.close();
    expect(at.heard.messages).toHaveLength(1);
  });
});
