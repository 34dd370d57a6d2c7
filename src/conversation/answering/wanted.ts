import { type Ask, type Blank, parseAsk } from "../../commands/ask.ts";
import type { Understanding } from "../../language/understanding.ts";
import { hasForm } from "./question.ts";
import type { Opening } from "./respond.ts";

/**
 * The form that asks for what a command was not told: “查内推”. Of several that go by that word (“职务”), the likeliest
 * that this person may ask, with the others beside it.
 */
export function formWanted(
  { lacking = [] }: Understanding & { kind: "question" },
  allowed: readonly string[],
): { readonly blank: Blank; readonly opening: Opening } | undefined {
  const forms = lacking.flatMap(({ command, ...rest }) => (hasForm(command) ? [{ command, ...rest }] : []));
  const form = forms.find(({ command }) => allowed.includes(command)) ?? forms[0];
  if (!form) return undefined;
  const { command, question: lead, given } = form;
  return { blank: { command }, opening: { lead, given, others: forms.map((one) => one.command) } };
}

/** The first ask a question offers, where it offers none that is allowed. */
export function forbiddenOf(
  { choices }: Understanding & { kind: "question" },
  allowed: readonly string[],
): Ask | undefined {
  const [first] = choices;
  return first && !choices.some((one) => allowed.includes(one.command)) ? parseAsk(first) : undefined;
}
