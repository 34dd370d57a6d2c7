import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { App } from "../world.ts";
import type { LongConnectionFaults } from "./faults.ts";

/** What the server asks of its clients, in seconds; the count -1 is "for ever". The SDKs' own figures. */
export const clientConfig = ({ pingInterval = 120 }: LongConnectionFaults) => ({
  ReconnectCount: -1,
  ReconnectInterval: 120,
  ReconnectNonce: 30,
  PingInterval: pingInterval,
});

/** Tickets that let a client in, each once. */
export interface Tickets {
  give(): string;
  take(ticket: string): boolean;
}

export function tickets(random: (bytes: number) => Buffer): Tickets {
  const given = new Set<string>();
  return {
    give() {
      const ticket = random(16).toString("hex");
      given.add(ticket);
      return ticket;
    },
    take: (ticket) => given.delete(ticket),
  };
}

/** The path of the connection itself, and the service that its frames name. */
export const path = "/ws/v2";
export const serviceId = 33_554_678;

const asked = z.object({ AppID: z.string(), AppSecret: z.string() });

/** `POST /callback/ws/endpoint`: where to connect to, for whoever has the app's secret. Always with status 200. */
export function endpoint(
  app: App,
  { give }: Tickets,
  faults: LongConnectionFaults,
  random: (bytes: number) => Buffer,
) {
  return async (server: FastifyInstance): Promise<void> => {
    server.post("/callback/ws/endpoint", async (request) => {
      if (faults.refused) return faults.refused;
      const { data } = asked.safeParse(request.body);
      if (data?.AppID !== app.appId || data.AppSecret !== app.appSecret) {
        return { code: 514, msg: "auth failed" };
      }
      const url = new URL(path, `ws://${request.headers.host}`);
      url.searchParams.set("device_id", String(random(6).readUIntBE(0, 6)));
      url.searchParams.set("service_id", String(serviceId));
      url.searchParams.set("ticket", give());
      return { code: 0, msg: "", data: { URL: url.href, ClientConfig: clientConfig(faults) } };
    });
  };
}
