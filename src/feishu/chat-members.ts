import { done, failed, type Outcome } from "../outcome.ts";
import { listChatMembers } from "./endpoints/im-chat-members-get.ts";
import type { Failure } from "./failure.ts";
import type { Feishu } from "./port.ts";

/** Knows who is in a group. */
export interface ChatMembers {
  /** Whether a person is in a group now. It is asked each time, so that who has left is not taken for a member. */
  has(chatId: string, openId: string): Promise<Outcome<boolean, Failure>>;
}

/** The document's largest page. */
const pageSize = 100;
/** Feishu's groups hold 5,000 people at most, larger ones after an application; nobody is looked for any further. */
const mostPages = 100;

export function createChatMembers(feishu: Feishu): ChatMembers {
  return {
    async has(chatId, openId) {
      let next: { readonly page_token?: string } = {};
      for (let count = 0; count < mostPages; count += 1) {
        const query = { member_id_type: "open_id", page_size: pageSize, ...next } as const;
        const page = await feishu.call(listChatMembers, { path: { chat_id: chatId }, query });
        if (!page.ok) return page;
        const { items, has_more, page_token } = page.value;
        if (items.some((one) => one.member_id === openId)) return done(true);
        if (!has_more) return done(false);
        if (!page_token) break;
        next = { page_token };
      }
      return failed({ kind: "unexpected-answer", endpoint: listChatMembers.name });
    },
  };
}
