import type { FastifyInstance } from "fastify";

/** What every answer carries that does not say otherwise itself: data, for nobody to frame, keep or guess at. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/** Puts them on every answer of a server, errors and unknown addresses included. Hijacked answers set their own. */
export function secureAnswers(server: FastifyInstance): void {
  const headers = Object.entries(securityHeaders);
  server.addHook("onSend", (_request, reply, _payload, done) => {
    for (const [name, value] of headers) {
      if (!reply.hasHeader(name)) reply.header(name, value);
    }
    done();
  });
}
