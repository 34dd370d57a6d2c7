import { unsigned } from "../feishu.ts";
import { type Family, hostile, lookup, type Moment } from "./request.ts";

/** Genuine pushes by other methods and to other addresses: there is one door, and one way in. */
export function wrongDoors({ push }: Moment): Family {
  const by = (method: string, status: number, path = "/webhook/event") =>
    hostile(`${method} ${path}`, status, push(lookup()), { method, path });
  const to = (path: string, status = 404) =>
    hostile(`POST ${path.slice(0, 60)}`, status, push(lookup()), { path });
  const empty = unsigned("");
  return {
    title: "Wrong methods and addresses",
    requests: [
      by("GET", 404),
      by("PUT", 404),
      by("PATCH", 404),
      by("DELETE", 404),
      by("OPTIONS", 404),
      by("QUERY", 404),
      by("PROPFIND", 404),
      by("SEARCH", 404),
      by("LOCK", 404),
      by("TRACE", 404),
      by("GET", 404, "/webhook/card"),
      hostile("HEAD /webhook/event", 404, empty, { method: "HEAD" }),
      hostile("OPTIONS *", 400, empty, { method: "OPTIONS", path: "*" }),
      hostile("CONNECT elsewhere.example:443", "closed", empty, {
        method: "CONNECT",
        path: "elsewhere.example:443",
      }),
      to("/"),
      to("/webhook"),
      to("/webhook/"),
      to("/webhook/events"),
      to("/webhook/event/"),
      to("/webhook/event/x"),
      to("//webhook/event"),
      to("/webhook//event"),
      to("/Webhook/event"),
      to("/webhook/EVENT"),
      to("/webhook/event;a=b"),
      to("/webhook/event%00"),
      to("/webhook/event%2f"),
      to("/webhook%2fevent"),
      to("/webhook/event%20"),
      to("/webhook/../webhook/event"),
      to("/webhook/./event"),
      to("/webhook/..%2fevent"),
      to("/webhook/event%", 400),
      to("/webhook/event%zz", 400),
      to("/webhook/event%c0%af", 400),
      to("/webhook/event\\"),
      to("/healthz"),
      to("/readyz"),
      to("/playground/api/messages"),
      to("/open-apis/im/v1/messages"),
      to("/constructor"),
      to("/__proto__"),
      to(`/webhook/event${"/x".repeat(3000)}`),
      to(`/${"a".repeat(12_000)}`),
      to(`/b${"b".repeat(20_000)}`, 431),
      to("*"),
      to("webhook/event", 400),
      to("/webhook/event HTTP/1.1 x", 400),
    ],
  };
}
