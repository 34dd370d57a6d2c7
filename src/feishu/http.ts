import { setTimeout as later } from "node:timers/promises";
import type { HttpInstance, HttpRequestOptions } from "@larksuiteoapi/node-sdk";
import { done, failed, type Outcome } from "../outcome.ts";

/** What came back over the wire, before anybody looks inside. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Why nothing came back: no answer in time, no connection, or more bytes than any document allows for. */
export type Silence = "timeout" | "unreachable" | "too-large";
export type Exchange = Outcome<Answer, Silence>;

export interface HttpOptions {
  readonly fetch: typeof globalThis.fetch;
  /** From the first byte sent to the last byte read, milliseconds. */
  readonly timeoutMs: number;
  /** The most that is read of an answer, bytes after decompression. */
  readonly maxBytes: number;
}

/**
 * The SDK's HTTP client, on fetch. It never throws and resolves to an `Exchange`, so that status and headers
 * stay visible and the SDK finds nothing to log. Redirects are not followed: the token goes to no other host.
 */
export function createHttp(options: HttpOptions): HttpInstance {
  const unused = () => Promise.reject(new Error("the client only ever calls request()"));
  return {
    request: async <T, R = T>(wanted: HttpRequestOptions<unknown>): Promise<R> =>
      // The SDK hands this value through untouched; its caller names the type.
      (await exchange(wanted, options)) as R,
    get: unused,
    delete: unused,
    head: unused,
    options: unused,
    post: unused,
    put: unused,
    patch: unused,
  };
}

async function exchange(wanted: HttpRequestOptions<unknown>, options: HttpOptions): Promise<Exchange> {
  const abort = new AbortController();
  const clock = new AbortController();
  const patience = Math.min(options.timeoutMs, wanted.timeout ?? options.timeoutMs);
  const timeout = later(patience, failed("timeout" as const), { signal: clock.signal });
  try {
    return await Promise.race([timeout, ask(wanted, options, abort.signal)]);
  } finally {
    abort.abort();
    clock.abort();
    timeout.catch(() => undefined);
  }
}

async function ask(
  wanted: HttpRequestOptions<unknown>,
  { fetch, maxBytes }: HttpOptions,
  signal: AbortSignal,
): Promise<Exchange> {
  try {
    const response = await fetch(addressOf(wanted), {
      method: wanted.method ?? "GET",
      headers: headersOf(wanted),
      ...(wanted.data === undefined ? {} : { body: bodyOf(wanted) }),
      redirect: "manual",
      signal,
    });
    const text = await read(response, maxBytes);
    if (text === undefined) return failed("too-large");
    return done({ status: response.status, headers: response.headers, text });
  } catch {
    // The cause may hold the address with its query: it goes nowhere.
    return failed("unreachable");
  }
}

function addressOf({ url = "", params = {} }: HttpRequestOptions<unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one));
    }
  }
  return query.size === 0 ? url : `${url}?${query}`;
}

/** As a `Content-Type` of the request, it makes a form of the body; the boundary is fetch's to choose. */
export const form = "multipart/form-data";

function isForm({ headers = {} }: HttpRequestOptions<unknown>): boolean {
  return Object.entries(headers).some(([name, value]) => name === "Content-Type" && value === form);
}

function bodyOf(wanted: HttpRequestOptions<unknown>): string | FormData {
  if (!isForm(wanted)) return JSON.stringify(wanted.data);
  const body = new FormData();
  for (const [name, value] of Object.entries(Object(wanted.data))) {
    if (value === undefined) continue;
    if (value instanceof Blob) body.append(name, value, "file");
    else body.append(name, String(value));
  }
  return body;
}

function headersOf(wanted: HttpRequestOptions<unknown>): Record<string, string> {
  const { headers = {}, data } = wanted;
  const sent = Object.entries(headers)
    .filter(([name]) => name !== "Content-Type")
    .map(([name, value]) => [name, String(value)]);
  if (data !== undefined && !isForm(wanted)) sent.push(["Content-Type", "application/json; charset=utf-8"]);
  return Object.fromEntries(sent);
}

/** The body as text, or undefined once it grows beyond `maxBytes`. */
async function read(response: Response, maxBytes: number): Promise<string | undefined> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
