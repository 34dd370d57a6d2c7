import { isNamed, type Person } from "../access/decide.ts";
import { type Gap, type Memberships, noMemberships, wantedBy } from "../access/memberships.ts";
import type { Policy } from "../access/policy.ts";
import type { MembershipReader } from "../feishu/memberships.ts";
import { inTime } from "../in-time.ts";
import type { Persons, Presence } from "./admission.ts";
import type { ChatBook } from "./chat-book.ts";

export interface PersonsDeps {
  readonly memberships: MembershipReader;
  readonly chats: ChatBook;
}

/** Longer than this nobody waits for a decision, milliseconds; the calls themselves end after ten seconds. */
const longest = 15_000;

/**
 * Finds out what the policy asks about a person and a place, and nothing else: memberships only where it names
 * departments or user groups, whether a group is external only where that may change how it is treated. What is
 * not known in time is a gap, in which nothing is held and a group is off; it is found out all the same, for the next
 * time.
 */
export function createPersons({ memberships, chats }: PersonsDeps): Persons {
  return async (who, policy, within = longest) => {
    const wanted = wantedBy(policy);
    const asked = [...(wanted.departments ? departments : []), ...(wanted.userGroups ? userGroups : [])];
    const [belongs, group] = await Promise.all([
      inTime(memberships.of(who.openId, wanted), within, { ...noMemberships, gaps: asked }),
      external(who, policy, within),
    ]);
    const known: Memberships = { ...belongs, gaps: [...belongs.gaps, ...group.gaps] };
    return { ...who, memberships: known, external: group.external } satisfies Person;
  };

  async function external({ place }: Presence, policy: Policy, within: number) {
    const matters =
      place.type === "group" && !isNamed(policy, place.chatId) && policy.groups.default !== "off";
    if (!matters) return { external: undefined, gaps: [] };
    return inTime(chats.external(place.chatId), within, { external: undefined, gaps: chat });
  }
}

const late = (of: Gap["of"], endpoint: string): Gap[] => [{ of, endpoint, kind: "timeout" }];
const departments = late("departments", "contact.users.get");
const userGroups = late("user-groups", "contact.group.member_belong");
const chat = late("chat", "im.chats.get");
