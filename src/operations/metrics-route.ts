import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Metrics } from "./metrics.ts";

/**
 * `GET /metrics` for Prometheus, who has to show the token (`Authorization: Bearer …`). The port is the
 * webhook's, which the whole internet may reach.
 */
export function metricsRoute(metrics: Metrics, token: string) {
  return async (server: FastifyInstance): Promise<void> => {
    const known = digest(`Bearer ${token}`);
    server.get("/metrics", async (request, reply) => {
      const shown = digest(request.headers.authorization ?? "");
      if (!timingSafeEqual(shown, known))
        return reply.code(401).header("www-authenticate", "Bearer").send({});
      const { type, body } = await metrics.text();
      return reply.type(type).send(body);
    });
  };
}

const digest = (text: string) => createHash("sha256").update(text).digest();
