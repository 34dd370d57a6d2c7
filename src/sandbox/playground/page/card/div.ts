import { h } from "../dom.ts";
import type { CardContext } from "./context.ts";
import { cardIcon } from "./icon.ts";
import { type Json, objects } from "./json.ts";
import { pixels } from "./size.ts";
import { textNode } from "./text.ts";

/** Plain text: `div` with text, prefix icon and fields. */
export function div(json: Json, context: CardContext): HTMLElement {
  const text = json.text === undefined ? undefined : textNode(json.text, context);
  const fields = objects(json.fields).map((field) => {
    return h(
      "div",
      { class: field.is_short === true ? "field short" : "field" },
      textNode(field.text, context),
    );
  });
  const node = h(
    "div",
    { class: json.width === "auto" ? "div" : "div fills" },
    h("div", { class: "with-icon" }, cardIcon(json.icon, context), text),
    fields.length > 0 && h("div", { class: "fields" }, ...fields),
  );
  const width = pixels(json.width);
  if (width) node.style.width = width;
  return node;
}
