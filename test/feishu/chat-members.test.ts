import { expect, test } from "vitest";
import { createChatMembers } from "../../src/feishu/chat-members.ts";
import { clientOf, data, openPlatform } from "./platform.ts";

const pages: Record<string, object> = {
  "": { items: [{ member_id: "ou_1" }, { member_id: "ou_2" }], has_more: true, page_token: "next" },
  next: { items: [{ member_id: "ou_3" }], has_more: false },
};

test("somebody is looked for page by page, and no further than needed", async () => {
  const platform = await openPlatform(({ query }) => data(pages[query.page_token ?? ""] ?? {}));
  const members = createChatMembers(clientOf(platform).feishu);
  const calls = () => platform.calls.filter(({ path }) => path.endsWith("/chats/oc_1/members")).length;
  expect(await members.has("oc_1", "ou_2")).toEqual({ ok: true, value: true });
  expect(calls()).toBe(1);
  expect(await members.has("oc_1", "ou_3")).toEqual({ ok: true, value: true });
  expect(await members.has("oc_1", "ou_4")).toEqual({ ok: true, value: false });
  expect(calls()).toBe(5);
});

test("what Feishu does not tell is a failure and no answer", async () => {
  const platform = await openPlatform(() => data({ items: [], has_more: true }));
  const members = createChatMembers(clientOf(platform).feishu);
  expect(await members.has("oc_1", "ou_1")).toMatchObject({
    ok: false,
    failure: { kind: "unexpected-answer", endpoint: "im.chats.members.get" },
  });
});
