import { connect } from "node:net";
import type { Hostile } from "./request.ts";

/** What came back: the status of each answer in order (1xx are none), and everything as text. */
export interface Answered {
  readonly statuses: readonly number[];
  readonly text: string;
  /** The sender's patience ended before the connection did. */
  readonly waiting: boolean;
}

/** How often a slow sender sends its next byte, in milliseconds. */
const dripEvery = 200;

/** Writes a request to a connection of its own and reads until the other side hangs up. */
export async function send(
  port: number,
  { pieces, hangsUp, drip }: Pick<Hostile, "pieces" | "hangsUp" | "drip">,
  patienceMs: number,
): Promise<Answered> {
  const socket = connect({ host: "127.0.0.1", port, noDelay: true });
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  // The other side may answer and hang up before everything is written.
  socket.on("error", () => {});
  let waiting = false;
  const patience = setTimeout(() => {
    waiting = true;
    socket.destroy();
  }, patienceMs);
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  for (const piece of pieces) {
    if (socket.destroyed || chunks.length > 0) break;
    await Promise.race([closed, new Promise((resolve) => socket.write(piece, resolve))]);
  }
  if (hangsUp) socket.end();
  const dripping = drip && setInterval(() => socket.writable && socket.write(drip), dripEvery);
  await closed;
  if (dripping) clearInterval(dripping);
  clearTimeout(patience);
  const text = Buffer.concat(chunks).toString("latin1");
  const statuses = [...text.matchAll(/HTTP\/1\.[01] ([2-5]\d\d) /g)].map((line) => Number(line[1]));
  return { statuses, text, waiting };
}

/** Whether any answer said yes. */
export const agreed = ({ statuses }: Answered) => statuses.some((status) => status >= 200 && status < 300);
