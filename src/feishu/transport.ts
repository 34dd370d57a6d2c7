import { type Exchange, exchange, type HttpOptions, type HttpRequest } from "./http.ts";

/** One request, ready to go: nothing in it needs checking or escaping any more. */
export interface Wire {
  readonly method: HttpRequest["method"];
  /** Path under the domain, `/open-apis/…`. */
  readonly path: string;
  readonly query?: Record<string, unknown>;
  readonly body?: Record<string, unknown>;
  /** The body travels as a form, not as JSON. */
  readonly multipart?: true;
  /** How long it may take, where that is less than usual. Milliseconds. */
  readonly timeoutMs?: number;
  /** The tenant token; absent only for the call that fetches it. */
  readonly token?: string;
}

export type Transport = (wire: Wire) => Promise<Exchange>;

export interface TransportOptions extends HttpOptions {
  /** Base URL of the Open Platform. */
  readonly domain: string;
}

/**
 * Sends to the platform of the options. What is not a GET has a body, an empty one where the document names none, as the
 * official SDK sends it (1.74.0).
 */
export function createTransport({ domain, ...options }: TransportOptions): Transport {
  const base = domain.replace(/\/+$/, "");
  return ({ method, path, query, body, multipart, timeoutMs, token }) =>
    exchange(
      {
        method,
        // Whatever the path says, the token goes to this host alone.
        url: `${base}/${path.replace(/^\/+/, "")}`,
        query,
        body: method === "GET" ? undefined : (body ?? {}),
        multipart,
        timeoutMs,
        headers: { ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
      },
      options,
    );
}
