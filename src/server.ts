import fastify, { type FastifyInstance } from "fastify";
import { secureAnswers } from "./security-headers.ts";

/** A request must have come in whole after this, in milliseconds: Feishu has given it up after 3 s. */
const longestRequest = 5_000;

function noSchemas(): never {
  throw new Error("a route of Bole's has no JSON schema");
}

/** An HTTP server with no routes yet. A head or body that never ends is cut off, looked for every second. */
export function createServer(): FastifyInstance {
  const server = fastify({
    // Fastify's compilers of JSON schemas have nothing to do here: zod reads what comes.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    requestTimeout: longestRequest,
    http: { headersTimeout: longestRequest, connectionsCheckingInterval: 1000 },
    trustProxy: false,
  });
  secureAnswers(server);
  return server;
}
