import { drawing, h } from "../dom.ts";
import { type CardContext, tell } from "./context.ts";
import { fieldWidth, inForm } from "./field.ts";
import { boolean, type Json, number, object, string } from "./json.ts";
import { perform } from "./press.ts";
import { placeholder, plainWording, wording } from "./text.ts";
import { cardWords } from "./words.ts";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** A text box. In a form it waits for the submit button; outside it is sent by Enter or by its arrow. */
export function input(json: Json, context: CardContext): HTMLElement {
  const control = controlOf(json, context);
  const start = wording({ content: json.default_value, i18n_content: json.i18n_default_value }, context);
  const box = h("div", { class: "input-box" }, control);
  const label = plainWording(json.label, context);
  const node = h(
    "label",
    { class: `input label-${string(json.label_position) ?? "top"}` },
    label && h("span", { class: json.required === true ? "field-label required" : "field-label" }, label),
    box,
  );
  fieldWidth(node, json);
  control.value = start;
  if (!label) control.setAttribute("aria-label", control.placeholder);
  if (!context.form) sendsItself(control, box, json, context);
  return inForm(node, json, context, {
    required: boolean(json.required, false),
    read: () => control.value,
    reset: () => {
      control.value = start;
    },
  });
}

function controlOf(json: Json, context: CardContext): Control {
  const shared = {
    placeholder: placeholder(json.placeholder, context, "pleaseEnter"),
    maxlength: number(json.max_length) ?? 1000,
    disabled: json.disabled === true,
    title: (json.disabled === true && plainWording(json.disabled_tips, context)) || undefined,
  };
  if (json.input_type !== "multiline_text") {
    const type = json.input_type === "password" ? "password" : "text";
    return h("input", { class: "control", type, autocomplete: "off", ...shared });
  }
  const area = h("textarea", { class: "control", rows: number(json.rows) ?? 5, ...shared });
  if (json.auto_resize === true) {
    area.classList.add("grows");
    const most = number(json.max_rows);
    if (most) area.style.setProperty("--rows", String(most));
  }
  return area;
}

/** Outside a form: `action.input_value`. Enter inside a text still being composed sends nothing. */
function sendsItself(control: Control, box: HTMLElement, json: Json, context: CardContext): void {
  if (object(json.behaviors) === undefined && !Array.isArray(json.behaviors) && json.value === undefined)
    return;
  const send = () => void perform(json, { tag: "input", input_value: control.value }, box, context);
  const arrow = h(
    "button",
    { type: "button", class: "input-send", "aria-label": tell(cardWords.submit, context), onclick: send },
    drawing(["M12 19V5", "M6 11l6-6 6 6"], ""),
  );
  box.append(arrow);
  control.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== "Enter" || event.isComposing || event.shiftKey)
      return;
    event.preventDefault();
    send();
  });
}
