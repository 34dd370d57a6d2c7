import { expect, test } from "vitest";
import { createMemberships } from "../../src/feishu/memberships.ts";
import { clientOf, data, openPlatform, type Reply, type Seen } from "./platform.ts";

const all = { departments: true, userGroups: true };
const ids = (...departments: string[]) => data({ user: { department_ids: departments } });
const parents = (...departments: string[]) =>
  data({ has_more: false, items: departments.map((open_department_id) => ({ open_department_id })) });
const refusal = (code: number): Reply => ({
  status: 403,
  headers: { "x-tt-logid": "20260115LOGID" },
  body: { code, msg: "refused" },
});

/** A platform that answers by path (with the department or the group type behind it), and a reader of it. */
async function reading(answers: Record<string, Reply | ((seen: Seen) => Reply)>) {
  const platform = await openPlatform((seen) => {
    const path = seen.path.replace("/open-apis/contact/v3/", "");
    const key = [path, seen.query.department_id ?? seen.query.group_type].filter(Boolean).join(" ");
    const answer = answers[key] ?? { status: 404, body: { code: 404, msg: key } };
    return typeof answer === "function" ? answer(seen) : answer;
  });
  let at = Date.parse("2026-01-15T08:00:00Z");
  const { feishu, logged } = clientOf(platform);
  const reader = createMemberships(feishu, () => at);
  return {
    platform,
    logged,
    of: (openId = "ou_lin", wanted = all) => reader.of(openId, wanted),
    later: (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

const lin = {
  "users/ou_lin": ids("od-team", "0"),
  "departments/parent od-team": parents("od-people", "od-corporate"),
  "group/member_belong 1": data({ group_list: ["g1"], has_more: false }),
  "group/member_belong 2": data({ group_list: ["g2"], has_more: false }),
};

test("departments come with all those above them, user groups of both types", async () => {
  const { of, platform } = await reading(lin);
  expect(await of()).toEqual({
    departments: new Set(["od-team", "0", "od-people", "od-corporate"]),
    userGroups: new Set(["g1", "g2"]),
    gaps: [],
  });
  expect(platform.calls.map(({ method, path, query }) => [method, path, query])).toEqual(
    expect.arrayContaining([
      ["GET", "/open-apis/contact/v3/users/ou_lin", {}],
      ["GET", "/open-apis/contact/v3/departments/parent", { department_id: "od-team", page_size: "50" }],
      [
        "GET",
        "/open-apis/contact/v3/group/member_belong",
        { member_id: "ou_lin", member_id_type: "open_id", group_type: "1" },
      ],
    ]),
  );
});

test("only what is wanted is asked for", async () => {
  const { of, platform } = await reading(lin);
  expect(await of("ou_lin", { departments: false, userGroups: false })).toMatchObject({ gaps: [] });
  expect(platform.calls).toEqual([]);
  await of("ou_lin", { departments: true, userGroups: false });
  expect(platform.calls.map(({ path }) => path).join()).not.toContain("group");
});

test("however many ask at once or soon after, each thing is asked once; after five minutes anew", async () => {
  const { of, platform, later } = await reading({
    ...lin,
    "users/ou_chen": ids("od-team"),
  });
  await Promise.all([of(), of(), of("ou_chen", { departments: true, userGroups: false })]);
  later(4 * 60_000);
  await of();
  const parentCalls = () => platform.calls.filter(({ path }) => path.endsWith("/parent")).length;
  const userCalls = () => platform.calls.filter(({ path }) => path.endsWith("/ou_lin")).length;
  expect([userCalls(), parentCalls()]).toEqual([1, 1]);
  later(2 * 60_000);
  await of();
  expect([userCalls(), parentCalls()]).toEqual([2, 2]);
});

test("lists of several pages are read to their end", async () => {
  const { of, platform } = await reading({
    ...lin,
    "group/member_belong 1": ({ query }) =>
      query.page_token === "next"
        ? data({ group_list: ["g9"], has_more: false })
        : data({ group_list: ["g1"], has_more: true, page_token: "next" }),
  });
  expect((await of()).userGroups).toEqual(new Set(["g1", "g9", "g2"]));
  expect(platform.calls.filter(({ query }) => query.page_token === "next")).toHaveLength(1);
});

test("a list that never ends is a gap, and so is one that says there is more but not where", async () => {
  for (const page_token of ["again", ""]) {
    const { of } = await reading({
      ...lin,
      "group/member_belong 2": data({ group_list: ["g2"], has_more: true, page_token }),
    });
    const { userGroups, gaps } = await of();
    expect(userGroups).toEqual(new Set(["g1"]));
    expect(gaps).toMatchObject([{ of: "user-groups", kind: "unexpected-answer" }]);
  }
});

test("what Feishu refuses is a gap with its code and log id, and is asked again next time", async () => {
  let out = true;
  const { of } = await reading({ ...lin, "users/ou_lin": () => (out ? refusal(41050) : ids("od-team")) });
  const first = await of();
  expect(first.departments).toEqual(new Set());
  expect(first.userGroups).toEqual(new Set(["g1", "g2"]));
  expect(first.gaps).toEqual([
    {
      of: "departments",
      endpoint: "contact.users.get",
      kind: "out-of-range",
      code: 41050,
      logId: "20260115LOGID",
    },
  ]);
  out = false;
  expect(await of()).toMatchObject({
    departments: new Set(["od-team", "od-people", "od-corporate"]),
    gaps: [],
  });
});

test("a department whose parents cannot be read counts, they do not", async () => {
  const { of } = await reading({ ...lin, "departments/parent od-team": refusal(40004) });
  const { departments, gaps } = await of();
  expect(departments).toEqual(new Set(["od-team", "0"]));
  expect(gaps).toMatchObject([{ of: "departments", endpoint: "contact.departments.parent", code: 40004 }]);
});

test("departments that are withheld for want of their scope are a gap, not none", async () => {
  const { of } = await reading({ ...lin, "users/ou_lin": data({ user: { open_id: "ou_lin" } }) });
  expect((await of()).gaps).toEqual([
    expect.objectContaining({ of: "departments", kind: "scope-missing", endpoint: "contact.users.get" }),
  ]);
});

test("no id of a person is in the log", async () => {
  const { of, logged } = await reading(lin);
  await of();
  expect(logged()).toContain("contact.users.get");
  expect(logged()).not.toMatch(/ou_lin|od-team/);
});
