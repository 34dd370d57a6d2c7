import { type Gap, type Memberships, noMemberships, type Wanted } from "../access/memberships.ts";
import { bounded } from "../bounded.ts";
import { done, type Outcome } from "../outcome.ts";
import { listParentDepartments } from "./endpoints/contact-departments-parent.ts";
import { listGroupsOfMember } from "./endpoints/contact-group-member-belong.ts";
import { getUser } from "./endpoints/contact-users-get.ts";
import type { Failure } from "./failure.ts";
import { everyPage } from "./pages.ts";
import type { Feishu } from "./port.ts";

/** Knows where people belong. */
export interface MembershipReader {
  /** What is wanted of a person's memberships. Never rejects: what Feishu does not tell is a gap. */
  of(openId: string, wanted: Wanted): Promise<Memberships>;
}

/** How long a membership counts, milliseconds: roles that hang on it are lost no later than this. */
const lifetime = 5 * 60_000;
/** So many people's and departments' places are kept at once. */
const mostKept = 5_000;

/** Ids that were read, and the failures on the way. */
interface Read {
  readonly ids: readonly string[];
  readonly failures: readonly Failure[];
}

/**
 * Reads memberships at Feishu when they are first needed, and keeps them for five minutes. However many ask at
 * once, each thing is asked for once; what failed is not kept.
 */
export function createMemberships(feishu: Feishu, now: () => number = Date.now): MembershipReader {
  const kept = bounded<Promise<Read>>(mostKept, {
    ttl: lifetime,
    ttlResolution: 0,
    perf: { now },
  });

  function remembered(key: string, read: () => Promise<Read>): Promise<Read> {
    const known = kept.get(key);
    if (known) return known;
    const reading = read();
    kept.set(key, reading);
    const forget = () => {
      if (kept.peek(key) === reading) kept.delete(key);
    };
    reading.then(({ failures }) => failures.length > 0 && forget(), forget);
    return reading;
  }

  const parents = (department: string) =>
    remembered(`parents ${department}`, async () =>
      one(
        await everyPage(async (page) => {
          const query = { department_id: department, page_size: 50, ...page };
          const outcome = await feishu.call(listParentDepartments, { query });
          if (!outcome.ok) return outcome;
          const { items, has_more, page_token } = outcome.value;
          return done({ items: items.map((it) => it.open_department_id), has_more, page_token });
        }, listParentDepartments.name),
      ),
    );

  const ownDepartments = (openId: string) =>
    remembered(`departments ${openId}`, async () => {
      const outcome = await feishu.call(getUser, { path: { user_id: openId } });
      if (!outcome.ok) return { ids: [], failures: [outcome.failure] };
      const ids = outcome.value.user?.department_ids;
      // Everybody stands somewhere: a field that is not there was withheld, for want of its scope.
      return ids === undefined ? { ids: [], failures: [withheld] } : { ids, failures: [] };
    });

  // Put together anew each time, so that nothing in it is older than its own five minutes.
  const departments = async (openId: string): Promise<Read> => {
    const own = await ownDepartments(openId);
    return joined([own, ...(await Promise.all(own.ids.filter((id) => id !== "0").map(parents)))]);
  };

  const groupsOfType = async (openId: string, group_type: number) =>
    one(
      await everyPage(async (page) => {
        const query = { member_id: openId, member_id_type: "open_id", group_type, ...page } as const;
        const outcome = await feishu.call(listGroupsOfMember, { query });
        if (!outcome.ok) return outcome;
        const { group_list: items, has_more, page_token } = outcome.value;
        return done({ items, has_more, page_token });
      }, listGroupsOfMember.name),
    );

  // Ordinary and dynamic groups apart: what comes without a type, the document does not say.
  const userGroups = (openId: string) =>
    remembered(`user-groups ${openId}`, async () =>
      joined(await Promise.all([groupsOfType(openId, 1), groupsOfType(openId, 2)])),
    );

  return {
    async of(openId, wanted) {
      if (!wanted.departments && !wanted.userGroups) return noMemberships;
      const [inDepartments, inGroups] = await Promise.all([
        wanted.departments ? departments(openId) : nothing,
        wanted.userGroups ? userGroups(openId) : nothing,
      ]);
      return {
        departments: new Set(inDepartments.ids),
        userGroups: new Set(inGroups.ids),
        gaps: [
          ...inDepartments.failures.map((it) => gapOf("departments", it)),
          ...inGroups.failures.map((it) => gapOf("user-groups", it)),
        ],
      };
    },
  };
}

const nothing: Read = { ids: [], failures: [] };
const withheld: Failure = { kind: "scope-missing", endpoint: getUser.name, fields: ["user.department_ids"] };

function joined(reads: readonly Read[]): Read {
  return { ids: reads.flatMap(({ ids }) => ids), failures: reads.flatMap(({ failures }) => failures) };
}

function one(outcome: Outcome<readonly string[], Failure>): Read {
  return outcome.ok ? { ids: outcome.value, failures: [] } : { ids: [], failures: [outcome.failure] };
}

/** A failure as a decision tells of it. */
export function gapOf(of: Gap["of"], { endpoint, kind, code, logId }: Failure): Gap {
  return { of, endpoint, kind, code, logId };
}
