import { expect, test } from "vitest";
import { readPolicy } from "../../../src/access/policy.ts";
import { commandNames } from "../../../src/commands/ask.ts";
import { commands } from "../../../src/commands/index.ts";
import { createAdmission } from "../../../src/conversation/admission/admission.ts";
import { createPersons } from "../../../src/conversation/admission/persons.ts";
import { createChatBook } from "../../../src/conversation/kept/chat-book.ts";
import { createMemberships } from "../../../src/feishu/memberships.ts";
import { openStore } from "../../../src/store/store.ts";
import { clientOf, data, openPlatform, type Reply, type Seen } from "../../feishu/platform.ts";

const byDepartment = `
roles: { all: { commands: "*" } }
members: [{ role: all, departments: [od-1] }, { role: all, user_groups: [g1] }]
groups: { default: masked, oc_named: full }
`;
const lin = { openId: "ou_lin", place: { type: "p2p" } } as const;
const inGroup = (chatId: string) => ({ openId: "ou_lin", place: { type: "group", chatId } }) as const;

async function deciding(yaml: string, answer: (seen: Seen) => Reply | Promise<Reply>) {
  const platform = await openPlatform(answer);
  const { feishu } = clientOf(platform);
  const store = await openStore("sqlite::memory:");
  const read = readPolicy(yaml, commandNames);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  let policy = read.policy;
  const persons = createPersons({
    memberships: createMemberships(feishu),
    chats: createChatBook(feishu, store.chats, Date.now),
  });
  return {
    platform,
    admission: createAdmission(commands, () => policy, persons),
    edit(next: string) {
      const again = readPolicy(next, commandNames);
      if (again.ok) policy = again.policy;
    },
  };
}

const never = { body: "never" } as const;

test("what Feishu does not tell in time does not count, and the decision does not wait for it", async () => {
  const { admission } = await deciding(byDepartment, () => never);
  const standing = await admission.standing(lin, { within: 1 });
  expect(standing.allowed).toEqual(["help", "whoami", "explain"]);
  expect(standing.admit("job")).toMatchObject({
    admitted: false,
    decision: {
      why: "role",
      gaps: [
        { of: "departments", kind: "timeout" },
        { of: "user-groups", kind: "timeout" },
      ],
    },
  });
});

test("what comes too late counts next time", async () => {
  const answer = Promise.withResolvers<void>();
  const { admission, platform } = await deciding(byDepartment, async ({ path }) => {
    await answer.promise;
    if (path.endsWith("/ou_lin")) return data({ user: { department_ids: ["od-1"] } });
    return path.endsWith("/parent") ? data({ items: [] }) : data({ group_list: [] });
  });
  expect((await admission.standing(lin, { within: 1 })).admit("job").admitted).toBe(false);
  answer.resolve();
  expect((await admission.standing(lin)).admit("job").admitted).toBe(true);
  expect(platform.calls.filter(({ path }) => path.endsWith("/ou_lin"))).toHaveLength(1);
});

test("whether a group is external is asked once, however many ask, and not where it changes nothing", async () => {
  const { admission, platform } = await deciding(byDepartment, ({ path }) =>
    path.includes("/chats/") ? data({ external: false }) : data({ user: { department_ids: ["od-1"] } }),
  );
  await Promise.all([admission.standing(inGroup("oc_a")), admission.standing(inGroup("oc_a"))]);
  await admission.standing(inGroup("oc_a"));
  await admission.standing(inGroup("oc_named"));
  await admission.standing(lin);
  const asked = platform.calls.filter(({ path }) => path.includes("/chats/"));
  expect(asked.map(({ path }) => path)).toEqual(["/open-apis/im/v1/chats/oc_a"]);
});

test("a group that Feishu says nothing of is off, and asked about again", async () => {
  const { admission, platform } = await deciding(byDepartment, ({ path }) =>
    path.includes("/chats/") ? data({ name: "小组" }) : data({ user: { department_ids: ["od-1"] } }),
  );
  for (let times = 0; times < 2; times += 1) {
    const refused = (await admission.standing(inGroup("oc_a"))).admit("job");
    expect(refused).toMatchObject({ decision: { why: "unclear", gaps: [{ of: "chat" }] } });
  }
  expect(platform.calls.filter(({ path }) => path.includes("/chats/"))).toHaveLength(2);
});

test("a standing stays what it was when the policy is edited under way", async () => {
  const everyone = "roles: { all: { commands: '*' } }\nmembers: [{ role: all, everyone: true }]\n";
  const { admission, edit } = await deciding(everyone, () => never);
  const standing = await admission.standing(lin);
  edit(everyone.replace("'*'", "[]"));
  expect(standing.admit("job").admitted).toBe(true);
  expect((await admission.standing(lin)).admit("job").admitted).toBe(false);
  expect(standing.admit("drop-everything")).toMatchObject({
    admitted: false,
    command: undefined,
    decision: { why: "command" },
  });
});
