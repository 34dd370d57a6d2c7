import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import { z } from "zod";
import { decrypt } from "../sandbox/support.ts";
import type { Chance } from "./chance.ts";

const payload = z.object({
  header: z.object({ event_id: z.string(), event_type: z.string() }),
  event: z.object({
    message: z.object({ message_id: z.string() }).optional(),
    context: z.object({ open_message_id: z.string() }).optional(),
  }),
});

/** One event as it came by. */
export interface Passed {
  readonly eventId: string;
  readonly press: boolean;
  /** The message said, or the card pressed. */
  readonly messageId: string;
}

/** The way from Feishu to Bole, on which things happen. */
export interface Road {
  readonly address: string;
  /** Every event that came by, whether Bole has it or not. */
  readonly passed: ReadonlyMap<string, Passed>;
  /** Those of them that Bole took: answered with 200. */
  readonly taken: ReadonlyMap<string, Passed>;
  /** Pushes that went out twice. */
  doubled(): number;
  /** From now on nothing happens on the way. */
  calm(): void;
  close(): Promise<void>;
}

interface RoadOptions {
  readonly chance: Chance;
  readonly encryptKey: string;
  /** Base URLs of those who can be reached now. */
  readonly addresses: () => readonly string[];
}

/** Opens the road: events are delayed (and so come in another order), doubled, lost on the way there or back. */
export async function openRoad({ chance, encryptKey, addresses }: RoadOptions): Promise<Road> {
  const passed = new Map<string, Passed>();
  const taken = new Map<string, Passed>();
  let doubled = 0;
  let rough = true;
  let turn = 0;
  const under = new Set<Promise<unknown>>();

  /** As a load balancer does: in turns, among those that are there. */
  async function forward(request: IncomingMessage, body: string): Promise<Response | undefined> {
    const all = addresses();
    const address = all[turn++ % Math.max(1, all.length)];
    if (address === undefined) return undefined;
    const { host: _, connection: __, "content-length": ___, ...headers } = request.headers;
    const init = { method: "POST", headers: headers as Record<string, string>, body };
    const response = await fetch(`${address}${request.url}`, init).catch(() => undefined);
    const event = read(body);
    passed.set(event.eventId, event);
    if (response?.status === 200) taken.set(event.eventId, event);
    return response;
  }

  function read(body: string): Passed {
    const { encrypt } = JSON.parse(body);
    const { header, event } = payload.parse(JSON.parse(decrypt(encrypt, encryptKey)));
    const messageId = event.message?.message_id ?? event.context?.open_message_id ?? "";
    const { event_id: eventId, event_type: type } = header;
    return { eventId, press: type === "card.action.trigger", messageId };
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of request) body += chunk;
    const fate = rough ? chance.next() : 1;
    const delay = rough && chance.happens(0.2) ? chance.between(1, 400) : 0;
    await after(delay);
    if (fate < 0.03) return void request.socket.destroy();
    if (fate < 0.05) return void response.writeHead(503).end();
    if (fate < 0.15) {
      doubled++;
      const copy = after(chance.between(0, 600)).then(() => forward(request, body));
      under.add(copy);
      copy.finally(() => under.delete(copy));
    }
    const came = await forward(request, body);
    // The answer gets lost: Feishu knows nothing of it and sends the event again.
    if (!came || (fate > 0.15 && fate < 0.18)) return void request.socket.destroy();
    const text = await came.text().catch(() => undefined);
    if (text === undefined) return void request.socket.destroy();
    response.writeHead(came.status, { "content-type": "application/json" }).end(text);
  }

  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    taken,
    doubled: () => doubled,
    calm() {
      rough = false;
    },
    async close() {
      await Promise.all(under);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
