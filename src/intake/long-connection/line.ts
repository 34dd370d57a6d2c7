import type { IncomingMessage } from "node:http";
import type { BaseLogger } from "pino";
import { type RawData, WebSocket } from "ws";
import { deadline } from "../deadline.ts";
import { readJson } from "../json.ts";
import { type Endpoint, pingEveryMs } from "./endpoint.ts";
import { type Frame, headerOf, methods, ping, readFrame, writeFrame } from "./frame.ts";
import type { Pieces } from "./pieces.ts";
import { type FrameAnswer, notTaken } from "./take.ts";
import { type Loss, lossOf } from "./trouble.ts";

export interface LineOptions {
  readonly pieces: Pieces;
  /** Takes a whole payload. Never rejects. */
  take(payload: Uint8Array): Promise<FrameAnswer>;
  /** The connection stands. */
  onOpen(): void;
  readonly now: () => number;
  readonly log: Pick<BaseLogger, "debug" | "warn" | "error">;
  /** So long after a ping something must have come, or the line is dead; no longer than to the next. Milliseconds. */
  readonly pongWithinMs: number;
}

/** One long connection, from its first byte to its last. */
export interface Line {
  /** How it ended. Never rejects. */
  readonly ended: Promise<Loss>;
  /** Takes nothing more, sends the answers that are under way, and says goodbye. */
  leave(): Promise<void>;
}

/** TCP, TLS and WebSocket together. Milliseconds. */
const handshakeTimeout = 15_000;
/** A frame holds a piece of a payload; the largest payload is 1 MiB. Bytes. */
const maxPayload = 2 * 1024 * 1024;
/** Answers are given within 2.5 s (reception.ts). Milliseconds. */
const answersWithinMs = 3_000;
/** The other side may take so long to say goodbye as well. Milliseconds. */
const goodbyeWithinMs = 1_000;

/** Opens a line. Whoever holds an endpoint holds a ticket, so nothing of its URL is logged. */
export function openLine(endpoint: Endpoint, options: LineOptions): Line {
  const { pieces, now, log, pongWithinMs } = options;
  const socket = new WebSocket(endpoint.url, { handshakeTimeout, maxPayload, perMessageDeflate: false });
  const { promise: ended, resolve: end } = Promise.withResolvers<Loss>();
  const answering = new Set<Promise<void>>();
  let pingEvery = endpoint.pingEveryMs;
  let nextPing: NodeJS.Timeout | undefined;
  let silence: NodeJS.Timeout | undefined;
  let opened = false;
  let leaving = false;

  function finish(loss: Loss): void {
    clearTimeout(nextPing);
    clearTimeout(silence);
    end(loss);
    socket.terminate();
  }

  function sendPing(): void {
    send(ping(endpoint.service));
    clearTimeout(silence);
    silence = setTimeout(finish, Math.min(pongWithinMs, pingEvery), { trouble: "silent" }).unref();
    nextPing = setTimeout(sendPing, pingEvery).unref();
  }

  function send(frame: Frame): void {
    // Where it does not get through, the line is about to end, and what was not answered comes again.
    socket.send(writeFrame(frame), (error) => error && log.debug({}, "a frame could not be sent"));
  }

  async function answer(frame: Frame): Promise<void> {
    const began = now();
    const [sum, seq] = [Number(headerOf(frame, "sum") ?? 1), Number(headerOf(frame, "seq") ?? 0)];
    const id = headerOf(frame, "message_id") ?? "";
    const payload = pieces.add({ id, sum, seq, bytes: frame.payload });
    if (payload === "refused") return log.warn({ sum, seq }, "a piece that fits nowhere is left out");
    if (payload === "waiting") return;
    const answered = leaving ? notTaken : await options.take(payload);
    const headers = [...frame.headers, { key: "biz_rt", value: String(now() - began) }];
    send({ ...frame, headers, payload: Buffer.from(JSON.stringify(answered)) });
  }

  function hear(frame: Frame): void {
    const type = headerOf(frame, "type");
    if (frame.method === methods.control && type === "pong" && frame.payload.length > 0) {
      pingEvery = pingEveryMs(readJson(frame.payload));
    }
    // The callbacks of old (type `card`) do not come this way, says the document.
    if (frame.method !== methods.data || type !== "event") return;
    const work = answer(frame).finally(() => answering.delete(work));
    answering.add(work);
  }

  socket.on("open", () => {
    opened = true;
    options.onOpen();
    sendPing();
  });
  socket.on("message", (data) => {
    clearTimeout(silence);
    const frame = readFrame(bytesOf(data));
    if (frame === undefined) log.warn({}, "a frame that cannot be read is left out");
    else hear(frame);
  });
  socket.on("unexpected-response", (_request, response) => finish(refusalIn(response)));
  socket.on("error", (error) => {
    if (!opened) finish({ trouble: "unreachable", code: codeOf(error) });
  });
  socket.on("close", (code) => finish({ trouble: "cut", code }));

  return {
    ended,
    async leave() {
      leaving = true;
      const until = deadline(answersWithinMs);
      await until.race(Promise.allSettled(answering));
      until.clear();
      clearTimeout(nextPing);
      clearTimeout(silence);
      socket.close(1000);
      const goodbye = deadline(goodbyeWithinMs);
      await goodbye.race(ended);
      goodbye.clear();
      finish({ trouble: "cut" });
    },
  };
}

/** Why a handshake was refused (oapi-sdk-go `ws/client_transport.go`): three headers, and the status where they are not. */
function refusalIn({ headers, statusCode = 0 }: IncomingMessage): Loss {
  const number = (name: string) => Number(headers[name] ?? 0) || 0;
  const status = number("handshake-status") || statusCode;
  return lossOf((status === 514 && number("handshake-autherrcode")) || status);
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

/** The error's code (`ECONNREFUSED`); its message may hold an address. */
function codeOf(error: Error): string | undefined {
  return "code" in error && typeof error.code === "string" ? error.code : undefined;
}
