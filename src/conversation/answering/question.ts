import type { View } from "../../access/view.ts";
import { always, type Content } from "../../cards/card.ts";
import { text } from "../../cards/element.ts";
import { buttonRow } from "../../cards/layout.ts";
import { type CommandName, parseAsk } from "../../commands/ask.ts";
import { askButton, formButton } from "../../commands/ask-button.ts";
import { subjectOf } from "../../commands/describe.ts";
import { commands } from "../../commands/index.ts";
import type { Choice, Understanding } from "../../language/understanding.ts";
import { type Lang, say } from "../../words.ts";

type Question = Understanding & { readonly kind: "question" };

/** What may be read as an ID of Feishu's may be a resident ID all the same: masked readers see its end only. */
const likeResidentId = /(?<!\d)\d{17}[\dX](?!\d)/gi;

/** At most so many ways to go on. */
const mostChoices = 3;

/**
 * Asking back, with at most three ways to go on, and the form of the command where it is clear which. Where
 * values are masked, as in a group, the buttons say what they would look up masked as well.
 */
export function question({ question: asked, choices, command }: Question, view: View, lang: Lang): Content {
  return {
    tone: "question",
    title: lang === "zh" ? "请确认一下" : "Please check",
    blocks: [
      always(
        text(say(asked, lang)),
        ...buttonRow([
          ...choices.slice(0, mostChoices).flatMap((choice) => {
            const ask = parseAsk(choice);
            return ask ? [askButton(labelOf(choice, view, lang), ask)] : [];
          }),
          ...(command && hasForm(command) ? [formButton(command, lang)] : []),
        ]),
      ),
    ],
  };
}

function labelOf(choice: Choice, view: View, lang: Lang): string {
  const ask = parseAsk(choice);
  if (ask === undefined || view.sees.has("contact")) return say(choice.label, lang);
  const title = commands.find((one) => one.name === ask.command)?.title;
  const subject = subjectOf(ask, view, lang)?.replace(likeResidentId, (number) => `****${number.slice(-4)}`);
  return [title && say(title, lang), subject].filter(Boolean).join(lang === "zh" ? "：" : ": ");
}

/** Whether a command of this name has a form. */
export function hasForm(name: string): name is CommandName {
  return commands.some((one) => one.name === name && one.form !== undefined);
}
