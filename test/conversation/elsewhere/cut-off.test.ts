import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { commands } from "../../../src/commands/index.ts";
import { onCutOff } from "../../../src/conversation/elsewhere/cut-off.ts";
import { createOpenings, type Opening } from "../../../src/conversation/elsewhere/openings.ts";
import { createKeeper } from "../../../src/conversation/kept/keep.ts";
import { createMessenger } from "../../../src/feishu/messages.ts";
import { openStore } from "../../../src/store/store.ts";
import { appId, appSecret, clientOf, data, openPlatform, type Reply } from "../../feishu/platform.ts";

const known = { openId: "ou_1", lang: "en", command: "talent", messageId: "om_old" } as const;

/** A press whose instance died, and a Feishu that takes no update of the card it left, or takes it. */
async function cutOff(update: Reply, left: Opening = known) {
  const platform = await openPlatform(({ method }) =>
    method === "PATCH" ? update : data({ message_id: "om_new", chat_id: "oc_1", msg_type: "interactive" }),
  );
  const store = await openStore("sqlite::memory:");
  onTestFinished(() => store.close());
  const openings = createOpenings(createKeeper({ appId, appSecret }, store.saved, Date.now));
  const messenger = createMessenger(clientOf(platform).feishu);
  await openings.note("event", left);
  await onCutOff({ openings, messenger, commands, log: pino({ level: "silent" }) })("event");
  const said = platform.calls.map(({ method, path, body }) => `${method} ${path} ${JSON.stringify(body)}`);
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
    expect.stringMatching(/^POST .*\/messages .*ou_1.*Did not finish: Talent profile/),
    expect.stringMatching(/^PATCH .*Sent as a new message/),
  ]);
  expect(opening?.ended).toBe(true);
});

test.each([
  ["where it is known to stand", "om_old", [/^PATCH .*\/om_old .*Did not finish/]],
  [
    "where its sender never heard of it",
    undefined,
    [/^POST .*\/om_pressed\/reply .*Did not finish/, /^PATCH .*\/om_new .*Did not finish/],
  ],
])("a card below the pressed one says so as well, %s", async (_, messageId, calls) => {
  const below = { chatId: "oc_1", messageId: "om_pressed" };
  const { said, opening } = await cutOff(data({}), { ...known, messageId, below });
  expect(said).toEqual(calls.map((one) => expect.stringMatching(one)));
  expect(opening?.ended).toBe(true);
});
