// `npm run replay -- <event id>`: has an event that was given up handled once more. `-- --list` shows which there are.
import { readSettings } from "../src/settings.ts";
import { triesOf } from "../src/store/inbox-failures.ts";
import { lookAt } from "../src/store/look.ts";
import { placeOf } from "../src/store/place.ts";
import { openStore, StoreUnusable } from "../src/store/store.ts";

const usage = `npm run replay -- <event id> […]
npm run replay -- --list

Has events that Bole has given up handled once more, by an instance that runs, within seconds. They are kept for 72 h.
The list counts as the log does: attempts (how often an instance had it in hand), failures (how many of those failed),
deaths (over how many an instance died).
DATABASE_URL says where; it is read from .env as well.`;

const words = {
  again: "is handled again",
  "nothing-left": "cannot be handled again: nothing of it is left (a press; whoever pressed presses again)",
  "not-failed": "was not given up",
  unknown: "is not known",
};

const wanted = process.argv.slice(2);
if (wanted.length === 0 || wanted.includes("--help")) {
  console.log(usage);
  process.exitCode = wanted.length === 0 ? 1 : 0;
} else {
  process.exitCode = await replay().catch((error: unknown) => {
    if (!(error instanceof StoreUnusable)) throw error;
    console.error(`DATABASE_URL ${error.message}`);
    return 1;
  });
}

async function replay(): Promise<number> {
  const read = readSettings(process.env);
  if (!read.ok) {
    for (const problem of read.problems) console.error(problem);
    return 1;
  }
  const { databaseUrl } = read.settings;
  const at = placeOf(databaseUrl);
  if (at === "memory") {
    console.error(`沙盒的消息只在它自己的内存里；设了 DATABASE_URL 才能在这里看到。
The sandbox keeps its events in its own memory; they can be seen from here only with a DATABASE_URL.`);
    return 1;
  }
  // Opening it would make it, and an empty list of a database that is new by mistake reads like good news.
  if ((await lookAt(databaseUrl)).state === "new") {
    console.error(`DATABASE_URL：${at} 里没有伯乐的数据；请检查地址
DATABASE_URL: there is nothing of Bole's at ${at}; check the address`);
    return 1;
  }
  const { inbox, close } = await openStore(databaseUrl, { connections: 1 });
  try {
    return wanted.includes("--list") ? await list() : await each();
  } finally {
    await close();
  }

  async function list(): Promise<number> {
    for (const one of await inbox.failures()) {
      const when = new Date(one.receivedAt).toISOString();
      const tries = Object.entries(triesOf(one)).map(([what, count]) => `${what} ${count}`);
      const left = one.replayable ? "" : "  nothing left";
      console.log(`${one.eventId}  ${one.kind}  ${when}  ${tries.join(", ")}${left}`);
    }
    const { failed, received, working, done } = await inbox.counts();
    console.log(`${failed} given up, ${received + working} in hand or waiting, ${done} done`);
    return 0;
  }

  async function each(): Promise<number> {
    let status = 0;
    for (const eventId of wanted) {
      const became = await inbox.again(eventId);
      console.log(`${eventId} ${words[became]}`);
      if (became !== "again") status = 1;
    }
    return status;
  }
}
