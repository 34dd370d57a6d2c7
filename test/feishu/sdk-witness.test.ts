import { Client } from "@larksuiteoapi/node-sdk";
import { describe, expect, test } from "vitest";
import { issueTenantToken } from "../../src/feishu/endpoints/auth-tenant-access-token.ts";
import { getBotInfo } from "../../src/feishu/endpoints/bot-info.ts";
import { adminEndpoints, endpoints } from "../../src/feishu/endpoints/index.ts";
import { appId, appSecret, clientOf, data, openPlatform, type Seen } from "./platform.ts";
import { chats } from "./witness/chats.ts";
import { contacts } from "./witness/contacts.ts";
import { employees } from "./witness/employees.ts";
import { hiring } from "./witness/hiring.ts";
import { organisation } from "./witness/organisation.ts";
import { ownApp } from "./witness/own-app.ts";

/*
 * Bole's requests, written from the documents, beside those of the official SDK's own methods: two witnesses of what
 * Feishu is asked. Both ask the same server on this machine.
 */

const requests = [...hiring, ...employees, ...organisation, ...contacts, ...chats, ...ownApp];

const nothing = () => undefined;
const silent = { error: nothing, warn: nothing, info: nothing, debug: nothing, trace: nothing };

/** The SDK's client, which gets no token of its own: what is asked for with one is the same. */
function sdkOf({ domain }: { domain: string }): Client {
  return new Client({ appId, appSecret, domain, disableTokenCache: true, logger: silent });
}

/** What a request asks, as whoever gets it reads it. */
async function asked(seen: Seen | undefined) {
  if (seen === undefined) return undefined;
  const query = new URL(seen.url, "http://platform").searchParams;
  query.sort();
  return { method: seen.method, path: seen.path, query: [...query], body: await bodyOf(seen) };
}

async function bodyOf({ method, headers, body, bytes }: Seen): Promise<unknown> {
  const type = headers["content-type"] ?? "";
  if (!type.startsWith("multipart/")) {
    // With a GET the SDK sends an empty object, which nobody reads.
    return method === "GET" ? (body ?? {}) : body;
  }
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const fields = [...form].map(async ([name, value]) => [
    name,
    typeof value === "string" ? value : [...(await value.bytes())],
  ]);
  return Object.fromEntries(await Promise.all(fields));
}

describe("Bole asks what the official SDK asks", () => {
  test.each(requests)("$endpoint.name", async ({ endpoint, ours, theirs }) => {
    const platform = await openPlatform(() => data({}));
    await ours(clientOf(platform).feishu);
    await theirs(sdkOf(platform));
    const [own, official, ...more] = await Promise.all(platform.calls.map(asked));
    expect(own).toMatchObject({ method: endpoint.method });
    expect(own).toEqual(official);
    expect(more).toEqual([]);
  });

  test("for a token, too", async () => {
    const platform = await openPlatform(() => data({ talent_list: [] }));
    await clientOf(platform).feishu.call(getBotInfo, {});
    await sdkOf(platform).auth.v3.tenantAccessToken.internal({
      data: { app_id: appId, app_secret: appSecret },
    });
    const [own, official] = await Promise.all(platform.tokenRequests.map(asked));
    expect(own).toMatchObject({ method: "POST", body: { app_id: appId } });
    expect(own).toEqual(official);
  });

  test("wherever it has a method of its own: it has none for the bot's own name", () => {
    const seen = new Set([...requests.map(({ endpoint }) => endpoint), issueTenantToken]);
    expect([...endpoints, ...adminEndpoints].filter((one) => !seen.has(one))).toEqual([getBotInfo]);
  });
});
