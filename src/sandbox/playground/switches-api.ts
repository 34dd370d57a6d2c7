import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { pushSwitchNames } from "../switches/pushes.ts";
import type { Switches } from "../switches/switches.ts";
import { switchableEndpoints } from "../switches/view.ts";
import type { World } from "../world.ts";
import type { Switchboard } from "./contract.ts";

const effect = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("error"), code: z.int() }),
  z.object({ kind: z.literal("scope") }),
  z.object({ kind: z.literal("field-scope"), field: z.string() }),
  z.object({ kind: z.literal("range") }),
  z.object({ kind: z.literal("rate-limit"), seconds: z.int().min(1).max(60) }),
  z.object({ kind: z.literal("slow"), seconds: z.union([z.literal(3), z.literal(10)]) }),
  z.object({ kind: z.literal("server-error") }),
  z.object({ kind: z.literal("html") }),
  z.object({ kind: z.literal("cut") }),
]);
const onRequest = z.object({ endpoint: z.string(), effect });
const pushesRequest = z.partialRecord(z.enum(pushSwitchNames), z.boolean());
const limitsRequest = z.strictObject({ calls: z.boolean(), messages: z.boolean() }).partial();

/** A fastify plugin with the fault panel's HTTP API (contract.ts), below `/playground/api/switches`. */
export function switchesApi(world: World, switches: Switches) {
  const path = "/playground/api/switches";
  return async (server: FastifyInstance): Promise<void> => {
    server.get(path, (): Switchboard => ({ endpoints: switchableEndpoints(), ...switches.state() }));

    server.post(`${path}/faults`, (request, reply) => {
      const body = onRequest.safeParse(request.body);
      if (!body.success) return reply.code(400).send({ error: "bad-request" });
      const state = switches.on(body.data.endpoint, body.data.effect);
      return state.ok ? reply.code(201).send(state.value) : reply.code(404).send({ error: state.failure });
    });

    server.delete(`${path}/faults/:id`, (request) =>
      switches.off(Number((request.params as { id: string }).id)),
    );

    server.delete(path, () => switches.clear());

    server.put(`${path}/limits`, (request, reply) => {
      const body = limitsRequest.safeParse(request.body);
      if (!body.success) return reply.code(400).send({ error: "bad-request" });
      const { calls, messages } = body.data;
      return reply.send(
        switches.limit({
          ...(calls !== undefined && { calls }),
          ...(messages !== undefined && { messages }),
        }),
      );
    });

    server.put(`${path}/pushes`, (request, reply) => {
      const body = pushesRequest.safeParse(request.body);
      if (!body.success) return reply.code(400).send({ error: "bad-request" });
      return reply.send(switches.push(body.data));
    });

    server.delete(`${path}/tokens`, () => {
      world.tokens.expireAll();
      return switches.state();
    });
  };
}
