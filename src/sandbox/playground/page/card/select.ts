import { avatar } from "../avatar.ts";
import { drawing, fill, h } from "../dom.ts";
import { type MenuItem, openMenu } from "../menu.ts";
import type { CardContext } from "./context.ts";
import { fieldWidth, inForm } from "./field.ts";
import { cardIcon } from "./icon.ts";
import { boolean, type Json, list, number, objects, string } from "./json.ts";
import { perform } from "./press.ts";
import { placeholder, plainWording } from "./text.ts";

/** Something that can be chosen. */
interface Choice {
  readonly value: string;
  readonly text: string;
  readonly icon?: HTMLElement | undefined;
}

/** A drop-down, one of several options. Outside a form a choice is sent at once. */
export function selectStatic(json: Json, context: CardContext): HTMLElement {
  const choices = staticChoices(json, context);
  const index = number(json.initial_index) ?? 0;
  const start = string(json.initial_option) ?? (index > 0 ? choices[index - 1]?.value : undefined);
  return select(json, context, choices, start === undefined ? [] : [start], false);
}

/** A drop-down, several of several options; only in forms, and required unless it says otherwise. */
export function multiSelectStatic(json: Json, context: CardContext): HTMLElement {
  return select(json, context, staticChoices(json, context), strings(json.selected_values), true);
}

/** A drop-down of people. */
export function selectPerson(json: Json, context: CardContext): HTMLElement {
  const start = string(json.initial_option);
  return select(json, context, personChoices(json, context), start === undefined ? [] : [start], false);
}

/** A drop-down of several people; only in forms. */
export function multiSelectPerson(json: Json, context: CardContext): HTMLElement {
  return select(json, context, personChoices(json, context), strings(json.selected_values), true);
}

function staticChoices(json: Json, context: CardContext): Choice[] {
  return objects(json.options).map((option) => ({
    value: string(option.value) ?? "",
    text: plainWording(option.text, context),
    icon: cardIcon(option.icon, context),
  }));
}

/** The people named; where none is named or known, everybody in the chat. */
function personChoices(json: Json, context: CardContext): Choice[] {
  const named = objects(json.options).map((option) => context.person(string(option.value) ?? ""));
  const known = named.filter((one) => one !== undefined);
  const people = known.length > 0 ? known : context.candidates();
  return people.map((one) => ({
    value: one.open_id,
    text: one.name,
    icon: avatar(one.open_id, one.name, true),
  }));
}

function select(
  json: Json,
  context: CardContext,
  choices: readonly Choice[],
  initial: readonly string[],
  several: boolean,
): HTMLElement {
  const start = initial.filter((value) => choices.some((choice) => choice.value === value));
  let chosen: readonly string[] = start;
  const said = h("span", { class: "select-said" });
  const prompt = placeholder(json.placeholder, context, "pleaseSelect");
  const node = h(
    "button",
    {
      type: "button",
      class: `select ${string(json.type) ?? "default"}`,
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      disabled: json.disabled === true,
      title: (json.disabled === true && plainWording(json.disabled_tips, context)) || undefined,
    },
    said,
    drawing(["M7 10l5 5 5-5"], "arrow"),
  );
  const show = () => {
    const shown = choices.filter((choice) => chosen.includes(choice.value));
    const nodes = shown.map((choice) =>
      h("span", { class: "choice" }, choice.icon?.cloneNode(true), choice.text),
    );
    fill(said, ...(nodes.length > 0 ? nodes : [h("span", { class: "prompt" }, prompt)]));
    node.setAttribute("aria-label", shown.length > 0 ? shown.map((one) => one.text).join(", ") : prompt);
  };
  const pick = (value: string) => {
    if (!several) chosen = [value];
    else chosen = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    show();
    if (!context.form) void perform(json, { tag: String(json.tag), option: value }, node, context);
  };
  node.addEventListener("click", () => {
    openMenu(node, { label: prompt, several, pick, items: choices.map((choice) => item(choice, chosen)) });
  });
  fieldWidth(node, json);
  show();
  return inForm(node, json, context, {
    required: boolean(json.required, several),
    read: () => (several ? chosen : (chosen[0] ?? "")),
    reset: () => {
      chosen = start;
      show();
    },
  });
}

function item(choice: Choice, chosen: readonly string[]): MenuItem {
  return {
    key: choice.value,
    text: choice.text,
    content: [choice.icon?.cloneNode(true), h("span", {}, choice.text)],
    chosen: chosen.includes(choice.value),
  };
}

function strings(value: unknown): string[] {
  return list(value).filter((one) => typeof one === "string");
}
