import { type ButtonLook, pressButton } from "../cards/button.ts";
import type { Element } from "../cards/element.ts";
import type { Ask } from "./ask.ts";

/** A button that asks something. Only a complete, typed ask can be sealed into it. */
export function askButton(label: string, ask: Ask, look: ButtonLook = {}): Element {
  return pressButton(label, ask, look);
}
