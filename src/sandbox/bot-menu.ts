import type { Both } from "../words.ts";

/** The bot's menu as it would be set up in the developer console, each entry with “push event” as its action. */
export const botMenu: readonly { readonly event_key: string; readonly name: Both }[] = [
  { event_key: "help", name: { zh: "帮助", en: "Help" } },
  { event_key: "search_talents", name: { zh: "搜人才", en: "Search talents" } },
  { event_key: "whoami", name: { zh: "我能查什么", en: "What may I ask?" } },
];
