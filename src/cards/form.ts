import type { Press } from "./button.ts";
import { clip, type Element, plain, quiet } from "./element.ts";
import { columns } from "./layout.ts";

/** One thing to fill in, in one language, with what stands in it. */
export type Control = TextControl | PickControl;

interface Common {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
}
interface TextControl extends Common {
  readonly kind: "text" | "lines";
  readonly placeholder?: string | undefined;
}
type PickControl =
  | (Common & { readonly kind: "date" })
  | (Common & { readonly kind: "choice"; readonly options: readonly Choice[] });

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the buttons of a form say. */
export interface FormWords {
  readonly submit: string;
  /** No such button where absent. */
  readonly reset?: string;
}

/** An input takes up to 1000 characters (component document "input"). */
export const longestInput = 1000;

/**
 * A form (component document "form": root only, every control with a name of its own, one submit button).
 * Dates and choices stand in pairs, texts alone.
 */
export function formElement(controls: readonly Control[], press: Press, words: FormWords): Element {
  const rows: Element[] = [];
  for (let index = 0; index < controls.length; index += 1) {
    const [one, next] = [controls[index], controls[index + 1]];
    if (one === undefined) break;
    if (isShort(one) && next && isShort(next)) {
      rows.push(columns([control(one), control(next)]));
      index += 1;
    } else rows.push(...(isShort(one) ? [columns([control(one)])] : control(one)));
  }
  const submit: Element = {
    tag: "button",
    type: "primary_filled",
    name: "submit",
    form_action_type: "submit",
    text: plain(words.submit),
    behaviors: [{ type: "callback", value: press }],
  };
  const buttons: Element[] = [submit];
  if (words.reset !== undefined) {
    buttons.push({ tag: "button", name: "reset", form_action_type: "reset", text: plain(words.reset) });
  }
  return {
    tag: "form",
    name: "form",
    elements: [
      ...rows,
      {
        tag: "column_set",
        flex_mode: "flow",
        horizontal_spacing: "8px",
        columns: buttons.map((button) => ({ tag: "column", width: "auto", elements: [button] })),
      },
    ],
  };
}

const isShort = (one: Control): one is PickControl => one.kind === "date" || one.kind === "choice";

function control(one: Control): Element[] {
  if (!isShort(one)) {
    return [
      {
        tag: "input",
        name: one.name,
        label: plain(one.label),
        label_position: "top",
        width: "fill",
        max_length: longestInput,
        ...(one.kind === "lines"
          ? { input_type: "multiline_text", rows: 3, auto_resize: true, max_rows: 8 }
          : {}),
        ...(one.placeholder ? { placeholder: plain(clip(one.placeholder, 100)) } : {}),
        ...(one.value ? { default_value: [...one.value].slice(0, longestInput).join("") } : {}),
      },
    ];
  }
  return [quiet(one.label), picker(one)];
}

function picker(one: PickControl): Element {
  if (one.kind === "date") {
    return {
      tag: "date_picker",
      name: one.name,
      width: "fill",
      placeholder: plain("—"),
      // Feishu refuses a card whose date is none; what was sent in its place is not kept.
      ...(/^\d{4}-\d{2}-\d{2}$/.test(one.value ?? "") ? { initial_date: one.value } : {}),
    };
  }
  const options = one.options.map(({ value, label }) => ({ text: plain(label), value }));
  return {
    tag: "select_static",
    name: one.name,
    width: "fill",
    placeholder: plain("—"),
    options,
    ...(one.value ? { initial_option: one.value } : {}),
  };
}
