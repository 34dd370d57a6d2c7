import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { databases } from "./databases.ts";

const events = 40;

/** Another Bole: opens the store when told, takes the same events as everyone, and says how many were new. */
const program = `
  import { once } from "node:events";
  import { openStore } from ${JSON.stringify(new URL("../../src/store/store.ts", import.meta.url).href)};
  console.log("ready");
  await once(process.stdin, "data");
  const store = await openStore(process.argv[1]);
  let taken = 0;
  for (let number = 0; number < ${events}; number++) {
    const arrival = { eventId: "event-" + number, messageId: "om_" + number, kind: "message", receivedAt: number };
    if ((await store.inbox.accept(arrival)) === "new") taken++;
  }
  await store.close();
  console.log(taken);
  process.exit(0);
`;

async function another(url: string) {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program, url], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe("ready");
  return {
    async go() {
      child.stdin.write("go\n");
      const taken = Number((await lines.next()).value);
      const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode];
      return { taken, code };
    },
  };
}

const title = "processes that start at once share one new database on %s, and each event goes to one of them";

test.each(databases)(title, async (_name, address) => {
  const url = await address();
  const all = await Promise.all([another(url), another(url), another(url)]);
  const results = await Promise.all(all.map((one) => one.go()));
  expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(results.reduce((sum, { taken }) => sum + taken, 0)).toBe(events);
});
