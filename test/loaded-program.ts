// One instance of Bole in a process of its own, loaded ahead: it starts once its settings come in (a line of JSON), and
// tells its address; asked with an empty line it tells how much memory it has. Its clock may be wrong (`ahead`).
import { flushCompileCache } from "node:module";
import { createInterface } from "node:readline";
import pino from "pino";
import { readPolicy } from "../src/access/policy.ts";
import { commandNames } from "../src/commands/ask.ts";
import { createService } from "../src/service.ts";

flushCompileCache();

async function start(settings: string): Promise<void> {
  const { access, ahead = 0, level = "warn", ...options } = JSON.parse(settings);
  const right = Date.now;
  Date.now = () => right() + ahead;
  const policy = readPolicy(access, commandNames);
  if (!policy.ok) throw new Error(policy.problems.join("\n"));
  const service = await createService({
    ...options,
    policy: () => policy.policy,
    log: pino({ level }, pino.destination({ fd: 2, sync: true })),
  });
  console.log(await service.server.listen({ host: "127.0.0.1", port: 0 }));
}

for await (const line of createInterface(process.stdin)) {
  if (line === "") console.log(String(process.memoryUsage.rss()));
  else await start(line);
}
// Whoever started it is gone.
process.exit(0);
