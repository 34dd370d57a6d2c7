import { h } from "../dom.ts";
import { ground } from "./colour.ts";
import type { CardContext } from "./context.ts";
import { flowInto } from "./flow.ts";
import { type Json, number, object, objects } from "./json.ts";
import { components } from "./known.ts";
import { linkOf, makeLink } from "./link.ts";
import { strangers } from "./shape.ts";
import { edges, pixels, spacing } from "./size.ts";
import { unknownBox } from "./unknown.ts";

/** Columns side by side. What they do on a narrow screen (`flex_mode`) is in the style sheet. */
export function columnSet(json: Json, context: CardContext): HTMLElement {
  const columns = objects(json.columns).map((column) => columnNode(column, context));
  const node = h(
    "div",
    { class: "column-set fills", "data-flex": String(json.flex_mode ?? "none") },
    ...columns,
  );
  node.style.columnGap = spacing(json.horizontal_spacing, "8px");
  node.style.justifyContent =
    { center: "center", right: "flex-end" }[String(json.horizontal_align)] ?? "flex-start";
  dress(node, json, context);
  const strange = objects(json.columns).flatMap((column) => strangers(column, components.column ?? "any"));
  if (strange.length === 0) return node;
  return h(
    "div",
    { class: "fills flow down close" },
    node,
    ...strange.map((path) => unknownBox(`column.${path}`, context)),
  );
}

function columnNode(json: Json, context: CardContext): HTMLElement {
  const node = h("div", { class: "column" });
  flowInto(node, json, context, { vertical: "8px" });
  const width = pixels(json.width);
  if (json.width === "weighted") {
    node.classList.add("weighted");
    node.style.flexGrow = String(Math.min(5, Math.max(1, number(json.weight) ?? 1)));
  } else if (width) {
    node.classList.add("fixed");
    node.style.flexBasis = width;
  }
  node.style.alignSelf = "stretch";
  const margin = edges(json.margin);
  if (margin) node.style.margin = margin;
  dress(node, json, context);
  return node;
}

function dress(node: HTMLElement, json: Json, context: CardContext): void {
  const painted = ground(json.background_style, context.colours);
  if (painted) {
    node.style.backgroundColor = painted;
    node.classList.add("grounded");
  }
  const href = linkOf(object(object(json.action)?.multi_url));
  if (href !== undefined) makeLink(node, href, context);
}
