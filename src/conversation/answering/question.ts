import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { View } from "../../access/view.ts";
import { always, type Content } from "../../cards/card.ts";
import { clip, text } from "../../cards/element.ts";
import { buttonRow } from "../../cards/layout.ts";
import { type Ask, type CommandName, parseAsk } from "../../commands/ask.ts";
import { askButton, formButton } from "../../commands/ask-button.ts";
import { type Called, subjectOf } from "../../commands/describe.ts";
import { commands } from "../../commands/index.ts";
import { personReference, talentReference } from "../../commands/references.ts";
import type { Earlier, Understanding } from "../../language/understanding.ts";
import { type Lang, say } from "../../words.ts";
import { redacted } from "./redaction.ts";

type Question = Understanding & { readonly kind: "question" };

/** What may be read as an ID of Feishu's may be a resident ID all the same: masked readers see its end only. */
const likeResidentId = /(?<!\d)\d{17}[\dX](?!\d)/gi;

/** A name on a button has so many characters at most. */
const longestName = 40;

/** At most so many ways to go on. */
const mostChoices = 3;

/**
 * Asking back, with at most three ways to go on, and the form of the command where it is clear which. Where
 * values are masked, as in a group, the buttons say what they would look up masked as well, and call people what the card
 * `before` has called them. Two that would read alike say their ids besides.
 */
export function question(
  { question: asked, choices, command }: Question,
  view: View,
  lang: Lang,
  before?: Earlier,
): Content {
  const offered = choices.slice(0, mostChoices).flatMap((choice) => {
    const ask = parseAsk(choice);
    if (!ask) return [];
    const label = view.sees.has("contact")
      ? say(choice.label, lang)
      : labelOf(ask, subjectIn(ask, view, lang, calledBy(before, view)), lang);
    return [{ ask, label }];
  });
  const alike = (label: string) => offered.filter((one) => one.label === label).length > 1;
  return {
    tone: "question",
    title: lang === "zh" ? "请确认一下" : "Please check",
    blocks: [
      always(
        text(say(asked, lang)),
        ...buttonRow([
          ...offered.map(({ ask, label }) => {
            const id = alike(label) ? subjectIn(ask, view, lang) : undefined;
            return askButton(id && !label.includes(id) ? `${label} · ${id}` : label, ask);
          }),
          ...(command && hasForm(command) ? [formButton(command, lang)] : []),
        ]),
      ),
    ],
  };
}

function labelOf(ask: Ask, subject: string | undefined, lang: Lang): string {
  const title = commands.find((one) => one.name === ask.command)?.title;
  return [title && say(title, lang), subject].filter(Boolean).join(lang === "zh" ? "：" : ": ");
}

function subjectIn(ask: Ask, view: View, lang: Lang, called?: Called): string | undefined {
  const subject = subjectOf(ask, view, lang, called);
  return subject?.replace(likeResidentId, (number) => `****${number.slice(-4)}`);
}

/** What the card before called somebody, as far as this audience may read it: it may have been sent to one that may more. */
function calledBy(before: Earlier | undefined, view: View): Called {
  const shown = [...(before?.shown ?? []), ...(before?.list ?? [])];
  return (reference) => {
    const plain = z.encode(anyReference, reference);
    const same = shown.find(
      (one) => isDeepStrictEqual(plain, one.talent) || isDeepStrictEqual(plain, one.person),
    );
    return same && clip(redacted(same.label, view), longestName);
  };
}

const anyReference = z.union([talentReference, personReference]);

/** Whether a command of this name has a form. */
export function hasForm(name: string): name is CommandName {
  return commands.some((one) => one.name === name && one.form !== undefined);
}
