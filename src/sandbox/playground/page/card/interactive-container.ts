import { h } from "../dom.ts";
import { border, ground } from "./colour.ts";
import type { CardContext } from "./context.ts";
import { flowInto } from "./flow.ts";
import type { Json } from "./json.ts";
import { onPress } from "./link.ts";
import { confirmed, perform } from "./press.ts";
import { corner, pixels } from "./size.ts";
import { plainWording } from "./text.ts";

/** A container that can be pressed as a whole. */
export function interactiveContainer(json: Json, context: CardContext): HTMLElement {
  const disabled = json.disabled === true;
  const tip = plainWording(disabled ? json.disabled_tips : json.hover_tips, context);
  const node = h("div", {
    class: `interactive${json.width === undefined || json.width === "fill" ? " fills" : ""}`,
    role: "button",
    tabindex: disabled ? undefined : 0,
    "aria-disabled": disabled ? "true" : undefined,
    title: tip || undefined,
  });
  flowInto(node, json, context, { vertical: "12px", padding: "4px 12px" });
  dress(node, json, context);
  if (!disabled) onPress(node, () => void press(json, node, context));
  return node;
}

async function press(json: Json, node: HTMLElement, context: CardContext): Promise<void> {
  if (await confirmed(json.confirm, context)) {
    await perform(json, { tag: "interactive_container" }, node, context);
  }
}

function dress(node: HTMLElement, json: Json, context: CardContext): void {
  const named = json.background_style === "laser" ? "indigo-50" : json.background_style;
  node.style.backgroundColor = ground(named, context.colours) ?? "";
  if (json.has_border === true) {
    node.style.border = `1px solid ${border(json.border_color, context.colours) ?? ""}`;
  }
  const radius = corner(json.corner_radius);
  if (radius) node.style.borderRadius = radius;
  const width = pixels(json.width);
  if (width) node.style.width = width;
  const height = pixels(json.height);
  if (height) node.style.height = height;
}
