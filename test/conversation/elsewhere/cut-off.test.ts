import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { commands } from "../../../src/commands/index.ts";
import { onCutOff } from "../../../src/conversation/elsewhere/cut-off.ts";
import { createOpenings } from "../../../src/conversation/elsewhere/openings.ts";
import { createKeeper } from "../../../src/conversation/kept/keep.ts";
import { createMessenger } from "../../../src/feishu/messages.ts";
import { openStore } from "../../../src/store/store.ts";
import { appId, appSecret, clientOf, data, openPlatform, type Reply } from "../../feishu/platform.ts";

/** A press whose instance died, and a Feishu that takes no update of the card it left, or takes it. */
async function cutOff(update: Reply) {
  const platform = await openPlatform(({ method }) =>
    method === "PATCH" ? update : data({ message_id: "om_new", chat_id: "oc_1", msg_type: "interactive" }),
  );
  const store = await openStore("sqlite::memory:");
  onTestFinished(() => store.close());
  const openings = createOpenings(createKeeper({ appId, appSecret }, store.saved, Date.now));
  const messenger = createMessenger(clientOf(platform).feishu);
  await openings.note("event", { openId: "ou_1", lang: "en", command: "talent", messageId: "om_old" });
  await onCutOff({ openings, messenger, commands, log: pino({ level: "silent" }) })("event");
  const said = platform.calls.map(({ method, body }) => `${method} ${JSON.stringify(body)}`);
  return { said, opening: await openings.recall("event") };
}

test("what a dead instance left standing says that nothing came", async () => {
  const { said, opening } = await cutOff(data({}));
  expect(said).toEqual([expect.stringMatching(/^PATCH .*Did not finish: Talent profile/)]);
  expect(opening?.ended).toBe(true);
});

test("where Feishu does not take that any more, a message of its own says it", async () => {
  const { said, opening } = await cutOff({ status: 400, body: { code: 230031, msg: "too old" } });
  expect(said).toEqual([
    expect.stringMatching(/^PATCH .*Did not finish/),
    expect.stringMatching(/^POST .*ou_1.*Did not finish: Talent profile/),
    expect.stringMatching(/^PATCH .*Sent as a new message/),
  ]);
  expect(opening?.ended).toBe(true);
});
