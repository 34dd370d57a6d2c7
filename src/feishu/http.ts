import { inTime } from "../in-time.ts";
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

/** A request as it leaves: the address whole, the parts not yet written out. */
export interface HttpRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Without its query. */
  readonly url: string;
  /** Lists are repeated (`a=1&a=2`); what is absent is left out. */
  readonly query?: Record<string, unknown> | undefined;
  readonly body?: Record<string, unknown> | undefined;
  /** The body travels as a form, not as JSON. */
  readonly multipart?: true | undefined;
  /** Less than what the options allow, where this one may not take as long; milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** Besides the body's type, and who asks. */
  readonly headers?: Record<string, string>;
}

/**
 * Makes a request and never throws: status and headers come back as they are, silence as a value. Redirects are not
 * followed: the token goes to no other host.
 */
export async function exchange(request: HttpRequest, options: HttpOptions): Promise<Exchange> {
  const abort = new AbortController();
  const patience = Math.min(options.timeoutMs, request.timeoutMs ?? options.timeoutMs);
  const came = await inTime(ask(request, options, abort.signal), patience, failed("timeout" as const));
  // What nobody reads to its end holds its connection.
  if (!came.ok) abort.abort();
  return came;
}

async function ask(
  request: HttpRequest,
  { fetch, maxBytes }: HttpOptions,
  signal: AbortSignal,
): Promise<Exchange> {
  try {
    const response = await fetch(addressOf(request), {
      method: request.method,
      headers: headersOf(request),
      ...(request.body && { body: request.multipart ? formOf(request.body) : JSON.stringify(request.body) }),
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

function addressOf({ url, query = {} }: HttpRequest): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) written.append(name, String(one));
    }
  }
  return written.size === 0 ? url : `${url}?${written}`;
}

function formOf(body: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined) continue;
    if (value instanceof Blob) form.append(name, value, "file");
    else form.append(name, String(value));
  }
  return form;
}

function headersOf({ headers, body, multipart }: HttpRequest): Record<string, string> {
  return {
    "User-Agent": "bole",
    ...headers,
    // A form's boundary is fetch's to choose.
    ...(body && !multipart && { "Content-Type": "application/json; charset=utf-8" }),
  };
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
