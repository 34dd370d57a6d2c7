import type { Gap } from "../../access/memberships.ts";
import type { GroupMode } from "../../access/policy.ts";
import type { Ask, Blank } from "../../commands/ask.ts";
import type { ChatMembers } from "../../feishu/chat-members.ts";
import { gapOf } from "../../feishu/memberships.ts";
import type { KnownChat } from "../../store/chats.ts";
import type { Admission } from "../admission/admission.ts";
import type { ChatBook } from "../kept/chat-book.ts";

export interface GroupsDeps {
  readonly admission: Admission;
  readonly chats: ChatBook;
  readonly members: ChatMembers;
}

/** A group somebody can share to, and how it is treated. */
export interface OpenGroup {
  readonly chat: KnownChat;
  readonly mode: GroupMode;
}

/** Groups somebody can share an answer to. */
export interface OpenGroups {
  readonly open: readonly OpenGroup[];
  /** There are more than are offered or were looked at. */
  readonly more: boolean;
  /** Groups of which Feishu did not tell whether they are in it: these are not offered. */
  readonly gaps: readonly Gap[];
}

/** So many groups are offered. */
const mostOffered = 20;
/** In so many of them membership is looked for, the latest first: each is a call or more. */
const mostLookedAt = 50;

/**
 * The groups the bot knows it is in, in which this very ask would be answered to this person, and of which they are a
 * member now. What Feishu does not tell counts as no.
 */
export async function groupsFor(
  openId: string,
  ask: Ask | Blank,
  within: number,
  { admission, chats, members }: GroupsDeps,
): Promise<OpenGroups> {
  const allowed = await Promise.all(
    (await chats.all()).toReversed().map(async (chat): Promise<OpenGroup[]> => {
      const place = { type: "group", chatId: chat.chatId } as const;
      const standing = await admission.standing({ openId, place }, { within });
      const admitted = standing.admit(ask.command);
      return admitted.admitted ? [{ chat, mode: admitted.asker.about.group?.mode ?? "masked" }] : [];
    }),
  );
  const candidates = allowed.flat();
  const looked = await Promise.all(
    candidates.slice(0, mostLookedAt).map(async (group) => {
      const inside = await members.has(group.chat.chatId, openId);
      return inside.ok
        ? { groups: inside.value ? [group] : [], gaps: [] }
        : { groups: [], gaps: [gapOf("members", inside.failure)] };
    }),
  );
  const open = looked.flatMap(({ groups }) => groups);
  return {
    open: open.slice(0, mostOffered),
    more: open.length > mostOffered || candidates.length > mostLookedAt,
    gaps: looked.flatMap(({ gaps }) => gaps),
  };
}
