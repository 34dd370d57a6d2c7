import pino from "pino";
import { onTestFinished } from "vitest";
import { readPolicy } from "../../src/access/policy.ts";
import { commandNames } from "../../src/commands/ask.ts";
import { createService } from "../../src/service.ts";
import { data, openPlatform, type Reply, type Seen } from "../feishu/platform.ts";
import * as feishu from "../intake/feishu.ts";

/** One call without what every call has alike. */
export interface Call {
  readonly call: string;
  readonly query: Record<string, string>;
  readonly body: unknown;
}

const everything = `
roles: { all: { commands: "*", sees: [contact, identity, employment] } }
members: [{ role: all, everyone: true }]
`;

/**
 * Bole live, against a platform that is none of its own code: it answers from a table of documented examples
 * and writes down every call. Events come in encrypted and signed, over HTTP.
 */
export async function liveBole(answers: Record<string, Reply>, access = everything) {
  const replies = Promise.withResolvers<Seen>();
  let waiting = replies;
  const platform = await openPlatform((seen) => {
    if (/\/messages\/[^/]+\/reply$/.test(seen.path)) {
      waiting.resolve(seen);
      return data({ message_id: "om_answer", chat_id: "oc_private" });
    }
    if (seen.path === "/open-apis/bot/v3/info") {
      return { body: { code: 0, msg: "ok", bot: { open_id: feishu.botOpenId, app_name: "Bole" } } };
    }
    // Every group is one of the tenant's own.
    if (/^\/open-apis\/im\/v1\/chats\/\w+$/.test(seen.path)) return data({ name: "小组", external: false });
    return (
      answers[`${seen.method} ${seen.path}`] ?? { status: 404, body: { code: 404, msg: `no ${seen.path}` } }
    );
  });
  const policy = readPolicy(access, commandNames);
  if (!policy.ok) throw new Error(policy.problems.join("\n"));
  const service = await createService({
    app: {
      appId: feishu.appId,
      appSecret: "a-secret-nobody-may-read",
      encryptKey: feishu.encryptKey,
      verificationToken: feishu.verificationToken,
    },
    domain: platform.domain,
    databaseUrl: "sqlite::memory:",
    policy: () => policy.policy,
    log: pino({ level: "silent" }),
    now: () => feishu.now,
  });
  const address = await service.server.listen({ host: "127.0.0.1", port: 0 });
  onTestFinished(() => service.close());

  const push = async (event: unknown) => {
    const { body, headers } = feishu.pushed(event);
    return fetch(`${address}/webhook/event`, { method: "POST", headers, body: new Uint8Array(body) });
  };
  return {
    push,
    platform,
    /** Sends a message and waits for the card that answers it; the lookups made on the way, in order. */
    async ask(event: unknown): Promise<{ lookups: Call[]; reply: Seen; card: Record<string, unknown> }> {
      waiting = Promise.withResolvers<Seen>();
      const before = platform.calls.length;
      await push(event);
      const reply = await waiting.promise;
      const made = platform.calls
        .slice(before)
        .filter((seen) => !/\/(reply|info)$|\/im\/v1\/chats\//.test(seen.path));
      return {
        lookups: made.map((seen) => ({
          call: `${seen.method} ${seen.path}`,
          query: seen.query,
          body: seen.body,
        })),
        reply,
        card: JSON.parse((reply.body as { content: string }).content),
      };
    },
  };
}
