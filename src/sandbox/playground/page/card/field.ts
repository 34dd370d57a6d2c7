import { h } from "../dom.ts";
import type { CardContext } from "./context.ts";
import type { FieldValue } from "./form-scope.ts";
import { type Json, object, string } from "./json.ts";
import { pixels } from "./size.ts";
import { misplacedBox } from "./unknown.ts";

/** Width of an input or a select: its default, the container's, or a number of pixels. */
export function fieldWidth(node: HTMLElement, json: Json): void {
  const width = pixels(json.width);
  if (json.width === "fill") node.classList.add("fills");
  else if (width) node.style.width = width;
}

/** How a component behaves inside a form. */
export interface FieldParts {
  readonly required: boolean;
  readonly temporal?: boolean;
  read(): FieldValue;
  reset(): void;
}

/**
 * Registers a component with the form around it; a form's component without a name shows the fault that
 * Feishu reports for it (200530). Returns the node to show.
 */
export function inForm(node: HTMLElement, json: Json, context: CardContext, parts: FieldParts): HTMLElement {
  if (!context.form) return node;
  const name = string(json.name);
  if (!name)
    return h(
      "div",
      { class: "fills flow down close" },
      node,
      misplacedBox(String(json.tag), "nameless", context),
    );
  context.form.fields.push({
    ...parts,
    name,
    confirm: object(json.confirm),
    mark: (missing) => {
      node.classList.toggle("missing", missing);
      const control = node.matches("input, textarea, button")
        ? node
        : node.querySelector("input, textarea, button");
      if (missing) control?.setAttribute("aria-invalid", "true");
      else control?.removeAttribute("aria-invalid");
    },
  });
  return node;
}
