import { expect, test } from "vitest";
import { createBotIdentity } from "../../src/feishu/bot.ts";
import { clientOf, movedClock, openPlatform, type Reply } from "./platform.ts";

const info: Reply = {
  body: { code: 0, msg: "ok", bot: { activate_status: 2, app_name: "Bole", open_id: "ou_bole" } },
};

test("who the bot is, is asked once however many want to know", async () => {
  const platform = await openPlatform(() => info);
  const identity = createBotIdentity(clientOf(platform).feishu);
  expect(await Promise.all([identity(), identity(), identity()])).toEqual(["ou_bole", "ou_bole", "ou_bole"]);
  expect(await identity()).toBe("ou_bole");
  expect(platform.calls.map((it) => it.url)).toEqual(["/open-apis/bot/v3/info"]);
});

test("after a failure the next one to ask asks again", async () => {
  const fault: Reply = {
    status: 500,
    headers: { "x-tt-logid": "L9" },
    body: { code: 1500, msg: "internal" },
  };
  const replies = [fault, fault, fault];
  const platform = await openPlatform(() => replies.shift() ?? info);
  const identity = createBotIdentity(clientOf(platform, { clock: movedClock() }).feishu);
  await expect(identity()).rejects.toThrow("bot/v3/info: feishu-fault 1500 (log id L9)");
  expect(await identity()).toBe("ou_bole");
});
