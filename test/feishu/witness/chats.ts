import { createReadStream, readFileSync } from "node:fs";
import { listChatMembers } from "../../../src/feishu/endpoints/im-chat-members-get.ts";
import { getChat } from "../../../src/feishu/endpoints/im-chats-get.ts";
import { listChats } from "../../../src/feishu/endpoints/im-chats-list.ts";
import { uploadFile } from "../../../src/feishu/endpoints/im-files-create.ts";
import { createMessage } from "../../../src/feishu/endpoints/im-messages-create.ts";
import { patchMessage } from "../../../src/feishu/endpoints/im-messages-patch.ts";
import { replyMessage } from "../../../src/feishu/endpoints/im-messages-reply.ts";
import { createReaction } from "../../../src/feishu/endpoints/im-reactions-create.ts";
import { deleteReaction } from "../../../src/feishu/endpoints/im-reactions-delete.ts";
import { type Witnessed, witnessed } from "./witnessed.ts";

/** Any file of bytes that are no text; the SDK names a file only where it reads it from the disk. */
const file = "test/golden/pictures/refused.phone-dark.png";
const page = { page_size: 100, page_token: "next" };
const content = '{"text":"查一下 “伯乐” & <b>"}';

/** Chats, messages, files. */
export const chats: readonly Witnessed[] = [
  witnessed(
    getChat,
    { path: { chat_id: "oc_1" }, query: { user_id_type: "open_id" as const } },
    (sdk, { path, query }) => sdk.im.v1.chat.get({ path, params: query }),
  ),
  witnessed(
    listChats,
    { query: { ...page, user_id_type: "open_id" as const, sort_type: "ByActiveTimeDesc" as const } },
    (sdk, { query }) => sdk.im.v1.chat.list({ params: query }),
  ),
  witnessed(
    listChatMembers,
    { path: { chat_id: "oc_1" }, query: { ...page, member_id_type: "open_id" as const } },
    (sdk, { path, query }) => sdk.im.v1.chatMembers.get({ path, params: query }),
  ),
  witnessed(
    createMessage,
    {
      query: { receive_id_type: "open_id" as const },
      body: { receive_id: "ou_1", msg_type: "text", content, uuid: "uuid-1" },
    },
    (sdk, { query, body }) => sdk.im.v1.message.create({ params: query, data: body }),
  ),
  witnessed(
    replyMessage,
    {
      path: { message_id: "om_1" },
      body: { msg_type: "interactive", content, reply_in_thread: true, uuid: "uuid-1" },
    },
    (sdk, { path, body }) => sdk.im.v1.message.reply({ path, data: body }),
  ),
  witnessed(patchMessage, { path: { message_id: "om_1" }, body: { content } }, (sdk, { path, body }) =>
    sdk.im.v1.message.patch({ path, data: body }),
  ),
  witnessed(
    createReaction,
    { path: { message_id: "om_1" }, body: { reaction_type: { emoji_type: "Typing" } } },
    (sdk, { path, body }) => sdk.im.v1.messageReaction.create({ path, data: body }),
  ),
  witnessed(deleteReaction, { path: { message_id: "om_1", reaction_id: "r_1" } }, (sdk, { path }) =>
    sdk.im.v1.messageReaction.delete({ path }),
  ),
  witnessed(
    uploadFile,
    {
      body: {
        file_type: "xls",
        file_name: "人才 1.xlsx",
        duration: 3000,
        file: new Blob([readFileSync(file)]),
      },
    },
    (sdk) =>
      sdk.im.v1.file.create({
        data: { file_type: "xls", file_name: "人才 1.xlsx", duration: 3000, file: createReadStream(file) },
      }),
  ),
];
