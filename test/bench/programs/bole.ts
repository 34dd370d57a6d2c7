// One instance of Bole that keeps all quotas but those of some endpoints.
import pino from "pino";
import { z } from "zod";
import { readPolicy } from "../../../src/access/policy.ts";
import { commandNames } from "../../../src/commands/ask.ts";
import { createService } from "../../../src/service.ts";
import { openToAll } from "../program.ts";
import { app } from "../tenant.ts";
import { say, settings } from "./told.ts";

const { domain, databaseUrl, unlimited } = settings(
  z.object({ domain: z.string(), databaseUrl: z.string(), unlimited: z.string() }),
);
const policy = readPolicy(openToAll, commandNames);
if (!policy.ok) throw new Error(policy.problems.join("\n"));
const free = new RegExp(unlimited);
const service = await createService({
  app,
  domain,
  databaseUrl,
  policy: () => policy.policy,
  asksPerMinute: 1_000_000,
  log: pino({ level: "warn" }, pino.destination({ fd: 2, sync: true })),
  unlimited: ({ name }) => free.test(name),
});
say({ url: await service.server.listen({ host: "127.0.0.1", port: 0 }) });
