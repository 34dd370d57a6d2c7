import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FastifyInstance } from "fastify";
import { type WebSocket, WebSocketServer } from "ws";
import { failed } from "../../outcome.ts";
import type { Road } from "../delivery/road.ts";
import type { App } from "../world.ts";
import { type Client, client } from "./client.ts";
import { endpoint, path, tickets } from "./endpoint.ts";
import type { LongConnectionFaults } from "./faults.ts";

/** The connections bots have opened to the platform. */
export interface LongConnections {
  readonly faults: LongConnectionFaults;
  count(): number;
  /** Resolves once there is one. */
  stands(): Promise<void>;
  /** Ends them all without a word. */
  cut(): void;
  /** Sends any bytes over each. */
  send(bytes: Uint8Array): void;
  /** Sends an event over one of them, whichever: there is no broadcast. */
  readonly deliver: Road;
  /** Puts the endpoint and the connections onto a server. */
  serve(server: FastifyInstance): Promise<void>;
}

/** So many connections an app may have (document "receive events through persistent connection"). */
const most = 50;

export function longConnections(
  app: App,
  random: (bytes: number) => Buffer,
  atFirst: LongConnectionFaults = {},
): LongConnections {
  const faults = { ...atFirst };
  const given = tickets(random);
  const clients = new Set<Client>();
  const accept = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 });
  let waiting: (() => void)[] = [];

  function refusal(ticket: string): LongConnectionFaults["turnedAway"] {
    if (faults.turnedAway) return faults.turnedAway;
    if (!given.take(ticket)) return { status: 403 };
    return clients.size < most ? undefined : { status: 514, code: 1000040350 };
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { pathname, searchParams } = new URL(request.url ?? "", "ws://sandbox");
    const no = pathname === path ? refusal(searchParams.get("ticket") ?? "") : { status: 404 };
    if (no) turnAway(socket, no);
    else accept.handleUpgrade(request, socket, head, welcome);
  }

  function welcome(socket: WebSocket): void {
    const one = client(socket, faults, random);
    clients.add(one);
    socket.on("close", () => clients.delete(one));
    for (const stands of waiting) stands();
    waiting = [];
  }

  return {
    faults,
    count: () => clients.size,
    stands: () =>
      new Promise((resolve) => {
        if (clients.size > 0) resolve();
        else waiting.push(resolve);
      }),
    cut() {
      for (const one of clients) one.cut();
    },
    send(bytes) {
      for (const one of clients) one.send(bytes);
    },
    deliver(event) {
      const open = [...clients];
      const chosen = open[random(1).readUInt8() % open.length];
      return chosen?.deliver(event) ?? Promise.resolve(failed("unreachable"));
    },
    async serve(server) {
      await server.register(endpoint(app, given, faults, random));
      server.server.on("upgrade", upgrade);
      server.addHook("preClose", async () => {
        for (const one of clients) one.cut();
      });
    },
  };
}

/** A refused handshake says why in its headers (oapi-sdk-go `ws/client_transport.go`). */
function turnAway(socket: Duplex, { status, code }: NonNullable<LongConnectionFaults["turnedAway"]>): void {
  const why = code === undefined ? "" : `Handshake-Autherrcode: ${code}\r\n`;
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nHandshake-Status: ${status}\r\nHandshake-Msg: refused\r\n${why}Content-Length: 0\r\nConnection: close\r\n\r\n`,
  );
}
