import { encrypted, message, type Push, press, type Signing, seconds, signed } from "../feishu.ts";

/** One hostile request, as bytes on a connection. */
export interface Hostile {
  readonly name: string;
  /** Written one after the other, each as soon as the one before has left. */
  readonly pieces: readonly (string | Buffer)[];
  /** What Bole answers to each request on the connection; `closed`: it hangs up without a word. */
  readonly status: number | "closed";
  /** The sender hangs up behind the last piece: what it announced never comes. */
  readonly hangsUp?: boolean;
  /** Sent again and again behind the pieces, so that the connection is never silent. */
  readonly drip?: string;
}

/** A kind of attack. The requests of a `slow` one are sent all at once, for each lasts until it is cut off. */
export interface Family {
  readonly title: string;
  readonly requests: readonly Hostile[];
  readonly slow?: boolean;
}

/** A genuine push that an attacker recorded and plays again within EVENT_MAX_AGE. */
export interface Replay {
  readonly name: string;
  readonly genuine: Push;
  readonly again: readonly (string | Buffer)[];
}

/** How a request is sent, where it is not `POST /webhook/event` with its own length. */
export interface Sending {
  readonly method?: string;
  readonly path?: string;
  /** Instead of, or besides, the headers it has; `undefined` leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Whole header lines behind the others, whatever they are. */
  readonly lines?: readonly string[];
}

/** The bytes of a request's head. */
export function headOf(
  push: Push,
  { method = "POST", path = "/webhook/event", ...more }: Sending = {},
): string {
  const headers = {
    host: "127.0.0.1",
    connection: "close",
    "content-length": String(push.body.length),
    ...push.headers,
    ...more.headers,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `${[`${method} ${path} HTTP/1.1`, ...lines, ...(more.lines ?? [])].join("\r\n")}\r\n\r\n`;
}

/** A push as a hostile request. */
export function hostile(
  name: string,
  status: Hostile["status"],
  push: Push,
  sending: Sending & Pick<Hostile, "hangsUp"> = {},
): Hostile {
  const { hangsUp, ...how } = sending;
  // Header bytes are Latin-1: what is above 127 stays one byte.
  const head = Buffer.from(headOf(push, how), "latin1");
  return { name, status, pieces: [head, push.body], ...(hangsUp && { hangsUp }) };
}

/** The moment of an attack, and what the attacker saw Feishu send. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Signs as Feishu does, at this moment. */
  sign(body: string | Buffer, signing?: Signing): Push;
  /** Encrypts and signs as Feishu does. */
  push(event: unknown, signing?: Signing): Push;
}

export function momentAt(now: number): Moment {
  const sign = (body: string | Buffer, signing?: Signing) =>
    signed(body, { timestamp: seconds(now), ...signing });
  return { now, sign, push: (event, signing) => sign(wrapped(event), signing) };
}

/** `{"encrypt":"…"}` around an event or around text as it stands. */
export function wrapped(event: unknown, key?: string): string {
  const plain = typeof event === "string" || Buffer.isBuffer(event) ? event : JSON.stringify(event);
  return JSON.stringify({ encrypt: encrypted(plain, key) });
}

/** A message that looks somebody up, whenever it is believed. */
export const lookup = (fields: Parameters<typeof message>[1] = {}) =>
  message("查一下 ada@example.com", fields);
export const pressed = () => press({ ask: "sealed" });
