import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { dirname, extname, join, sep } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ts": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Nothing but our own files, and no inline script or style: a card's text can never become either. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A file as it is sent. */
interface Served {
  body: Buffer;
  type: string;
  etag: string;
}

/**
 * A fastify plugin that serves the chat page: `/` and `/playground` lead to `/playground/`, whose files are
 * those of `page/` (TypeScript with its types stripped, so that browsers run it as it is), and below
 * `/playground/font/` the Chinese font. Only files that exist when the plugin is registered have an address,
 * so no path can lead anywhere else. GET and HEAD, with ETag; 404 for the rest.
 */
export async function servePage(server: FastifyInstance): Promise<void> {
  const files = new Map([
    ...(await filesBelow(join(import.meta.dirname, "page"), "/playground/")),
    ...(await filesBelow(fontFolder(), "/playground/font/", (name) => /\.(woff2|css)$/.test(name))),
  ]);
  const ready = new Map<string, Promise<Served>>();

  const send = async (url: string, request: FastifyRequest, reply: FastifyReply) => {
    const file = files.get(url);
    if (file === undefined) return reply.code(404).type("text/plain; charset=utf-8").send("Not found\n");
    const served = await remember(ready, url, () => prepare(file));
    reply.headers({
      "content-security-policy": contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": url.endsWith(".woff2") ? "public, max-age=604800" : "no-cache",
      etag: served.etag,
    });
    if (request.headers["if-none-match"] === served.etag) return reply.code(304).send();
    return reply.type(served.type).send(served.body);
  };

  server.get("/", (_request, reply) => reply.redirect("/playground/"));
  server.get("/playground", (_request, reply) => reply.redirect("/playground/"));
  server.get("/playground/", (request, reply) => send("/playground/index.html", request, reply));
  server.get("/playground/*", (request, reply) => {
    const [path = ""] = request.url.split("?");
    return send(path, request, reply);
  });
}

/** Address → file, for every file below a folder. */
async function filesBelow(folder: string, prefix: string, wanted = (_name: string) => true) {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => extname(name) in types && wanted(name))
    .map((name) => [prefix + name.split(sep).join("/"), join(folder, name)] as const);
}

function fontFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/package.json"));
}

/** What `make` gave the first time; a failure is not kept. */
function remember<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

async function prepare(file: string): Promise<Served> {
  const raw = await readFile(file);
  const body = file.endsWith(".ts") ? Buffer.from(withoutTypes(raw.toString())) : raw;
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, type: types[extname(file)] ?? "application/octet-stream", etag };
}

/**
 * Node strips types by itself when it runs us; for the browser we ask it to. The function still carries an
 * "experimental" notice, which would be the first thing a newcomer reads: it is left out, nothing else is.
 */
function withoutTypes(source: string): string {
  const emitWarning = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
