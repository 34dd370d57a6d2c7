import type { Both } from "../contract.ts";

export type Lang = "zh" | "en";

/** The text in the page's language. */
export function say(text: Both, lang: Lang): string {
  return text[lang];
}

/** Everything the page itself says. What Bole says comes from Bole. */
export const words = {
  title: { zh: "伯乐 · 沙盒", en: "Bole · sandbox" },
  name: { zh: "伯乐", en: "Bole" },
  sandbox: { zh: "沙盒", en: "sandbox" },
  sandboxHint: {
    zh: "这里的公司和人都是虚构的，随便问。",
    en: "The company and everyone in it are invented. Ask away.",
  },
  chats: { zh: "会话", en: "Chats" },
  external: { zh: "外部", en: "External" },
  noMessages: { zh: "还没有消息", en: "No messages yet" },
  you: { zh: "你", en: "You" },
  youAre: { zh: "你现在是", en: "You are" },
  roleRecruiter: { zh: "招聘", en: "Recruiter" },
  roleHrbp: { zh: "HRBP", en: "HRBP" },
  roleOutsider: { zh: "未授权", en: "No role" },
  language: { zh: "语言", en: "Language" },
  theme: { zh: "外观", en: "Appearance" },
  themeAuto: { zh: "跟随系统", en: "Match system" },
  themeLight: { zh: "浅色", en: "Light" },
  themeDark: { zh: "深色", en: "Dark" },
  back: { zh: "返回会话列表", en: "Back to chats" },
  privateChat: { zh: "私聊 · 只有你和伯乐能看到", en: "Private chat · only you and Bole" },
  members: {
    zh: "{n} 人 · @伯乐 提问，全群可见",
    en: "{n} members · mention @Bole; everyone sees the answer",
  },
  thread: { zh: "消息", en: "Messages" },
  skip: { zh: "跳到输入框", en: "Skip to the message box" },
  writePrivate: { zh: "发消息给伯乐", en: "Message Bole" },
  writeGroup: { zh: "发消息到群里，@伯乐 提问", en: "Message the group; mention @Bole to ask" },
  send: { zh: "发送", en: "Send" },
  mention: { zh: "提及某人", en: "Mention someone" },
  mentionList: { zh: "提及谁", en: "Who to mention" },
  mentionNone: { zh: "没有匹配的人", en: "Nobody by that name" },
  keys: { zh: "Enter 发送，Shift + Enter 换行", en: "Enter to send, Shift + Enter for a new line" },
  needsMention: { zh: "在群里 @伯乐，它才会回答。", en: "In a group Bole answers only when mentioned." },
  addMention: { zh: "加上 @伯乐", en: "Mention Bole" },
  typing: { zh: "伯乐正在输入", en: "Bole is typing" },
  botMenu: { zh: "机器人菜单", en: "Bot menu" },
  tryThese: { zh: "可以这样问", en: "Try asking" },
  looking: { zh: "伯乐正在查…", en: "Bole is looking…" },
  reply: { zh: "回复", en: "Reply" },
  replyTo: { zh: "回复 {name}", en: "Replying to {name}" },
  cancelReply: { zh: "取消回复", en: "Cancel the reply" },
  updated: { zh: "已更新", en: "updated" },
  card: { zh: "[卡片]", en: "[Card]" },
  file: { zh: "[文件]", en: "[File]" },
  downloadFile: { zh: "下载 {name}", en: "Download {name}" },
  bot: { zh: "机器人", en: "Bot" },
  sending: { zh: "发送中", en: "Sending" },
  sendFailed: { zh: "没发出去，消息留在输入框里。", en: "Not sent. Your message is still in the box." },
  noConnection: { zh: "和沙盒的连接断了，正在重连…", en: "Lost the sandbox. Reconnecting…" },
  noSandbox: {
    zh: "连不上沙盒。请确认 npm start 还在运行，然后刷新页面。",
    en: "The sandbox does not answer. Check that npm start is running, then reload.",
  },
  saying: {
    zh: "世有伯乐，然后有千里马。",
    en: "First there is a Bole; only then are there thousand-mile horses.",
  },
  sayingFrom: { zh: "韩愈《马说》", en: "Han Yu, On Horses" },
  today: { zh: "今天", en: "Today" },
  yesterday: { zh: "昨天", en: "Yesterday" },
  close: { zh: "关闭", en: "Close" },
  everyone: { zh: "所有人", en: "Everyone" },
} as const satisfies Record<string, Both>;

/** A text with `{name}`-like places filled. */
export function told(text: Both, lang: Lang, values: Readonly<Record<string, string | number>>): string {
  return text[lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
