import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { startBole } from "./bole.ts";
import { clock } from "./clock.ts";

/*
 * Feishu sends an event that was not answered with 200 again after 15 s, 5 min, 1 h and 6 h, and then no more. The clock
 * is moved by hand; Bole and its platform live by it.
 */

const [seconds, minutes, hours] = [1000, 60_000, 3_600_000];
const schedule = [15 * seconds, 5 * minutes, hours, 6 * hours];

/** What lies between Feishu and Bole for one push: nothing, no way there, or no way back. */
type Way = "open" | "there" | "back";

/** Bole behind a way that is open or not, push by push; the last one holds for all that follow. */
async function boleBehind(...ways: Way[]) {
  const time = clock();
  let pushes = 0;
  let target = "";
  const server = createServer(async (request, response) => {
    const way = ways[Math.min(pushes++, ways.length - 1)];
    let body = "";
    for await (const chunk of request) body += chunk;
    if (way === "there") return response.writeHead(503).end();
    const headers = request.headers as Record<string, string>;
    const { host: _, connection: __, "content-length": ___, ...kept } = headers;
    const came = await fetch(`${target}/webhook/event`, { method: "POST", headers: kept, body });
    return response.writeHead(way === "back" ? 502 : came.status).end(await came.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const webhook = () => `http://127.0.0.1:${port}/`;
  const { sandbox, address } = await startBole({ webhook, now: time.now, later: time.later });
  target = address;
  return { sandbox, time, pushes: () => pushes };
}

type Started = Awaited<ReturnType<typeof boleBehind>>;

const answersTo = ({ sandbox }: Started, { chatId, messageId }: { chatId: string; messageId: string }) =>
  sandbox.messages(chatId).filter((it) => it.parentId === messageId && it.sender.type === "bot");

test("what could not be taken for seven hours is answered with the fourth redelivery, once", async () => {
  const it = await boleBehind("there", "there", "there", "there", "open");
  const said = it.sandbox.say("recruiter", "p2p", "查一下 138 0013 8000");
  const waits: number[] = [];
  for (const _ of schedule) waits.push(await it.time.next());
  expect(waits).toEqual(schedule);
  await vi.waitFor(() => expect(answersTo(it, said)).toHaveLength(1), 5000);
  expect(it.time.waiting()).toBe(0);
  expect(it.pushes()).toBe(5);
});

test("what was taken, with the answer 200 lost each time, is answered once, however often it comes", async () => {
  const it = await boleBehind("back");
  const said = it.sandbox.say("recruiter", "p2p", "查一下 138 0013 8000");
  await vi.waitFor(() => expect(answersTo(it, said)).toHaveLength(1), 5000);
  for (const wait of schedule) expect(await it.time.next()).toBe(wait);
  await vi.waitFor(() => expect(it.pushes()).toBe(5));
  // Somebody else's message is answered after that, and with it all that came before.
  const other = it.sandbox.say("hrbp", "p2p", "帮助");
  await vi.waitFor(() => expect(answersTo(it, other)).toHaveLength(1), 5000);
  expect(answersTo(it, said)).toHaveLength(1);
  expect(it.sandbox.calls.filter(({ path }) => path.includes("/hire/v1/talents/batch_get_id"))).toHaveLength(
    1,
  );
});

test("what could not be taken five times is given up by Feishu; what is said next is answered", async () => {
  const it = await boleBehind("there", "there", "there", "there", "there", "open");
  const said = it.sandbox.say("recruiter", "p2p", "帮助");
  for (const wait of schedule) expect(await it.time.next()).toBe(wait);
  await vi.waitFor(() => expect(it.pushes()).toBe(5));
  const next = it.sandbox.say("recruiter", "p2p", "帮助");
  await vi.waitFor(() => expect(answersTo(it, next)).toHaveLength(1), 5000);
  expect(answersTo(it, said)).toEqual([]);
  expect(it.time.waiting()).toBe(0);
});
