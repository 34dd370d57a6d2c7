import { afterEach, expect, test } from "vitest";
import { app, fakeWebhook, listed, sandboxForTest } from "./support.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0)) await it.close();
});
async function start(...options: Parameters<typeof sandboxForTest>) {
  const started = await sandboxForTest(...options);
  open.push(started.sandbox);
  return started;
}

const own = `/application/v6/applications/${app.appId}`;
const config = `/application/v7/applications/${app.appId}/config`;
const ability = `/application/v7/applications/${app.appId}/ability`;

test("scopes are listed with 1 for granted and 2 for asked for only", async () => {
  const { get, sandbox } = await start({ scopes: ["hire:talent:readonly", "im:chat:read"] });
  sandbox.grant(["im:chat:read"]);
  const scopes = listed(await get("/application/v6/scopes"), "scopes");
  expect(scopes).toEqual([
    { scope_name: "hire:talent:readonly", grant_status: 2 },
    { scope_name: "im:chat:read", grant_status: 1 },
  ]);
});

test("the app tells of itself by its id and as me, in a language, and of no other app", async () => {
  const { get } = await start({
    subscribed: { events: ["im.message.receive_v1"], callbacks: ["card.action.trigger"] },
  });
  for (const path of [own, "/application/v6/applications/me"]) {
    expect((await get(`${path}?lang=zh_cn`)).data.app).toMatchObject({
      app_id: app.appId,
      status: 1,
      event: { subscription_type: "webhook", subscribed_events: ["im.message.receive_v1"] },
      callback: { subscribed_callbacks: ["card.action.trigger"] },
    });
  }
  expect(await get(own)).toMatchObject({ status: 400, code: 99992402 });
  expect(await get("/application/v6/applications/cli_another?lang=zh_cn")).toMatchObject({ code: 210508 });
  expect(await get("/application/v6/applications/bole?lang=zh_cn")).toMatchObject({ code: 210503 });
});

test("the version that is online tells its events; there is no other", async () => {
  const { get, sandbox } = await start({
    subscribed: { events: ["im.chat.updated_v1"], callbacks: [] },
  });
  const { app: about } = (await get(`${own}?lang=en_us`)).data as { app: { online_version_id: string } };
  const version = await get(`${own}/app_versions/${about.online_version_id}?lang=en_us`);
  expect(version.data.app_version).toMatchObject({
    events: ["im.chat.updated_v1"],
    event_infos: [{ event_type: "im.chat.updated_v1" }],
  });
  expect(await get(`${own}/app_versions/oav_none?lang=en_us`)).toMatchObject({ code: 211002 });
  sandbox.console.published = false;
  expect((await get(`${own}?lang=en_us`)).data.app).toMatchObject({ online_version_id: "" });
});

test("a changed configuration counts once it is published; the address of events at once, if it answers", async () => {
  const { get, patch, sandbox } = await start({ scopes: ["application:application:patch"] });
  const webhook = await fakeWebhook();
  open.push(webhook);
  const body = {
    scope: { add_scopes: [{ scope_name: "hire:talent:readonly", token_type: "tenant" }] },
    event: { subscription_type: "webhook", request_url: webhook.url, add_events: ["im.chat.updated_v1"] },
    callback: { callback_type: "websocket", add_callbacks: ["card.action.trigger"] },
  };
  expect(await patch(config, body)).toMatchObject({ status: 200, code: 0 });
  expect(webhook.events.map(({ payload }) => payload.type)).toEqual(["url_verification"]);
  expect(sandbox.console).toMatchObject({ requestUrl: webhook.url, callbackWay: "websocket" });
  expect(sandbox.console.online.events.size).toBe(0);
  expect(listed(await get("/application/v6/scopes"), "scopes")).toContainEqual({
    scope_name: "hire:talent:readonly",
    grant_status: 2,
  });
  sandbox.publish();
  expect([...sandbox.console.online.events]).toEqual(["im.chat.updated_v1"]);
  expect([...sandbox.console.online.callbacks]).toEqual(["card.action.trigger"]);
  expect(sandbox.grantedScopes()).toContain("hire:talent:readonly");
});

test("a configuration is refused as its document says, and nothing of it counts", async () => {
  const { patch, sandbox } = await start();
  const events = { subscription_type: "webhook", request_url: "http://127.0.0.1:9/", add_events: ["x"] };
  const speak = { add_scopes: [{ scope_name: "im:message:send_as_bot", token_type: "tenant" }] };
  expect(await patch(config, { event: events })).toMatchObject({ status: 400, code: 210042 });
  expect(await patch(config, { event: { subscription_type: "webhook" } })).toMatchObject({ code: 210031 });
  expect(await patch(config, { event: { subscription_type: "pigeon" } })).toMatchObject({ code: 210031 });
  expect(await patch(config.replace(app.appId, "cli_another"), {})).toMatchObject({
    status: 403,
    code: 210036,
  });
  expect(await patch(config.replace(app.appId, "bole"), {})).toMatchObject({ status: 404, code: 210032 });
  expect(await patch(ability, { bot: { enable: false } })).toMatchObject({ code: 0 });
  expect(await patch(config, { scope: speak })).toMatchObject({ status: 400, code: 210041 });
  expect(await patch(ability, { bot: {} })).toMatchObject({ code: 210011 });
  sandbox.console.underReview = true;
  expect(await patch(config, {})).toMatchObject({ status: 403, code: 210040 });
  expect(sandbox.console.draft.events.size).toBe(0);
  expect(sandbox.console.draft.scopes.size).toBe(0);
});

test("changing the app takes a scope of its own", async () => {
  const { patch } = await start({ scopes: [] });
  expect(await patch(config, {})).toMatchObject({ status: 400, code: 99991672 });
  expect(await patch(ability, {})).toMatchObject({ status: 400, code: 99991672 });
});

test("an app without a bot hears so; its activate_status follows the console", async () => {
  const { get, sandbox } = await start();
  const status = async () => (await get("/bot/v3/info")).body.bot;
  expect(await status()).toMatchObject({ activate_status: 2 });
  sandbox.console.status = 0;
  expect(await status()).toMatchObject({ activate_status: 1 });
  sandbox.console.online.bot = false;
  expect(await get("/bot/v3/info")).toMatchObject({ status: 400, code: 11205 });
});

test("the groups the bot is in are listed by page, private chats and other groups are not", async () => {
  const { get } = await start();
  const first = await get("/im/v1/chats?page_size=1");
  expect(listed(first)).toMatchObject([{ name: "研发招聘小组", external: false }]);
  const rest = await get(`/im/v1/chats?page_token=${first.data.page_token}`);
  expect(listed(rest)).toMatchObject([{ name: "猎头对接群", external: true }]);
  expect(rest.data.has_more).toBe(false);
  expect(await get("/im/v1/chats?page_size=101")).toMatchObject({ code: 232001 });
});

test("the contacts range names departments and user groups", async () => {
  const { get } = await start();
  const { data } = await get("/contact/v3/scopes?page_size=100");
  expect((data.department_ids as string[]).length).toBeGreaterThan(2);
  for (const id of data.department_ids as string[]) expect(id).toMatch(/^od-/);
  expect((data.group_ids as string[]).length).toBeGreaterThan(0);
  expect(await get("/contact/v3/scopes?page_size=0")).toMatchObject({ code: 40011 });
});

test("answers carry the sandbox's own time, as Feishu's do its", async () => {
  const { get } = await start();
  expect((await get("/bot/v3/info")).headers.get("date")).toBe("Thu, 15 Jan 2026 08:00:00 GMT");
});
