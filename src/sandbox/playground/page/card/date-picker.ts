import { h } from "../dom.ts";
import type { CardContext } from "./context.ts";
import { fieldWidth, inForm } from "./field.ts";
import { boolean, type Json, string } from "./json.ts";
import { offset } from "./markdown/dates.ts";
import { perform } from "./press.ts";
import { placeholder, plainWording } from "./text.ts";

/** One of the three pickers: the browser's own control, and how its value becomes the callback's. */
interface Kind {
  readonly type: "date" | "time" | "datetime-local";
  readonly prompt: "pickDate" | "pickTime";
  /** The property that holds the initial value. */
  readonly initial: string;
}

/** A date: `2024-04-01 +0800`. */
export function datePicker(json: Json, context: CardContext): HTMLElement {
  return pickerOf(json, context, { type: "date", prompt: "pickDate", initial: "initial_date" });
}

/** A time of day: `11:30 +0800`. */
export function timePicker(json: Json, context: CardContext): HTMLElement {
  return pickerOf(json, context, { type: "time", prompt: "pickTime", initial: "initial_time" });
}

/** A date and time: `2024-04-29 07:07 +0800`. */
export function picker(json: Json, context: CardContext): HTMLElement {
  return pickerOf(json, context, { type: "datetime-local", prompt: "pickDate", initial: "initial_datetime" });
}

function pickerOf(json: Json, context: CardContext, kind: Kind): HTMLElement {
  const start = (string(json[kind.initial]) ?? "").trim().replace(" ", "T");
  const prompt = placeholder(json.placeholder, context, kind.prompt);
  const control = h("input", {
    class: "control",
    type: kind.type,
    "aria-label": prompt,
    disabled: json.disabled === true,
    title: (json.disabled === true && plainWording(json.disabled_tips, context)) || undefined,
  });
  control.value = start;
  const said = h("span", { class: "picker-said", "aria-hidden": "true" });
  const node = h("span", { class: "picker", "data-type": kind.type }, control, said);
  const show = () => {
    said.classList.toggle("prompt", control.value === "");
    said.textContent = control.value.replace("T", " ") || prompt;
  };
  fieldWidth(node, json);
  show();
  control.addEventListener("click", () => open(control));
  control.addEventListener("change", () => {
    show();
    if (context.form || control.value === "") return;
    const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const option = withOffset(control.value, kind.type);
    void perform(json, { tag: String(json.tag), option, timezone }, node, context);
  });
  return inForm(node, json, context, {
    required: boolean(json.required, false),
    temporal: true,
    read: () => withOffset(control.value, kind.type),
    reset: () => {
      control.value = start;
      show();
    },
  });
}

/** Opens the browser's calendar; where it has none to open, typing works as ever. */
function open(control: HTMLInputElement): void {
  try {
    control.showPicker();
  } catch {
    control.focus();
  }
}

/** The value with the distance from UTC at that time where the reader is, as Feishu sends it. */
function withOffset(value: string, type: Kind["type"]): string {
  if (value === "") return "";
  const at = type === "time" ? new Date() : new Date(type === "date" ? `${value}T00:00` : value);
  return `${value.replace("T", " ")} ${offset(at)}`;
}
