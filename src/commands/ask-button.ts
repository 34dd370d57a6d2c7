import { type ButtonLook, pressButton } from "../cards/button.ts";
import type { Element } from "../cards/element.ts";
import { type Both, type Lang, say } from "../words.ts";
import type { Ask, CommandName } from "./ask.ts";

const fillIn: Both = { zh: "填表查询", en: "Fill in a form" };

/** Opens a form in which everything that can be asked for is set, filled with what this ask says. */
export function refineButton(ask: Ask, lang: Lang): Element {
  return pressButton(lang === "zh" ? "筛选" : "Refine", ask, { mode: "form" });
}

/** Opens an empty form of a command. */
export function formButton(command: CommandName, lang: Lang, label: Both = fillIn): Element {
  return pressButton(say(label, lang), { command, request: undefined }, { mode: "form" });
}

/** A button that asks something. Only a complete, typed ask can be sealed into it. */
export function askButton(label: string, ask: Ask, look: ButtonLook = {}): Element {
  return pressButton(label, ask, look);
}
