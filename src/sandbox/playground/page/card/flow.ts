import type { CardContext } from "./context.ts";
import { type Json, list } from "./json.ts";
import { edges, spacing } from "./size.ts";

/** What a container has where its JSON says nothing. */
export interface FlowDefaults {
  readonly padding?: string;
  readonly vertical: string;
}

const places: Readonly<Record<string, string>> = {
  left: "flex-start",
  top: "flex-start",
  center: "center",
  right: "flex-end",
  bottom: "flex-end",
};

const place = (name: unknown): string => places[String(name)] ?? "flex-start";

/** Lays a container's components out: direction, spacing, alignment, padding (Card JSON 2.0, `body`). */
export function flowInto(node: HTMLElement, json: Json, context: CardContext, defaults: FlowDefaults): void {
  const across = json.direction === "horizontal";
  node.classList.add("flow", across ? "across" : "down");
  node.style.columnGap = spacing(json.horizontal_spacing, "8px");
  node.style.rowGap = spacing(json.vertical_spacing, defaults.vertical);
  node.style.justifyContent = place(across ? json.horizontal_align : json.vertical_align);
  node.style.alignItems = place(across ? json.vertical_align : json.horizontal_align);
  const padding = edges(json.padding) ?? defaults.padding;
  if (padding) node.style.padding = padding;
  node.append(...list(json.elements).flatMap((element) => context.render(element, context)));
}
