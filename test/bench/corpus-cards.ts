import pino from "pino";
import { readPolicy } from "../../src/access/policy.ts";
import { createAuditReader } from "../../src/audit/reader.ts";
import type { Content } from "../../src/cards/card.ts";
import { commandNames, encodeAsk, parseAsk } from "../../src/commands/ask.ts";
import { commands } from "../../src/commands/index.ts";
import { createAdmission } from "../../src/conversation/admission/admission.ts";
import { createPersons } from "../../src/conversation/admission/persons.ts";
import { createResponder } from "../../src/conversation/answering/respond.ts";
import { createChatBook } from "../../src/conversation/kept/chat-book.ts";
import { createKeeper } from "../../src/conversation/kept/keep.ts";
import { createFeishu } from "../../src/feishu/client.ts";
import { createMemberships } from "../../src/feishu/memberships.ts";
import { createNames } from "../../src/feishu/names/names.ts";
import { manifest } from "../../src/operations/manifest.ts";
import { startSandbox } from "../../src/sandbox/sandbox.ts";
import { openStore } from "../../src/store/store.ts";
import type { Lang } from "../../src/words.ts";
import { corpus, understood } from "../language/corpus.ts";
import { openToAll } from "./program.ts";
import { app } from "./tenant.ts";

/** What is to be said, before it is made a card. */
export interface Said {
  readonly content: Content;
  readonly lang: Lang;
}

/** What Bole answers in the sandbox to each phrase of the corpus that asks for something; the same asked twice once. */
export async function corpusCards(): Promise<readonly Said[]> {
  const log = pino({ level: "silent" });
  const now = Date.now;
  const timeZone = "Asia/Shanghai";
  const sandbox = await startSandbox({
    host: "127.0.0.1",
    port: 0,
    app,
    webhook: () => "",
    scopes: manifest().scopes.tenant,
  });
  const store = await openStore("sqlite::memory:");
  try {
    const policy = readPolicy(openToAll, commandNames);
    if (!policy.ok) throw new Error(policy.problems.join("\n"));
    const feishu = createFeishu({ ...app, domain: sandbox.url, log, unlimited: () => true });
    const chats = createChatBook(feishu, store.chats, now);
    const persons = createPersons({ memberships: createMemberships(feishu, now), chats });
    const admission = createAdmission(commands, () => policy.policy, persons);
    const responder = createResponder({
      commands,
      feishu,
      keeper: createKeeper(app, store.saved, now),
      audit: createAuditReader(app, store.audit, now),
      names: createNames(feishu, { log, now }),
      timeZone,
    });
    const openId = sandbox.tenant.employees[0]?.openId ?? "";
    const place = { type: "p2p" } as const;
    const standing = await admission.standing({ openId, place });
    const occasion = { event: "bench", openId, chatId: "oc_bench", place, standing };
    const asked = new Map(
      corpus().flatMap(({ text, after }) => {
        const reading = understood(text, after);
        const ask = reading.kind === "ask" ? parseAsk(reading) : undefined;
        return ask
          ? [[JSON.stringify([encodeAsk(ask), reading.lang]), { ask, lang: reading.lang }] as const]
          : [];
      }),
    );
    const said: Said[] = [];
    for (const { ask, lang } of asked.values()) {
      said.push({ content: (await responder.respond(ask, { ...occasion, lang })).content, lang });
    }
    return said;
  } finally {
    await store.close();
    await sandbox.close();
  }
}
