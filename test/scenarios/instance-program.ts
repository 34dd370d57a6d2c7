// One instance of Bole in a process of its own, which can be killed. Its settings come as JSON in the environment; its clock
// may be wrong.
import { flushCompileCache } from "node:module";
import pino from "pino";
import { readPolicy } from "../../src/access/policy.ts";
import { commandNames } from "../../src/commands/ask.ts";
import { createService } from "../../src/service.ts";

flushCompileCache();

const { access, ahead = 0, ...options } = JSON.parse(process.env.INSTANCE ?? "{}");
const right = Date.now;
Date.now = () => right() + ahead;
const policy = readPolicy(access, commandNames);
if (!policy.ok) throw new Error(policy.problems.join("\n"));
const service = await createService({
  ...options,
  policy: () => policy.policy,
  log: pino({ level: "info" }, pino.destination({ fd: 2, sync: true })),
});
console.log(await service.server.listen({ host: "127.0.0.1", port: 0 }));
