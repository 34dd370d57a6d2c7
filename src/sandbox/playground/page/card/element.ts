import { button } from "./button.ts";
import { checker } from "./checker.ts";
import { collapsiblePanel } from "./collapsible-panel.ts";
import { columnSet } from "./column-set.ts";
import type { CardContext } from "./context.ts";
import { datePicker, picker, timePicker } from "./date-picker.ts";
import { div } from "./div.ts";
import { form } from "./form.ts";
import { horizontalRule } from "./hr.ts";
import { image } from "./img.ts";
import { input } from "./input.ts";
import { interactiveContainer } from "./interactive-container.ts";
import { type Json, object, string } from "./json.ts";
import { components } from "./known.ts";
import { markdown } from "./markdown.ts";
import { overflow } from "./overflow.ts";
import { person } from "./person.ts";
import { personList } from "./person-list.ts";
import { multiSelectPerson, multiSelectStatic, selectPerson, selectStatic } from "./select.ts";
import { strangers } from "./shape.ts";
import { edges } from "./size.ts";
import { table } from "./table.ts";
import { misplacedBox, unknownBox } from "./unknown.ts";

/** Renders one component. */
export type Renderer = (json: Json, context: CardContext) => HTMLElement;

const renderers: ReadonlyMap<string, Renderer> = new Map([
  ["div", div],
  ["markdown", markdown],
  ["hr", horizontalRule],
  ["img", image],
  ["person", person],
  ["person_list", personList],
  ["table", table],
  ["column_set", columnSet],
  ["collapsible_panel", collapsiblePanel],
  ["interactive_container", interactiveContainer],
  ["form", form],
  ["button", button],
  ["input", input],
  ["select_static", selectStatic],
  ["multi_select_static", multiSelectStatic],
  ["select_person", selectPerson],
  ["multi_select_person", multiSelectPerson],
  ["date_picker", datePicker],
  ["picker_time", timePicker],
  ["picker_datetime", picker],
  ["checker", checker],
  ["overflow", overflow],
]);

const rootOnly: ReadonlySet<string> = new Set(["table", "form"]);
const formOnly: ReadonlySet<string> = new Set(["multi_select_static", "multi_select_person"]);

/** One component and a box for each thing about it that the documents do not know. */
export function renderElement(value: unknown, context: CardContext): HTMLElement[] {
  const json = object(value);
  const tag = string(json?.tag);
  const render = tag === undefined ? undefined : renderers.get(tag);
  if (!json || tag === undefined || !render) return [unknownBox(tag ?? JSON.stringify(value), context)];
  if (rootOnly.has(tag) && !context.root) return [misplacedBox(tag, "rootOnly", context)];
  if (formOnly.has(tag) && !context.form) return [misplacedBox(tag, "formOnly", context)];
  const node = render(json, tag === "form" ? context : { ...context, root: false });
  node.dataset.tag = tag;
  const margin = edges(json.margin);
  if (margin) node.style.margin = margin;
  const strange = strangers(json, components[tag] ?? "any");
  return [node, ...strange.map((path) => unknownBox(`${tag}.${path}`, context))];
}
