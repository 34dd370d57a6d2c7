import { Client, LoggerLevel } from "@larksuiteoapi/node-sdk";
import { createHttp, type Exchange, form, type HttpOptions } from "./http.ts";

/** One request, ready to go: nothing in it needs checking or escaping any more. */
export interface Wire {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
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
  readonly appId: string;
  readonly appSecret: string;
  readonly domain: string;
}

const silent = {
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
  debug: () => undefined,
  trace: () => undefined,
};

/**
 * Sends through the official SDK's client. Its tokens are switched off, for it fetches one per waiting call
 * and keeps a refused one; its logger too, for it prints bodies, tokens and the app secret.
 */
export function createTransport(options: TransportOptions): Transport {
  const client = new Client({
    appId: options.appId,
    appSecret: options.appSecret,
    domain: options.domain.replace(/\/+$/, ""),
    disableTokenCache: true,
    loggerLevel: LoggerLevel.fatal,
    logger: silent,
    httpInstance: createHttp(options),
  });
  return ({ method, path, query, body, multipart, timeoutMs, token }) =>
    client.request<Exchange>({
      method,
      url: path,
      ...(query && { params: query }),
      ...(body && { data: body }),
      ...(timeoutMs !== undefined && { timeout: timeoutMs }),
      headers: {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(multipart && { "Content-Type": form }),
      },
    });
}
