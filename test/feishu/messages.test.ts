import { describe, expect, test } from "vitest";
import { createMessenger } from "../../src/feishu/messages.ts";
import { clientOf, data, movedClock, openPlatform } from "./platform.ts";

const parent = { messageId: "om_1", chatId: "oc_1" };
const card = { schema: "2.0", config: { update_multi: true }, body: { elements: [] } };

async function speaking() {
  const platform = await openPlatform(() =>
    data({ message_id: "om_new", chat_id: "oc_1", msg_type: "interactive" }),
  );
  return { platform, messenger: createMessenger(clientOf(platform).feishu) };
}

describe("the messenger", () => {
  test("replies with a card, as JSON in a string", async () => {
    const { platform, messenger } = await speaking();
    expect(
      await messenger.reply({ messageId: "om_5ce6", chatId: "oc_1" }, { card }, "event-1-answer"),
    ).toEqual({
      ok: true,
      value: { messageId: "om_new", chatId: "oc_1" },
    });
    expect(platform.calls).toMatchObject([
      {
        method: "POST",
        url: "/open-apis/im/v1/messages/om_5ce6/reply",
        body: { msg_type: "interactive", content: JSON.stringify(card), uuid: "event-1-answer" },
      },
    ]);
  });

  test.for([
    [{ openId: "ou_1" }, "open_id", "ou_1"],
    [{ chatId: "oc_1" }, "chat_id", "oc_1"],
  ] as const)("writes to %j", async ([to, type, id]) => {
    const { platform, messenger } = await speaking();
    await messenger.send(to, { text: "你好\n第二行" }, "u");
    expect(platform.calls).toMatchObject([
      {
        method: "POST",
        url: `/open-apis/im/v1/messages?receive_id_type=${type}`,
        body: { receive_id: id, msg_type: "text", content: '{"text":"你好\\n第二行"}', uuid: "u" },
      },
    ]);
  });

  test("replaces a card", async () => {
    const { platform, messenger } = await speaking();
    expect(await messenger.update("om_old", card)).toEqual({ ok: true, value: undefined });
    expect(platform.calls).toMatchObject([
      { method: "PATCH", url: "/open-apis/im/v1/messages/om_old", body: { content: JSON.stringify(card) } },
    ]);
  });

  test("a text shows as typed and mentions nobody", async () => {
    const { platform, messenger } = await speaking();
    await messenger.send(
      { chatId: "oc_1" },
      { text: '<at user_id="all"></at> [x](https://example.com)' },
      "u",
    );
    const content = JSON.stringify(platform.calls[0]?.body);
    expect(content).not.toMatch(/<at|<\/at|\]\(/);
    expect(content.replaceAll("\u2060", "")).toContain("[x](https://example.com)");
  });

  test.for(["", "u".repeat(51)])("a uuid of %j is refused before anything is sent", async (uuid) => {
    const { platform, messenger } = await speaking();
    expect(await messenger.reply(parent, { card }, uuid)).toMatchObject({
      failure: { kind: "bad-request", fields: ["body.uuid"] },
    });
    expect(platform.calls).toEqual([]);
  });

  test("a refusal comes back as a failure", async () => {
    const platform = await openPlatform(() => ({
      status: 400,
      body: { code: 230020, msg: "This operation triggers the frequency limit." },
    }));
    const messenger = createMessenger(clientOf(platform).feishu);
    expect(await messenger.update("om_1", card)).toMatchObject({
      failure: { kind: "rate-limited", code: 230020 },
    });
  });
});

describe("a send that fails", () => {
  async function failing(status: number, code: number, headers: Record<string, string> = {}) {
    const platform = await openPlatform(() => ({ status, headers, body: { code, msg: "no" } }));
    const waits: number[] = [];
    const clock = movedClock();
    const messenger = createMessenger(clientOf(platform, { clock }).feishu, {
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        await clock.wait(milliseconds);
      },
      random: () => 0.5,
    });
    const outcome = await messenger.reply(parent, { card }, "event-1-answer");
    return { outcome, waits, uuids: platform.calls.map((seen) => (seen.body as { uuid: string }).uuid) };
  }

  test("inside Feishu is tried again with the same uuid, a little later each time", async () => {
    const { outcome, waits, uuids } = await failing(500, 2200);
    expect(outcome).toMatchObject({ ok: false, failure: { code: 2200 } });
    expect(waits).toEqual([300, 1500, 4000]);
    expect(uuids).toEqual(Array(4).fill("event-1-answer"));
  });

  test("because the quota is spent waits as long as Feishu says", async () => {
    const { waits } = await failing(429, 99991400, { "x-ogw-ratelimit-reset": "7" });
    expect(waits).toEqual([7250, 7250, 7250]);
  });

  test("and would have to wait too long for anybody is given up", async () => {
    const { waits } = await failing(429, 99991400, { "x-ogw-ratelimit-reset": "60" });
    expect(waits).toEqual([]);
  });

  test.each([230002, 230013, 230099])("for good (%i) is not tried again", async (code) => {
    const { waits, uuids } = await failing(400, code);
    expect(waits).toEqual([]);
    expect(uuids).toHaveLength(1);
  });
});
