import { h } from "../dom.ts";
import { border, ground } from "./colour.ts";
import type { CardContext } from "./context.ts";
import { flowInto } from "./flow.ts";
import { cardIcon } from "./icon.ts";
import { boolean, type Json, number, object, string } from "./json.ts";
import { blockNodes } from "./markdown/render.ts";
import { corner, edges } from "./size.ts";
import { textNode, wording } from "./text.ts";

/** A panel that opens and closes, without asking the bot. */
export function collapsiblePanel(json: Json, context: CardContext): HTMLElement {
  const head = object(json.header) ?? {};
  const content = h("div", { class: "panel-content" });
  flowInto(content, json, context, { vertical: "12px" });
  const toggle = header(head, context);
  const node = h("div", { class: "panel fills" }, toggle, content);
  dress(node, toggle, json, head, context);

  const show = (open: boolean) => {
    content.hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
    node.classList.toggle("open", open);
  };
  show(boolean(json.expanded, false));
  toggle.addEventListener("click", () => show(content.hidden !== false));
  return node;
}

function header(head: Json, context: CardContext): HTMLElement {
  const title = object(head.title) ?? {};
  const said =
    title.tag === "markdown"
      ? h("span", { class: "text md" }, ...blockNodes(wording(title, context), context))
      : textNode(title, context);
  const icon = cardIcon(head.icon, context);
  if (icon) {
    icon.classList.add("turning");
    icon.style.setProperty("--turn", `${number(head.icon_expanded_angle) ?? 180}deg`);
    const [size] = (string(object(head.icon)?.size) ?? "10px").split(" ");
    icon.style.fontSize = size ?? "";
  }
  const place = string(head.icon_position) ?? "right";
  return h(
    "button",
    { type: "button", class: `panel-head icon-${place}`, "data-width": string(head.width) ?? "fill" },
    said,
    icon,
  );
}

function dress(node: HTMLElement, toggle: HTMLElement, json: Json, head: Json, context: CardContext): void {
  node.style.backgroundColor = ground(json.background_color, context.colours) ?? "";
  toggle.style.backgroundColor = ground(head.background_color, context.colours) ?? "";
  const padding = edges(head.padding);
  if (padding) toggle.style.padding = padding;
  toggle.style.alignItems =
    { top: "flex-start", bottom: "flex-end" }[String(head.vertical_align)] ?? "center";
  const line = object(json.border);
  if (!line) return;
  node.style.border = `1px solid ${border(line.color, context.colours) ?? ""}`;
  node.style.borderRadius = corner(line.corner_radius) ?? "5px";
}
