import type { FastifyReply, FastifyRequest } from "fastify";
import { isLoopback } from "../loopback.ts";

/**
 * Whether a Host header names this machine: localhost and loopback addresses, the address it listens on, and the
 * names it was told. A page elsewhere can make its own name lead here (DNS rebinding), but not one of these.
 */
export function namesUs(host: string | undefined, listening: string, told: readonly string[] = []): boolean {
  const name = /^(?:\[([\da-f:.]+)\]|([^:[\]]+))(?::\d{1,5})?$/i.exec(host ?? "");
  const bare = (name?.[1] ?? name?.[2])?.toLowerCase();
  if (bare === undefined) return false;
  if (bare.endsWith(".localhost") || isLoopback(bare)) return true;
  return [listening, ...told].some((one) => one.toLowerCase() === bare);
}

/**
 * An `onRequest` hook: 403 for whoever came by another name, and for what a page of another origin asks of the
 * chat page's API. Whoever is no browser sends no Origin.
 */
export function visitors(listening: string, told: readonly string[] = []) {
  return async ({ headers, url }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (!namesUs(headers.host, listening, told)) return reply.code(403).send({ error: "unknown-host" });
    const { origin } = headers;
    if (origin === undefined || !url.startsWith("/playground/api/")) return undefined;
    if (URL.parse(origin)?.host === headers.host) return undefined;
    return reply.code(403).send({ error: "another-origin" });
  };
}
