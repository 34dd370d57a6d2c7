import { actionValue, behaviors, multiUrl } from "../behaviors.ts";
import { component, named } from "../component.ts";
import {
  flag,
  isObject,
  type Json,
  list,
  matching,
  number,
  object,
  oneOf,
  type Place,
  type Rule,
  report,
  text,
} from "../rule.ts";
import { confirm, icon, placeholder, plainOrMarkdown, plainText, textObject } from "../texts.ts";
import { byLocale, componentWidth, padding, url } from "../values.ts";

/** What most components that one fills in have in common. */
const field = {
  name: text,
  required: flag,
  disabled: flag,
  disabled_tips: plainText,
  hover_tips: plainText,
  placeholder,
  width: componentWidth,
  value: actionValue,
  behaviors,
  confirm,
};

const button = component(
  {
    type: oneOf(
      "default",
      "primary",
      "danger",
      "text",
      "primary_text",
      "danger_text",
      "primary_filled",
      "danger_filled",
      "laser",
    ),
    size: oneOf("tiny", "small", "medium", "large"),
    width: componentWidth,
    text: textObject(["plain_text", "lark_md"], 100),
    icon,
    hover_tips: plainText,
    disabled: flag,
    disabled_tips: plainText,
    confirm,
    behaviors,
    name: text,
    form_action_type: oneOf("submit", "reset"),
    action_type: oneOf("link", "request", "multi", "form_submit", "form_reset"),
    required: flag,
    value: actionValue,
    url,
    multi_url: multiUrl,
  },
  {
    also(value, at) {
      if (value.form_action_type !== undefined) named(value, at);
    },
  },
);

/** The options of a select: a text and a value that no other has. */
function options(entry: Rule): Rule {
  const each = list(entry);
  return (value, at) => {
    each(value, at);
    const values = (Array.isArray(value) ? value : []).filter(isObject).map((option) => option.value);
    if (new Set(values).size !== values.length) report(at, "the value of each option must be unique");
  };
}
const textOption = object({ text: plainText, icon, value: text }, ["text", "value"]);
const personOption = object({ value: text }, ["value"]);
const border = oneOf("default", "text");

/** A picker shows its placeholder until something is chosen, so one of both must be there. */
function picker(initial: string, form: RegExp, expected: string): Rule {
  return component(
    { ...field, [initial]: matching(form, expected) },
    {
      also(value, at) {
        named(value, at);
        if (value[initial] === undefined && value.placeholder === undefined)
          report(at, `required property is missing, property: placeholder or ${initial}`);
      },
    },
  );
}

function checkInput(value: Json, at: Place): void {
  named(value, at);
  if (!at.within.includes("form") && value.behaviors === undefined && value.value === undefined)
    report(at, "required property is missing, property: behaviors");
}

/** Components that a person presses or fills in (component documents, "interactive"). */
export const interactiveComponents: Readonly<Record<string, Rule>> = {
  button,
  input: component(
    {
      ...field,
      default_value: text,
      i18n_default_value: byLocale(text),
      max_length: number(1, 1000),
      input_type: oneOf("text", "multiline_text", "password"),
      show_icon: flag,
      rows: number(1, Number.MAX_SAFE_INTEGER),
      auto_resize: flag,
      max_rows: number(1, Number.MAX_SAFE_INTEGER),
      label: plainText,
      label_position: oneOf("top", "left"),
    },
    { also: checkInput },
  ),
  select_static: component(
    {
      ...field,
      type: border,
      initial_option: text,
      initial_index: number(0, Number.MAX_SAFE_INTEGER),
      options: options(textOption),
    },
    { also: named },
  ),
  multi_select_static: component(
    { ...field, type: border, selected_values: list(text), options: options(textOption) },
    { required: ["name"], also: named },
  ),
  select_person: component(
    { ...field, type: border, initial_option: text, options: options(personOption) },
    { also: named },
  ),
  multi_select_person: component(
    { ...field, type: border, selected_values: list(text), options: options(personOption) },
    { required: ["name"], also: named },
  ),
  date_picker: picker("initial_date", /^\d{4}-\d{2}-\d{2}$/, "yyyy-MM-dd"),
  picker_time: picker("initial_time", /^\d{2}:\d{2}$/, "HH:mm"),
  picker_datetime: picker("initial_datetime", /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, "yyyy-MM-dd HH:mm"),
  overflow: component(
    {
      width: componentWidth,
      options: list(object({ text: textObject(["plain_text"], 100), multi_url: multiUrl, value: text })),
      value: actionValue,
      behaviors,
      confirm,
      name: text,
      disabled: flag,
    },
    { required: ["options"] },
  ),
  checker: component(
    {
      ...field,
      padding,
      checked: flag,
      text: plainOrMarkdown,
      overall_checkable: flag,
      button_area: object({ pc_display_rule: oneOf("always", "on_hover"), buttons: list(button, 3) }),
      checked_style: object({ show_strikethrough: flag, opacity: number(0, 1, false) }),
    },
    { also: named },
  ),
  select_img: component(
    {
      ...field,
      multi_select: flag,
      layout: oneOf("stretch", "bisect", "trisect"),
      style: text,
      can_preview: flag,
      aspect_ratio: oneOf("1:1", "16:9", "4:3"),
      options: options(
        object(
          { img_key: text, value: text, disabled: flag, disabled_tips: plainText, hover_tips: plainText },
          ["img_key"],
        ),
      ),
    },
    {
      required: ["options"],
      also(value, at) {
        named(value, at);
        if (value.multi_select === true && !at.within.includes("form"))
          report(at, "select_img with multi_select can only be placed in a form");
      },
    },
  ),
};
