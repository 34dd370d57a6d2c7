import { h } from "../dom.ts";
import type { CardContext } from "./context.ts";
import { inForm } from "./field.ts";
import { boolean, type Json, number, object, objects } from "./json.ts";
import { confirmed, perform } from "./press.ts";
import { edges } from "./size.ts";
import { plainWording, textNode } from "./text.ts";

/** A line that can be ticked, with up to three buttons of its own. */
export function checker(json: Json, context: CardContext): HTMLElement {
  const disabled = json.disabled === true;
  const start = boolean(json.checked, false);
  const box = h("input", { type: "checkbox", class: "tick", disabled });
  const area = object(json.button_area);
  const buttons = objects(area?.buttons).slice(0, 3);
  const label = h("label", {}, box, textNode(json.text, context));
  const node = h(
    "div",
    {
      class: `checker fills${boolean(json.overall_checkable, true) ? " whole" : ""}`,
      title: plainWording(disabled ? json.disabled_tips : json.hover_tips, context) || undefined,
    },
    label,
    buttons.length > 0 &&
      h(
        "div",
        { class: area?.pc_display_rule === "on_hover" ? "checker-buttons on-hover" : "checker-buttons" },
        ...buttons.flatMap((button) => context.render({ ...button, tag: "button" }, context)),
      ),
  );
  const padding = edges(json.padding);
  if (padding) node.style.padding = padding;
  box.checked = start;
  dressChecked(node, label, json);
  box.addEventListener("change", () => void tick(json, box, node, context));
  return inForm(node, json, context, {
    required: boolean(json.required, false),
    read: () => box.checked,
    reset: () => {
      box.checked = start;
    },
  });
}

function dressChecked(node: HTMLElement, label: HTMLElement, json: Json): void {
  const style = object(json.checked_style);
  node.classList.toggle("struck", style?.show_strikethrough === true);
  const opacity = number(style?.opacity);
  if (opacity !== undefined)
    label.style.setProperty("--checked-opacity", String(Math.min(1, Math.max(0, opacity))));
}

async function tick(
  json: Json,
  box: HTMLInputElement,
  node: HTMLElement,
  context: CardContext,
): Promise<void> {
  if (context.form) return;
  if (!(await confirmed(json.confirm, context))) {
    box.checked = !box.checked;
    return;
  }
  await perform(json, { tag: "checker", checked: box.checked }, node, context);
}
