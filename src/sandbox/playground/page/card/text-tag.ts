import { h } from "../dom.ts";
import { colour } from "./colour.ts";
import type { CardContext } from "./context.ts";

/** A small coloured label: header tags, `<text_tag>`, table options. Blue unless said otherwise. */
export function textTag(
  text: readonly (Node | string)[],
  name: string | undefined,
  context: CardContext,
): HTMLElement {
  const node = h("span", { class: "text-tag" }, ...text);
  const hue = name ?? "blue";
  const neutral = hue === "neutral" || hue === "grey";
  const ground = neutral ? colour("grey-200") : colour(`${hue}-100`);
  const ink = neutral ? colour("grey-700") : colour(`${hue}-700`);
  node.style.setProperty("--tag-ground", ground ?? colour(hue, context.colours) ?? colour("blue-100") ?? "");
  node.style.color = ink ?? colour("grey-900") ?? "";
  return node;
}
