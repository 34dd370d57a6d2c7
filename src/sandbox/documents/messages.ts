import type { FailureCode } from "../open-apis/answers.ts";
import { botInfo, noBot } from "../open-apis/bot/info.ts";
import { type Document, usualQuota } from "../open-apis/document.ts";
import { createFile } from "../open-apis/im/create-file.ts";
import { createMessage } from "../open-apis/im/create-message.ts";
import { chatFailures, fileFailures, imFailures, reactionFailures } from "../open-apis/im/failures.ts";
import { getChat } from "../open-apis/im/get-chat.ts";
import { getChatMembers } from "../open-apis/im/get-chat-members.ts";
import { patchMessage } from "../open-apis/im/patch-message.ts";
import { createReaction, deleteReaction } from "../open-apis/im/reactions.ts";
import { replyMessage } from "../open-apis/im/reply-message.ts";

const sending: readonly FailureCode[] = [
  imFailures.parameter,
  imFailures.outsideGroup,
  imFailures.botOff,
  imFailures.notAvailable,
  imFailures.groupSettings,
  imFailures.tooOften,
  imFailures.sensitive,
  imFailures.tooLong,
  imFailures.lacksPermission,
  imFailures.audit,
  imFailures.muted,
  imFailures.wrongKind,
  imFailures.card,
  imFailures.dissolved,
];

/** What the document of one chat lists; that of its members has two more. */
const { parameter: _parameter, dissolved: _dissolved, ...ofOneChat } = chatFailures;
const chatErrors = Object.values(ofOneChat);

/** Adding a reaction has none of the codes that are about one that stands. */
const { notYours: _notYours, noReaction: _noReaction, ...adding } = reactionFailures;
const ofCreating = Object.values(adding);

/** Messages, reactions and files. */
export const messages: readonly Document[] = [
  {
    name: "im.messages.reply",
    title: { zh: "回复消息", en: "Reply to a message" },
    endpoint: replyMessage,
    quota: usualQuota,
    errors: [...sending, imFailures.recalled, imFailures.invisible],
  },
  {
    name: "im.messages.create",
    title: { zh: "发送消息", en: "Send a message" },
    endpoint: createMessage,
    quota: usualQuota,
    errors: [...sending, imFailures.resigned, imFailures.receiver, imFailures.stopped],
  },
  {
    name: "im.messages.patch",
    title: { zh: "更新卡片", en: "Update a card" },
    endpoint: patchMessage,
    quota: usualQuota,
    errors: [
      imFailures.parameter,
      imFailures.tooOften,
      imFailures.tooLong,
      imFailures.lacksPermission,
      imFailures.audit,
      imFailures.recalled,
      imFailures.tooOld,
      imFailures.card,
      imFailures.deleted,
    ],
  },
  {
    name: "im.messages.reactions.create",
    title: { zh: "添加表情回复", en: "Add a reaction" },
    endpoint: createReaction,
    quota: usualQuota,
    errors: ofCreating,
  },
  {
    name: "im.messages.reactions.delete",
    title: { zh: "删除表情回复", en: "Remove a reaction" },
    endpoint: deleteReaction,
    quota: usualQuota,
    errors: Object.values(reactionFailures),
  },
  {
    name: "im.files.create",
    title: { zh: "上传文件", en: "Upload a file" },
    endpoint: createFile,
    quota: usualQuota,
    errors: Object.values(fileFailures),
  },
];

/** Chats, and the bot in them. */
export const chats: readonly Document[] = [
  {
    name: "im.chats.get",
    title: { zh: "获取群信息", en: "One chat" },
    endpoint: getChat,
    quota: usualQuota,
    errors: chatErrors,
  },
  {
    name: "im.chats.members.get",
    title: { zh: "获取群成员列表", en: "Members of a chat" },
    endpoint: getChatMembers,
    quota: usualQuota,
    errors: Object.values(chatFailures),
  },
  {
    name: "bot.info",
    title: { zh: "获取机器人信息", en: "The bot itself" },
    endpoint: botInfo,
    quota: usualQuota,
    errors: [noBot],
  },
];
