import { afterEach, describe, expect, test } from "vitest";
import { adminEndpoints, endpoints as declared } from "../../src/feishu/endpoints/index.ts";
import { documents } from "../../src/sandbox/documents/index.ts";
import type {
  FaultEffect,
  StreamEvent,
  Switchboard,
  SwitchesState,
} from "../../src/sandbox/playground/contract.ts";
import { noPushSwitches } from "../../src/sandbox/switches/pushes.ts";
import { app, clock, listed, sandboxForTest } from "./support.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0)) await it.close();
});
async function start(...options: Parameters<typeof sandboxForTest>) {
  const started = await sandboxForTest(...options);
  open.push(started.sandbox);
  const on = (endpoint: string, effect: FaultEffect) => started.sandbox.switches.on(endpoint, effect);
  return { ...started, on };
}

const referralsOf = { talent_id: "6930815272790114324" };
const wangWei = "7140964208476371111";
const jobDatas = "/corehr/v2/employees/job_datas/batch_get?user_id_type=people_corehr_id";

test("every endpoint Bole may call can be made to fail, under the name Bole has for it", () => {
  const known = documents.map(({ name }) => name).toSorted();
  expect(known).toEqual(expect.arrayContaining([...declared, ...adminEndpoints].map(({ name }) => name)));
});

describe("a documented code", () => {
  const asked: Readonly<Record<string, readonly [method: "get" | "post", path: string, body?: unknown]>> = {
    "hire.talents.batch_get_id": [
      "post",
      "/hire/v1/talents/batch_get_id",
      { email_list: ["ada@example.com"] },
    ],
    "hire.talents.list": ["get", "/hire/v1/talents"],
    "hire.referrals.search": ["post", "/hire/v1/referrals/search", referralsOf],
    "corehr.job_datas.batch_get": ["post", jobDatas, { employment_ids: [wangWei] }],
    "corehr.jobs.batch_get": ["post", "/corehr/v2/jobs/batch_get", { job_codes: ["JP422119"] }],
  };
  const cases: readonly [name: string, status: number, code: number][] = [
    ["hire.talents.batch_get_id", 200, 1002001],
    ["hire.talents.batch_get_id", 400, 1002009],
    ["hire.talents.list", 500, 1002001],
    ["hire.talents.list", 400, 1002002],
    ["hire.referrals.search", 500, 1002001],
    ["hire.referrals.search", 400, 1002002],
    ["corehr.job_datas.batch_get", 400, 1160013],
    ["corehr.job_datas.batch_get", 400, 1160018],
    ["corehr.job_datas.batch_get", 400, 1160023],
    ["corehr.job_datas.batch_get", 500, 1160999],
    ["corehr.job_datas.batch_get", 500, 1160997],
    ["corehr.job_datas.batch_get", 500, 1160998],
    ["corehr.jobs.batch_get", 503, 1161204],
    ["corehr.jobs.batch_get", 429, 1161604],
    ["corehr.jobs.batch_get", 400, 99991401],
  ];
  test.each(cases)(
    "of %s is answered with HTTP %d and %d until it is switched off",
    async (name, status, code) => {
      const it = await start();
      const [method, path, body] = asked[name] ?? ["get", ""];
      const ask = () => it[method](path, body);
      expect(await ask()).toMatchObject({ code: 0 });
      const state = it.on(name, { kind: "error", code });
      for (let times = 0; times < 2; times += 1) expect(await ask()).toMatchObject({ status, code });
      expect((await ask()).body.error).toHaveProperty("log_id");
      it.sandbox.switches.off(state.ok ? (state.value.faults[0]?.id ?? 0) : 0);
      expect(await ask()).toMatchObject({ code: 0 });
    },
  );

  test("that the endpoint's document does not know is not switched on", async () => {
    const { on, sandbox } = await start();
    expect(on("hire.talents.list", { kind: "error", code: 1160023 }).ok).toBe(false);
    expect(on("hire.talents.sing", { kind: "cut" }).ok).toBe(false);
    expect(on("bot.info", { kind: "scope" }).ok).toBe(false);
    expect(on("hire.talents.list", { kind: "range" }).ok).toBe(false);
    expect(on("hire.talents.list", { kind: "field-scope", field: "name" }).ok).toBe(false);
    expect(sandbox.switches.state().faults).toEqual([]);
  });
});

describe("missing permissions", () => {
  test("a missing scope names what the call needs, and no other call is touched", async () => {
    const { on, post, get } = await start();
    on("hire.referrals.search", { kind: "scope" });
    expect(await post("/hire/v1/referrals/search", referralsOf)).toMatchObject({
      status: 400,
      code: 99991672,
      body: {
        error: { permission_violations: [{ scope: "hire:referral:readonly" }, { scope: "hire:referral" }] },
      },
    });
    expect(await get("/hire/v1/talents")).toMatchObject({ code: 0 });
  });

  test("a missing field scope leaves that field out", async () => {
    const { on, post } = await start();
    const ask = async () =>
      listed(await post(jobDatas, { employment_ids: [wangWei] }))[0]?.job_datas as object[];
    on("corehr.job_datas.batch_get", { kind: "field-scope", field: "pathway_id" });
    on("corehr.job_datas.batch_get", { kind: "field-scope", field: "service_company" });
    const [data] = await ask();
    expect(data).not.toHaveProperty("pathway_id");
    expect(data).not.toHaveProperty("service_company");
    expect(data).toHaveProperty("job_id");
  });

  test("every field on the list is one that disappears", async () => {
    const { on, get, sandbox } = await start();
    const talent = sandbox.tenant.talents.find(
      ({ pool, tags, notes }) => pool && tags.length + notes.length > 0,
    );
    const ask = async () => (await get(`/hire/v2/talents/${talent?.id}`)).data;
    expect(await ask()).toHaveProperty("talent_pool_ref_list_v2");
    on("hire.talents.get", { kind: "field-scope", field: "talent_pool_ref_list_v2" });
    expect(await ask()).not.toHaveProperty("talent_pool_ref_list_v2");
  });
});

describe("an empty data range", () => {
  test("answers as each document says: with nothing, with a refusal, without ids", async () => {
    const { on, post, get, sandbox } = await start();
    for (const { name, outOfRange } of documents) if (outOfRange) on(name, { kind: "range" });
    const department = sandbox.tenant.organisation.departments[0]?.openId;
    expect(await post(jobDatas, { employment_ids: [wangWei] })).toMatchObject({ status: 400, code: 1160023 });
    expect(listed(await post("/corehr/v2/jobs/batch_get", { job_codes: ["JP422119"] }))).toEqual([]);
    expect((await post("/corehr/v2/employees/search?page_size=10", { key_word: "王" })).data).toEqual({
      items: [],
      has_more: false,
    });
    expect(
      await post("/corehr/v2/employees/batch_get?user_id_type=people_corehr_id", {
        employment_ids: [wangWei],
      }),
    ).toMatchObject({ status: 403, code: 1160104 });
    expect(
      await post("/corehr/v2/departments/batch_get", { department_id_list: [department] }),
    ).toMatchObject({ status: 403, code: 1160103 });
    expect((await post("/contact/v3/users/batch_get_id", { mobiles: ["19800000001"] })).data).toEqual({
      user_list: [{ mobile: "19800000001" }],
    });
    expect(await get(`/contact/v3/users/batch?user_ids=${sandbox.personas[0]?.open_id}`)).toMatchObject({
      data: { items: [] },
    });
  });

  test("does not hide a mistake in the request", async () => {
    const { on, post } = await start();
    on("corehr.job_datas.batch_get", { kind: "range" });
    expect(await post(jobDatas, {})).toMatchObject({ code: 1160013 });
  });
});

describe("trouble on the way", () => {
  test("429 says the limit and how long to wait", async () => {
    const { on, get } = await start();
    on("hire.talents.list", { kind: "rate-limit", seconds: 5 });
    const answer = await get("/hire/v1/talents");
    expect(answer).toMatchObject({ status: 429, code: 99991400 });
    expect(answer.headers.get("x-ogw-ratelimit-limit")).toBe("20");
    expect(answer.headers.get("x-ogw-ratelimit-reset")).toBe("5");
  });

  test("5xx, a page of HTML, and a cut connection", async () => {
    const { on, get, sandbox } = await start();
    on("hire.talents.list", { kind: "server-error" });
    expect(await get("/hire/v1/talents")).toMatchObject({ status: 500, code: 2200 });
    sandbox.switches.clear();
    on("hire.talents.list", { kind: "html" });
    const page = await get("/hire/v1/talents");
    expect(page).toMatchObject({ status: 502, code: undefined });
    expect(page.headers.get("content-type")).toContain("text/html");
    sandbox.switches.clear();
    on("hire.talents.list", { kind: "cut" });
    await expect(get("/hire/v1/talents")).rejects.toThrow("fetch failed");
    expect(sandbox.calls.at(-1)).toMatchObject({ path: "/open-apis/hire/v1/talents", status: 0 });
  });

  test("slow answers wait, and go with any other fault", async () => {
    const { on, sandbox } = await start();
    on("hire.talents.get", { kind: "slow", seconds: 3 });
    on("hire.talents.get", { kind: "error", code: 1002102 });
    on("hire.talents.get", { kind: "slow", seconds: 10 });
    expect(sandbox.faults.take("GET", "/hire/v2/talents/1")).toMatchObject({
      delay: 10_000,
      answer: { status: 404, body: { code: 1002102 } },
    });
    expect(sandbox.faults.take("GET", "/hire/v1/talents")).not.toHaveProperty("answer");
  });

  test("tokens expire at once", async () => {
    const { send, sandbox } = await start();
    const given = await send("POST", "/auth/v3/tenant_access_token/internal", {
      app_id: app.appId,
      app_secret: app.appSecret,
    });
    const Authorization = `Bearer ${given.body.tenant_access_token}`;
    expect(await send("GET", "/bot/v3/info", undefined, { Authorization })).toMatchObject({ code: 0 });
    await fetch(`${sandbox.url}/playground/api/switches/tokens`, { method: "DELETE" });
    expect(await send("GET", "/bot/v3/info", undefined, { Authorization })).toMatchObject({ code: 99991663 });
  });
});

describe("documented rate limits", () => {
  test("are kept for each endpoint once they are switched on, and let go after their time", async () => {
    const time = clock();
    const { post, sandbox } = await start({ now: time.now });
    const ask = () => post("/hire/v1/locations/query?page_size=1", { location_type: 1 });
    for (let call = 0; call < 6; call += 1) expect(await ask()).toMatchObject({ code: 0 });
    sandbox.switches.limit({ calls: true });
    for (let call = 0; call < 5; call += 1) expect(await ask()).toMatchObject({ code: 0 });
    const refused = await ask();
    expect(refused).toMatchObject({ status: 429, code: 99991400 });
    expect(refused.headers.get("x-ogw-ratelimit-limit")).toBe("5");
    expect(refused.headers.get("x-ogw-ratelimit-reset")).toBe("1");
    expect(await post("/hire/v1/referrals/search", referralsOf)).toMatchObject({ code: 0 });
    time.forward(1000);
    expect(await ask()).toMatchObject({ code: 0 });
  });

  test("a minute's limit says how much of the minute remains", async () => {
    const time = clock();
    const { post, sandbox } = await start({ now: time.now });
    sandbox.switches.limit({ calls: true });
    const ask = () => post(jobDatas, { employment_ids: [wangWei] });
    for (let call = 0; call < 100; call += 1) await ask();
    time.forward(18_000);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("x-ogw-ratelimit-reset")).toBe("42");
  });

  test("five messages a second reach one chat, five updates a second one card", async () => {
    const time = clock();
    const { post, patch, sandbox } = await start({ now: time.now });
    sandbox.switches.limit({ messages: true });
    const card = JSON.stringify({ schema: "2.0", body: { elements: [{ tag: "hr" }] } });
    const send = (role: string) =>
      post("/im/v1/messages?receive_id_type=chat_id", {
        receive_id: sandbox.chat(role, "p2p").chatId,
        msg_type: "interactive",
        content: card,
      });
    const sent = await send("recruiter");
    for (let more = 0; more < 4; more += 1) expect(await send("recruiter")).toMatchObject({ code: 0 });
    expect(await send("recruiter")).toMatchObject({ status: 400, code: 230020 });
    expect(await send("hrbp")).toMatchObject({ code: 0 });
    const update = () => patch(`/im/v1/messages/${sent.data.message_id}`, { content: card });
    for (let times = 0; times < 5; times += 1) expect(await update()).toMatchObject({ code: 0 });
    expect(await update()).toMatchObject({ code: 230020 });
    time.forward(1000);
    expect(await send("recruiter")).toMatchObject({ code: 0 });
    expect(await update()).toMatchObject({ code: 0 });
  });
});

describe("the panel's API", () => {
  async function panel() {
    const { sandbox } = await start();
    const base = `${sandbox.url}/playground/api/switches`;
    const call = async (method: string, path = "", body?: unknown) => {
      const response = await fetch(base + path, {
        method,
        ...(body === undefined
          ? {}
          : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
      });
      return { status: response.status, state: (await response.json()) as SwitchesState };
    };
    return { sandbox, call };
  }

  test("lists endpoints by name and path, with words in both languages for every code", async () => {
    const { call } = await panel();
    const { endpoints } = (await call("GET")).state as Switchboard;
    expect(endpoints[0]).toMatchObject({
      name: "hire.talents.batch_get_id",
      method: "POST",
      path: "/open-apis/hire/v1/talents/batch_get_id",
    });
    for (const { errors } of endpoints) {
      for (const { words } of errors) {
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/^[\x20-\x7e]+$/);
      }
    }
  });

  test("switches one thing on, the same only once, one off, and all off", async () => {
    const { call } = await panel();
    const cut = { endpoint: "hire.talents.list", effect: { kind: "cut" } };
    expect((await call("POST", "/faults", cut)).status).toBe(201);
    await call("POST", "/faults", cut);
    const two = await call("POST", "/faults", {
      endpoint: "corehr.jobs.batch_get",
      effect: { kind: "error", code: 1161204 },
    });
    expect(two.state.faults).toHaveLength(2);
    const one = await call("DELETE", `/faults/${two.state.faults[0]?.id}`);
    expect(one.state.faults).toMatchObject([{ endpoint: "corehr.jobs.batch_get" }]);
    expect((await call("PUT", "/limits", { calls: true })).state.limits).toEqual({
      calls: true,
      messages: false,
    });
    expect((await call("DELETE")).state).toEqual({
      faults: [],
      limits: { calls: false, messages: false },
      pushes: noPushSwitches,
    });
  });

  test.each([
    ["POST", "/faults", {}, 400],
    ["POST", "/faults", { endpoint: "hire.talents.list", effect: { kind: "slow", seconds: 60 } }, 400],
    ["POST", "/faults", { endpoint: "hire.talents.sing", effect: { kind: "cut" } }, 404],
    ["POST", "/faults", { endpoint: "bot.info", effect: { kind: "range" } }, 404],
    ["PUT", "/limits", { everything: true }, 400],
    ["PUT", "/pushes", { eaten: true }, 400],
  ])("refuses %s %s %o", async (method, path, body, status) => {
    expect((await (await panel()).call(method, path, body)).status).toBe(status);
  });

  test("tells every open page of a change", async () => {
    const { sandbox, call } = await panel();
    const response = await fetch(
      `${sandbox.url}/playground/api/stream?persona=${sandbox.personas[0]?.open_id}`,
    );
    void call("PUT", "/limits", { messages: true });
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const data = /^data: (?!\{"type":"here")(.*)\n\n/m.exec(text)?.[1];
      if (data === undefined) continue;
      const event = JSON.parse(data) as StreamEvent;
      expect(event).toEqual({
        type: "switches",
        state: { faults: [], limits: { calls: false, messages: true }, pushes: noPushSwitches },
      });
      break;
    }
  });
});
