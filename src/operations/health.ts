import type { FastifyInstance } from "fastify";

/** What readiness depends on. A check resolves where its part works; where not, it rejects or gives false. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * `GET /healthz`: the process lives. `GET /readyz`: it can take events; 503 names the part that cannot.
 */
export function health(checks: Checks) {
  return async (server: FastifyInstance): Promise<void> => {
    server.get("/healthz", async () => ({ status: "ok" }));
    server.get("/readyz", async (_request, reply) => {
      const states = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => [name, await works(check)] as const),
      );
      const ready = states.every(([, works]) => works);
      return reply.code(ready ? 200 : 503).send({
        status: ready ? "ready" : "degraded",
        ...Object.fromEntries(states.map(([name, works]) => [name, works ? "ok" : "failing"])),
      });
    });
  };
}

async function works(check: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await check()) !== false;
  } catch {
    return false;
  }
}
