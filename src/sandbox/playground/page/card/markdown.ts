import { h } from "../dom.ts";
import type { CardContext } from "./context.ts";
import { cardIcon } from "./icon.ts";
import type { Json } from "./json.ts";
import { blockNodes } from "./markdown/render.ts";
import { dressText, wording } from "./text.ts";

/** Rich text: the `markdown` component. */
export function markdown(json: Json, context: CardContext): HTMLElement {
  const content = h("div", { class: "text md" }, ...blockNodes(wording(json, context), context));
  dressText(content, json, context);
  return h("div", { class: "markdown fills with-icon" }, cardIcon(json.icon, context), content);
}
