import type { RawData, WebSocket } from "ws";
import { z } from "zod";
import { done, failed } from "../../outcome.ts";
import { type Pushed, patience, type Received, type Road } from "../delivery/road.ts";
import { clientConfig, serviceId } from "./endpoint.ts";
import type { LongConnectionFaults } from "./faults.ts";
import { type Frame, read, write } from "./frame.ts";

/** One client of the long connection. */
export interface Client {
  /** Sends it an event and waits for the answer. */
  readonly deliver: Road;
  /** Sends it any bytes. */
  send(bytes: Uint8Array): void;
  /** Ends the connection without a word. */
  cut(): void;
}

/** What a client answers an event with: a status, and a callback's answer as JSON in base64. */
const answer = z.object({ code: z.int(), data: z.base64().nullish() });

export function client(
  socket: WebSocket,
  faults: LongConnectionFaults,
  random: (bytes: number) => Buffer,
): Client {
  const waiting = new Map<string, (received: Pushed) => void>();

  function hear(frame: Frame): void {
    const { type, message_id: messageId = "" } = frame.headers;
    if (frame.method === 0 && type === "ping" && !faults.silent) {
      const payload = Buffer.from(JSON.stringify(clientConfig(faults)));
      socket.send(write({ ...frame, headers: { type: "pong" }, payload }));
    }
    if (frame.method === 1) waiting.get(messageId)?.(done(received(frame.payload)));
  }

  socket.on("message", (data) => {
    try {
      hear(read(bytesOf(data)));
    } catch {
      // Whoever does not speak the protocol is shown out.
      socket.close(1002);
    }
  });
  socket.on("error", () => {});
  socket.on("close", () => {
    for (const answered of waiting.values()) answered(failed("unreachable"));
  });

  return {
    send: (bytes) => socket.send(bytes),
    cut: () => socket.terminate(),
    async deliver(event) {
      const messageId = random(16).toString("hex");
      const { promise, resolve } = Promise.withResolvers<Pushed>();
      waiting.set(messageId, resolve);
      const late = setTimeout(resolve, patience, failed("timeout"));
      if (!faults.silent) {
        for (const frame of frames(event, messageId, faults.pieceBytes)) socket.send(write(frame));
      }
      try {
        return await promise;
      } finally {
        clearTimeout(late);
        waiting.delete(messageId);
      }
    },
  };
}

/** An event in one frame, or in several: each piece names its place and how many there are. */
function frames(event: object, messageId: string, pieceBytes?: number): Frame[] {
  const whole = Buffer.from(JSON.stringify(event));
  const size = pieceBytes ?? whole.length;
  const sum = Math.ceil(whole.length / size);
  return Array.from({ length: sum }, (_, seq) => ({
    seqId: "0",
    logId: "0",
    service: serviceId,
    method: 1,
    headers: {
      type: "event",
      message_id: messageId,
      sum: String(sum),
      seq: String(seq),
      trace_id: messageId.slice(0, 16),
    },
    payload: whole.subarray(seq * size, (seq + 1) * size),
  }));
}

function received(payload: Uint8Array): Received {
  const { code, data } = answer.parse(JSON.parse(Buffer.from(payload).toString("utf8")));
  return { status: code, body: data ? Buffer.from(data, "base64").toString("utf8") : "{}" };
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
