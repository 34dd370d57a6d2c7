import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { prove, type Secrets } from "./proof.ts";
import type { Reception, ReceptionOptions } from "./reception.ts";
import type { Freshness } from "./signature.ts";

export interface IntakeOptions extends Secrets, Pick<ReceptionOptions, "now" | "log"> {
  /** Where what is proven goes. */
  readonly reception: Reception;
  /** The largest body taken, in bytes; 1 MiB unless given. Feishu's texts have at most 150 KB. */
  readonly maxBytes?: number | undefined;
  /** How old and how far ahead a push may be. */
  readonly freshness?: Freshness | undefined;
}

/**
 * The door: `POST /webhook/event`, and `/webhook/card` for apps that keep callbacks apart. Both take both.
 *
 * What is refused hears its status and an empty object, never a reason. The server it is registered on must set
 * `requestTimeout`, for a body that never ends is not this room's to wait for.
 *
 * @example app.register(intake({ encryptKey, verificationToken, appId, reception, now, log }))
 */
export function intake(options: IntakeOptions): (app: FastifyInstance) => Promise<void> {
  if (options.encryptKey === "" || options.verificationToken === "") {
    throw new TypeError("encryptKey and verificationToken must not be empty");
  }
  const { reception, log, now, freshness } = options;

  return async (app) => {
    async function enter(request: FastifyRequest, reply: FastifyReply) {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const proof = prove(body, request.headers, options, now(), freshness);
      if (!proof.ok) {
        log.warn({ request: request.id, reason: proof.failure.reason }, "a request was refused");
        return reply.code(proof.failure.status).send({});
      }
      if (proof.value.kind === "challenge") return reply.send({ challenge: proof.value.challenge });
      const answer = await reception.take(proof.value);
      return reply.code(answer.status).send(answer.body);
    }

    // The signature covers the bytes as they came, so nothing may read them before, whatever they claim to be.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));

    app.setErrorHandler((error: FastifyError, request, reply) => {
      const status = error.statusCode ?? 500;
      log.warn({ request: request.id, status, error: error.name, code: error.code }, "a request failed");
      return reply.code(status >= 400 && status < 500 ? status : 500).send({});
    });

    const route = { bodyLimit: options.maxBytes ?? 1024 * 1024 };
    app.post("/webhook/event", route, enter);
    app.post("/webhook/card", route, enter);
  };
}
