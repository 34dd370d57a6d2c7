import { menuEntries } from "../../conversation/meeting/menu-entries.ts";
import type { Both } from "../../words.ts";
import type { Chapter } from "./chapter.ts";

/** What each entry of the menu does, by its key. */
const entryDoes: Readonly<Record<string, Both>> = {
  help: { zh: "你能问的每一项，各带例子。", en: "everything you may ask, with examples." },
  search_talents: { zh: "一张空的搜索表单。", en: "an empty form to search with." },
  whoami: { zh: "你的角色，和你能完整看到什么。", en: "your roles, and what you see in full." },
};

const entries: Both = {
  zh: menuEntries.map(({ key, name }) => `- **${name.zh}**：${entryDoes[key]?.zh}`).join("\n"),
  en: menuEntries.map(({ key, name }) => `- **${name.en}**: ${entryDoes[key]?.en}`).join("\n"),
};

/** What Bole does before anybody has asked it anything. */
export const meeting: readonly Chapter[] = [
  {
    title: { zh: "第一次见面", en: "The first meeting" },
    paragraphs: [
      {
        zh: "第一次打开和伯乐的私聊，它会打一次招呼：按你的权限举几个例子，附上“怎么问”“搜人才”“我能查什么”的按钮。还没有任何角色的人，会看到可以找谁开通。之后不会再打招呼。",
        en: "When you open the chat with Bole for the first time it greets you, once: with a few examples of what you may ask, and buttons for how to ask, a search and your own standing. Whoever holds no role yet reads whom to ask for one.",
      },
      {
        zh: "被拉进一个群时，它会自我介绍一次：这个群看到的答案是打码、完整，还是没有开放查询；怎么 @它；能查哪几项。想再看一遍，在群里只 @伯乐、什么都不写就行。",
        en: "Put into a group, it introduces itself once: whether this group sees answers masked, in full or not at all; how to mention it; what can be looked up. To read that again, mention it in the group and write nothing else.",
      },
      {
        zh: "你还没写过话时，招呼、介绍和菜单的回答用你飞书客户端的语言；写过之后，跟着你上一句话的语言。",
        en: "Until you have written something, its greeting, its introduction and what the menu answers come in the language of your Feishu client; after that in the language you last wrote.",
      },
    ],
  },
  {
    title: { zh: "机器人菜单", en: "The bot's menu" },
    paragraphs: [
      {
        zh: "私聊的输入框旁边有菜单（管理员没有配置就没有）。选一项，伯乐就在私聊里回答：",
        en: "Beside the input box of the private chat there is a menu, where your administrator has set it up. Choose an entry and Bole answers in the private chat:",
      },
      entries,
      {
        zh: "管理员可以换成别的查询：选中后得到那项查询的空表单。没有权限的项会说明原因，不做查询。",
        en: "Your administrator may put other lookups there; each opens its empty form. An entry you may not use says why, and nothing is looked up.",
      },
    ],
  },
];
