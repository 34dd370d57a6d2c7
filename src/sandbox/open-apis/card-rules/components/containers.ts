import { behaviors, multiUrl } from "../behaviors.ts";
import { component } from "../component.ts";
import { elements } from "../elements.ts";
import { subCodes } from "../problem.ts";
import {
  flag,
  isObject,
  type Json,
  list,
  number,
  object,
  oneOf,
  type Place,
  type Rule,
  report,
  text,
} from "../rule.ts";
import { confirm, icon, plainText, textObject } from "../texts.ts";
import {
  color,
  cornerRadius,
  direction,
  horizontalAlign,
  lengths,
  padding,
  spacing,
  verticalAlign,
  wordOrPixels,
} from "../values.ts";

/** How a container lays out what it holds. */
const layout = {
  direction,
  horizontal_spacing: spacing,
  horizontal_align: horizontalAlign,
  vertical_spacing: spacing,
  vertical_align: verticalAlign,
};

const action = object({ multi_url: multiUrl });

const column = component(
  {
    ...layout,
    background_style: color,
    width: wordOrPixels(["auto", "weighted"], 16, 600),
    weight: number(1, 5),
    padding,
    elements,
    action,
  },
  {
    also({ tag }, at) {
      if (tag !== "column") report(at, "invalid value, allowed: column");
    },
  },
);

const panelHeader = object({
  title: textObject(["plain_text", "markdown", "lark_md"]),
  background_color: color,
  width: wordOrPixels(["fill", "auto", "auto_when_fold"], 0, 999),
  vertical_align: verticalAlign,
  padding: lengths(-99, 99),
  position: oneOf("top", "bottom"),
  icon,
  icon_position: oneOf("left", "right", "follow_text"),
  icon_expanded_angle: oneOf(-180, -90, 90, 180),
});

/** Whether a submit button stands somewhere in the form. */
function submits(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(submits);
  if (!isObject(value)) return false;
  if (value.tag === "button" && (value.form_action_type === "submit" || value.action_type === "form_submit"))
    return true;
  return submits(value.elements) || submits(value.columns);
}

function checkForm({ name, elements: children }: Json, at: Place): undefined {
  if (typeof name !== "string" || name === "")
    return report(at, "a form needs a non-empty name", subCodes.name);
  if (at.state.names.has(name)) report(at, `duplicate name in the card: ${name}`, subCodes.name);
  at.state.names.add(name);
  return submits(children) ? undefined : report(at, "a form needs a submit button");
}

/** Components that hold others (component documents, "containers"). */
export const containerComponents: Readonly<Record<string, Rule>> = {
  column_set: component(
    {
      ...layout,
      flex_mode: oneOf("none", "stretch", "flow", "bisect", "trisect"),
      background_style: color,
      action,
      columns: list(column),
    },
    { required: ["columns"] },
  ),
  form: component(
    { ...layout, name: text, padding: lengths(-99, 99), elements, confirm },
    { required: ["name", "elements"], also: checkForm },
  ),
  interactive_container: component(
    {
      ...layout,
      width: wordOrPixels(["fill", "auto"], 16, 999),
      height: wordOrPixels(["auto"], 10, 999),
      background_style: color,
      has_border: flag,
      border_color: color,
      corner_radius: cornerRadius,
      padding: lengths(-99, 99),
      behaviors,
      hover_tips: plainText,
      disabled: flag,
      disabled_tips: plainText,
      confirm,
      elements,
    },
    { required: ["behaviors", "elements"] },
  ),
  collapsible_panel: component(
    {
      ...layout,
      expanded: flag,
      background_color: color,
      padding,
      header: panelHeader,
      border: object({ color, corner_radius: cornerRadius }),
      elements,
    },
    { required: ["header"] },
  ),
};
