import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { World } from "../world.ts";
import { failure } from "./answers.ts";
import { refuseBearer } from "./checks/bearer.ts";
import { holds, scopeMissing } from "./checks/scopes.ts";
import type { Document } from "./document.ts";
import type { Answer, PlatformRequest, SandboxEndpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { rateLimited, type Trouble } from "./faults.ts";

const prefix = "/open-apis";

/** So much of an upload is read at all, bytes: more than the largest file, so that a larger one is refused by name. */
const uploadLimit = 64 * 1024 * 1024;

/**
 * The Open Platform's gateway: gives every call a log id, checks its token and the app's scopes, and lets the
 * endpoint answer. Paths it does not know are a plain 404, as on the real platform.
 */
export function openApis(world: World, documents: readonly Document[]) {
  return async (server: FastifyInstance): Promise<void> => {
    server.addContentTypeParser(
      "multipart/form-data",
      { parseAs: "buffer", bodyLimit: uploadLimit },
      (request: FastifyRequest, body: Buffer) => readForm(request.headers["content-type"], body),
    );
    for (const endpoint of endpoints) {
      const document = documents.find((it) => it.endpoint === endpoint);
      server.route({
        method: endpoint.method,
        url: prefix + endpoint.path,
        handler: (request, reply) => serve(endpoint, document, world, request, reply),
      });
    }
  };
}

async function serve(
  endpoint: SandboxEndpoint,
  document: Document | undefined,
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const path = pathOf(request).slice(prefix.length);
  const trouble = world.faults.take(request.method, path);
  if (trouble.delay) await wait(trouble.delay);
  if (trouble.cut) return cut(world, request, reply);
  if (trouble.expired) world.tokens.expireAll();
  if (trouble.page) return sendPage(trouble.page, world, request, reply);
  const answer = trouble.answer ?? (await answerOf(endpoint, document, trouble, world, request));
  if (trouble.held && !trouble.answer) await wait(trouble.held);
  return trouble.lost ? cut(world, request, reply) : send(answer, world, request, reply);
}

async function answerOf(
  endpoint: SandboxEndpoint,
  document: Document | undefined,
  { withheld = [], emptied }: Trouble,
  world: World,
  request: FastifyRequest,
): Promise<Answer> {
  if (!endpoint.open) {
    const refused = refuseBearer(request.headers.authorization, world);
    if (refused) return refused;
  }
  const spent =
    world.quotas.limits.calls && document ? world.quotas.spend(document.name, document.quota) : undefined;
  if (spent) return rateLimited(spent.reset, spent.limit);
  const seen = withheld.length === 0 ? world : { ...world, withheld: new Set(withheld) };
  const scopes = endpoint.scopes ?? [];
  if (!holds(seen, scopes)) return scopeMissing(seen, scopes);
  const asked: PlatformRequest = {
    params: { ...(request.params as object) },
    query: queryOf(request),
    body: request.body,
  };
  const answer = await endpoint.answer(asked, seen);
  return emptied && answer.body.code === 0 ? (document?.outOfRange?.(asked) ?? answer) : answer;
}

/** Ends the connection without a word. */
function cut(world: World, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  noteCall(world, request, 0);
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

/** What somebody between the bot and the platform answers: no JSON, no log id. */
function sendPage(
  { status, html }: NonNullable<Trouble["page"]>,
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  noteCall(world, request, status);
  return reply.code(status).type("text/html").send(html);
}

/** Reads multipart/form-data; undefined where it is broken, for the endpoint to refuse. */
async function readForm(type: string | undefined, body: Buffer): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(body), {
      headers: { "Content-Type": type ?? "" },
    }).formData();
  } catch {
    return undefined;
  }
}

/** Sends an answer with the log id where clients look for it: header `X-Tt-Logid` and, on errors, `error.log_id`. */
export function send(
  { status, body, headers }: Answer,
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const logId = logIdOf(world, request);
  const { error } = body;
  const explained =
    typeof error === "object" && error !== null
      ? {
          ...body,
          error: {
            ...error,
            log_id: logId,
            troubleshooter: `排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=${logId}&code=${body.code}`,
          },
        }
      : body;
  noteCall(world, request, status);
  return reply
    .code(status)
    .headers({ ...headers, Date: new Date(world.now()).toUTCString(), "X-Tt-Logid": logId })
    .send(explained);
}

/** The answer to a path or method nobody serves. */
export function notFound(world: World, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!pathOf(request).startsWith(prefix)) return reply.code(404).type("text/plain").send("Not found");
  noteCall(world, request, 404);
  world.log.warn(
    { method: request.method, path: pathOf(request) },
    "the sandbox has no such endpoint: either the path is wrong or the sandbox needs it",
  );
  return reply
    .code(404)
    .headers({ "X-Tt-Logid": logIdOf(world, request) })
    .type("text/plain; charset=utf-8")
    .send("404 page not found");
}

/** The answer to a body that is not JSON (9499, document "general error codes"). */
export const badRequest: Answer = failure({ status: 400, code: 9499, msg: "Bad Request" });

function noteCall(world: World, request: FastifyRequest, status: number): void {
  world.calls.push({ method: request.method, path: pathOf(request), status });
  if (world.calls.length > 10_000) world.calls.shift();
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "";
}

function queryOf(request: FastifyRequest): PlatformRequest["query"] {
  const query: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(request.url.split("?")[1] ?? "")) {
    query[name] = [...(query[name] ?? []), value];
  }
  return query;
}

function logIdOf(world: World, request: FastifyRequest): string {
  const digest = createHash("sha256").update(`${request.id}:${world.calls.length}`).digest("hex");
  const at = new Date(world.now()).toISOString().replace(/\D/g, "").slice(0, 14);
  return `${at}${digest.slice(0, 18).toUpperCase()}`;
}
