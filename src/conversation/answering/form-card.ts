import type { View } from "../../access/view.ts";
import { Press } from "../../cards/button.ts";
import { always, type Content } from "../../cards/card.ts";
import { type Element, quiet, text } from "../../cards/element.ts";
import { type Control, formElement } from "../../cards/form.ts";
import { buttonRow } from "../../cards/layout.ts";
import type { Ask, Blank } from "../../commands/ask.ts";
import { formButton } from "../../commands/ask-button.ts";
import type { Command } from "../../commands/command.ts";
import type { Field, Form, Values } from "../../commands/forms/form.ts";
import { type Both, type Lang, say } from "../../words.ts";

/** What a form card is made of: `values` are what was typed, where it was submitted before. */
export interface FormState {
  /** What is asked for, said above. */
  readonly lead?: Both | undefined;
  readonly values?: Values | undefined;
  readonly problems?: readonly Both[];
  /** Commands that may be meant instead, each offered with its own form. */
  readonly others?: readonly Pick<Command, "name" | "title">[];
}

/** The card on which everything a command takes can be set, with what is wrong said above. */
export function formCard(
  command: Command & { readonly form: Form<Command["name"]> },
  ask: Ask | Blank,
  { view, lang }: { readonly view: View; readonly lang: Lang },
  { lead, values, problems = [], others = [] }: FormState = {},
): Content {
  const zh = lang === "zh";
  const standing = values ?? (ask.request === undefined ? {} : command.form.values(ask.request, view));
  const controls = command.form.fields.map((field) => control(field, standing[field.name], lang));
  return {
    tone: "question",
    title: zh ? `填写条件：${say(command.title, lang)}` : `Fill in: ${say(command.title, lang)}`,
    blocks: [
      always(
        ...(lead ? [text(say(lead, lang))] : []),
        ...problems.map((problem) => text(say(problem, lang), { ink: "red" })),
        formElement(controls, new Press({ command: ask.command, request: ask.request }, "submit"), {
          submit: zh ? "查询" : "Look up",
          reset: zh ? "重置" : "Reset",
        }),
        ...instead(others, lang),
        quiet(zh ? "提交后，结果会出现在这张卡片上。" : "The result takes the place of this card."),
      ),
    ],
  };
}

function instead(others: readonly Pick<Command, "name" | "title">[], lang: Lang): readonly Element[] {
  if (others.length === 0) return [];
  return [
    quiet(lang === "zh" ? "要查的是别的？" : "Did you mean something else?"),
    ...buttonRow(others.map(({ name, title }) => formButton(name, lang, title))),
  ];
}

function control(field: Field, value: string | undefined, lang: Lang): Control {
  const { name } = field;
  const label = say(field.label, lang);
  switch (field.kind) {
    case "text":
    case "lines":
      return {
        name,
        label,
        kind: field.kind,
        value,
        placeholder: field.placeholder && say(field.placeholder, lang),
      };
    case "date":
      return { name, label, kind: "date", value };
    case "choice": {
      const options = field.options.map((one) => ({ value: one.value, label: say(one.label, lang) }));
      // A value that is no option (typed by hand once) would make Feishu refuse the card.
      return {
        name,
        label,
        kind: "choice",
        options,
        value: options.find((one) => one.value === value)?.value ?? field.initial,
      };
    }
  }
}

/** What came back from a form, as texts; days without their offset (`2024-04-01 +0800`). */
export function valuesOf(fields: readonly Field[], formValue: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const value = Object.hasOwn(formValue, name) ? formValue[name] : undefined;
      const typed = typeof value === "string" ? value : undefined;
      return [name, kind === "date" ? typed?.slice(0, 10) : typed];
    }),
  );
}
