import { commands } from "../commands/index.ts";
import { subscriptions } from "../conversation/handlers.ts";
import { menuEntries } from "../conversation/meeting/menu-entries.ts";
import { type AnyScope, anyOf, type Endpoint } from "../feishu/endpoint.ts";
import { getBotInfo } from "../feishu/endpoints/bot-info.ts";
import { listParentDepartments } from "../feishu/endpoints/contact-departments-parent.ts";
import { listGroupsOfMember } from "../feishu/endpoints/contact-group-member-belong.ts";
import { getUser } from "../feishu/endpoints/contact-users-get.ts";
import { listChatMembers } from "../feishu/endpoints/im-chat-members-get.ts";
import { getChat } from "../feishu/endpoints/im-chats-get.ts";
import { uploadFile } from "../feishu/endpoints/im-files-create.ts";
import { createMessage } from "../feishu/endpoints/im-messages-create.ts";
import { patchMessage } from "../feishu/endpoints/im-messages-patch.ts";
import { replyMessage } from "../feishu/endpoints/im-messages-reply.ts";
import { createReaction } from "../feishu/endpoints/im-reactions-create.ts";
import { deleteReaction } from "../feishu/endpoints/im-reactions-delete.ts";

/** Endpoints every conversation needs, whatever is asked. */
const speaking: readonly Endpoint[] = [
  getBotInfo,
  createMessage,
  replyMessage,
  patchMessage,
  createReaction,
  deleteReaction,
  uploadFile,
];

/** Endpoints that tell who somebody is and where they ask, so that it can be decided whether they may. */
const deciding: readonly Endpoint[] = [
  getUser,
  listParentDepartments,
  listGroupsOfMember,
  getChat,
  listChatMembers,
];

/** One scope Bole needs, or any of those that will do instead, and what needs it: endpoints and events by name. */
export interface ScopeNeed extends AnyScope {
  readonly neededBy: readonly string[];
}

/** Every scope Bole needs. The manifest asks for the first of each choice; an app may hold another of it. */
export function scopeNeeds(): readonly ScopeNeed[] {
  const called = [...speaking, ...deciding, ...commands.flatMap((one) => one.needs)];
  const choices = [
    ...called.flatMap(({ name, scopes, fieldScopes = {} }) =>
      [...(scopes ? [scopes] : []), ...Object.values(fieldScopes)].map((choice) => ({ name, choice })),
    ),
    ...Object.entries(subscriptions).flatMap(([name, { scopes }]) =>
      scopes.map((scope) => ({ name, choice: anyOf(scope) })),
    ),
  ];
  // Two may share their first scope and differ in what else will do: both have to be content.
  const needs = Map.groupBy(choices, ({ choice }) => choice.anyOf.join(" "));
  return [...needs.values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ ...first.choice, neededBy: [...new Set(alike.map(({ name }) => name))] }] : [];
  });
}

/**
 * app-manifest.json: what the Feishu app behind Bole needs. `scopes` is the form the developer console
 * imports. Everything is derived from the commands' endpoints and the events answered to.
 */
export function manifest() {
  const handled = Object.entries(subscriptions);
  const named = (kind: "event" | "callback") =>
    handled.filter(([, one]) => one.kind === kind).map(([name]) => name);
  return {
    name: { zh_cn: "伯乐", en_us: "Bole" },
    description: {
      zh_cn: "招聘同事的查询助手：在聊天里查人才、内推、员工职务和职务定义，用卡片回答。只读。",
      en_us:
        "Looks up talents, referrals, employees' jobs and job definitions for recruiters, in chat, answered with cards. Read-only.",
    },
    bot: {
      enable: true,
      menu: menuEntries.map(({ key, name }) => ({
        event_key: key,
        name: { zh_cn: name.zh, en_us: name.en },
      })),
    },
    scopes: { tenant: [...new Set(scopeNeeds().map((it) => it.anyOf[0]))].sort(), user: [] },
    events: { items: { tenant: named("event"), user: [] } },
    callbacks: { items: named("callback") },
  };
}
