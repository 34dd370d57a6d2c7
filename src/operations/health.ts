import type { FastifyInstance } from "fastify";

/** What readiness depends on. A check gives nothing where its part works; where not, what is the matter, or it rejects. */
export type Checks = Readonly<Record<string, () => Promise<string | undefined>>>;

/**
 * `GET /healthz`: the process lives. `GET /readyz`: it can take events; 503 names the parts that cannot and what is the
 * matter with them, or says that the process is about to end.
 */
export function health(checks: Checks, stopping: () => boolean) {
  return async (server: FastifyInstance): Promise<void> => {
    server.get("/healthz", async () => ({ status: "ok" }));
    server.get("/readyz", async (_request, reply) => {
      if (stopping()) return reply.code(503).send({ status: "stopping" });
      const states = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check)] as const),
      );
      const ready = states.every(([, state]) => state === "ok");
      return reply
        .code(ready ? 200 : 503)
        .send({ status: ready ? "ready" : "degraded", ...Object.fromEntries(states) });
    });
  };
}

async function stateOf(check: () => Promise<string | undefined>): Promise<string> {
  try {
    return (await check()) ?? "ok";
  } catch {
    return "failing";
  }
}
