import { expect, test, vi } from "vitest";
import { startBole } from "../scenarios/bole.ts";

const token = "a token of sixteen letters".replaceAll(" ", "-");

/** The page as Prometheus sees it. */
async function scraped(address: string, shown = `Bearer ${token}`) {
  const response = await fetch(`${address}/metrics`, { headers: { authorization: shown } });
  return { status: response.status, text: await response.text() };
}

test("after a conversation the page says what was asked, how it ended, what was called and how big the cards were", async () => {
  const bole = await startBole({ metricsToken: token });
  await bole.ask("recruiter", "p2p", "查一下 138 0013 8000");
  await bole.ask("outsider", "p2p", "查一下 138 0013 8000");
  const { status, text } = await scraped(bole.address);
  expect(status).toBe(200);
  expect(text).toMatch(/^bole_events_total\{type="message",outcome="new"\} 2$/m);
  expect(text).toMatch(/^bole_asks_total\{command="find-talent",ending="answered"\} 1$/m);
  expect(text).toMatch(/^bole_asks_total\{command="find-talent",ending="refused"\} 1$/m);
  expect(text).toMatch(
    /^bole_feishu_call_seconds_count\{endpoint="hire\.talents\.batch_get_id",outcome="ok"\} 1$/m,
  );
  expect(text).toMatch(/^bole_quota_wait_seconds_count\{endpoint="hire\.talents\.batch_get_id"\} 1$/m);
  expect(text).toMatch(/^bole_quota_waiting\{endpoint="hire\.talents\.batch_get_id"\} 0$/m);
  expect(text).toMatch(/^bole_card_bytes_count\{kind="card"\} 2$/m);
  expect(text).toMatch(/^bole_events_in_hand \d+$/m);
  expect(text).toMatch(/^bole_instances 1$/m);
});

test("and nothing of anybody: no number, no name, no chat", async () => {
  const bole = await startBole({ metricsToken: token });
  const card = await bole.ask("hrbp", "p2p", "查一下 138 0013 8000");
  await bole.ask("hrbp", "group", "@_user_1 搜索 java", [bole.sandbox.bot.openId]);
  const { text } = await scraped(bole.address);
  const [talent] = bole.sandbox.tenant.talents;
  const own = text.split("\n").filter((line) => line.startsWith("bole_"));
  for (const secret of [
    "13800138000",
    "138 0013",
    talent?.name,
    card.messageId,
    "oc_",
    "ou_",
    "om_",
    "java",
  ]) {
    expect(own.join("\n")).not.toContain(secret);
  }
});

test.each([
  ["no token", ""],
  ["another", "Bearer another-token-of-some-length"],
  ["the token alone", token],
])("whoever shows %s reads nothing", async (_, shown) => {
  const bole = await startBole({ metricsToken: token });
  expect(await scraped(bole.address, shown)).toEqual({ status: 401, text: "{}" });
});

test("where none is set there is no such page", async () => {
  const bole = await startBole();
  expect((await scraped(bole.address)).status).toBe(404);
});

test("the lines of one ask, from the event to its calls, carry the event's id", async () => {
  const bole = await startBole();
  await bole.ask("recruiter", "p2p", "查一下 138 0013 8000");
  const read = () =>
    bole
      .logged()
      .trim()
      .split("\n")
      .map((line): { msg: string; event?: string; endpoint?: string } => JSON.parse(line));
  // The card is there before its own call has come to an end.
  await vi.waitFor(() => expect(read().some(({ endpoint }) => endpoint === "im.messages.reply")).toBe(true));
  const lines = read();
  const asked = lines.find(({ msg }) => msg === "asked");
  expect(asked?.event).toMatch(/\S/);
  const calls = lines.filter(({ msg, endpoint }) => msg === "called Feishu" && endpoint?.startsWith("hire."));
  expect(calls.length).toBeGreaterThan(0);
  expect(new Set(calls.map(({ event }) => event))).toEqual(new Set([asked?.event]));
  const reply = lines.find(({ endpoint }) => endpoint === "im.messages.reply");
  expect(reply?.event).toBe(asked?.event);
});
