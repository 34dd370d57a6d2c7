import { h } from "../dom.ts";
import type { CardContext } from "./context.ts";
import { formValue, missingFields } from "./form-scope.ts";
import { cardIcon } from "./icon.ts";
import { type Json, string } from "./json.ts";
import { behaviourOf, busyWhile, confirmed, perform } from "./press.ts";
import { pixels } from "./size.ts";
import { plainWording } from "./text.ts";
import { cardWords } from "./words.ts";

/** A button: opens a link, calls the bot, submits or resets its form. */
export function button(json: Json, context: CardContext): HTMLElement {
  const disabled = json.disabled === true;
  const label = plainWording(json.text, context);
  const tip = plainWording(disabled ? json.disabled_tips : json.hover_tips, context);
  const node = h(
    "button",
    {
      type: "button",
      class: `button ${string(json.type) ?? "default"}`,
      "data-height": string(json.size) ?? "medium",
      "aria-disabled": disabled ? "true" : undefined,
      title: tip || undefined,
      "aria-label": label ? undefined : tip || undefined,
    },
    cardIcon(json.icon, context),
    label && h("span", { class: "label" }, label),
    h("span", { class: "spinner", "aria-hidden": "true" }),
  );
  const width = pixels(json.width);
  if (width) node.style.width = width;
  if (json.width === "fill") node.classList.add("fills");
  if (!disabled) node.addEventListener("click", () => void press(json, node, context));
  return node;
}

async function press(json: Json, node: HTMLElement, context: CardContext): Promise<void> {
  const kind = string(json.form_action_type) ?? string(json.action_type)?.replace("form_", "");
  if (context.form && kind === "reset") {
    for (const field of context.form.fields) field.reset();
  } else if (context.form && kind === "submit") {
    await submit(json, node, context);
  } else if (await confirmed(json.confirm, context)) {
    await perform(json, { tag: "button" }, node, context);
  }
}

/** Sends the form, unless something required is missing. The action is that of the button. */
async function submit(json: Json, node: HTMLElement, context: CardContext): Promise<void> {
  const form = context.form;
  if (!form) return;
  const missing = missingFields(form);
  for (const field of form.fields) field.mark(missing.includes(field));
  if (missing.length > 0) {
    context.toast("warning", cardWords.required[context.lang]);
    return;
  }
  for (const question of [json.confirm, ...form.fields.map((field) => field.confirm)]) {
    if (!(await confirmed(question, context))) return;
  }
  const { value } = behaviourOf(json);
  const temporal = form.fields.some((field) => field.temporal);
  await busyWhile(node, () => {
    return context.press({
      tag: "button",
      ...(value ? { value } : {}),
      ...(temporal ? { timezone: Intl.DateTimeFormat().resolvedOptions().timeZone } : {}),
      form_value: formValue(form),
      name: string(json.name) ?? "",
    });
  });
}
