import { type Ask, type Blank, isCommand } from "../../commands/ask.ts";
import type { Both } from "../../words.ts";
import { hasForm } from "../answering/question.ts";

/** An entry of the bot's menu, to be set up in the developer console with “push event” as its action. */
export interface MenuEntry {
  /** `event_key`, 1 to 30 characters (document "bot-v3/events/menu"). */
  readonly key: string;
  readonly name: Both;
}

/** The entries that app-manifest.json proposes; the console takes three at the top. */
export const menuEntries: readonly MenuEntry[] = [
  { key: "help", name: { zh: "帮助", en: "Help" } },
  { key: "search_talents", name: { zh: "搜人才", en: "Search talents" } },
  { key: "whoami", name: { zh: "我能查什么", en: "What may I ask?" } },
];

/**
 * What an entry asks for: help, one's own standing, or the form of the command it is named after (`find_talent`,
 * `referrals`, …), so that an administrator may put any of them there. A key that means nothing asks for help.
 */
export function menuAsk(key: string): Ask | Blank {
  const name = key.replaceAll("_", "-");
  if (name === "whoami") return { command: "whoami", request: {} };
  if (isCommand(name) && hasForm(name)) return { command: name };
  return { command: "help", request: { why: "asked", nearest: [] } };
}
