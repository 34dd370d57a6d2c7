import { h } from "../dom.ts";
import type { CardContext } from "./context.ts";
import { flowInto } from "./flow.ts";
import type { FormScope } from "./form-scope.ts";
import { type Json, string } from "./json.ts";

/** A form: its fields are kept here and sent together by its submit button. */
export function form(json: Json, context: CardContext): HTMLElement {
  const scope: FormScope = { name: string(json.name) ?? "", fields: [] };
  const node = h("div", { class: "form fills", role: "group", "aria-label": scope.name });
  flowInto(node, json, { ...context, root: false, form: scope }, { vertical: "12px" });
  return node;
}
