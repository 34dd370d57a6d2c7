import { describe, expect, test } from "vitest";
import { isCommand, requests } from "../../src/commands/ask.ts";
import { grammars } from "../../src/commands/grammars.ts";
import type { Grammar, Slot } from "../../src/language/grammar.ts";
import { cleaned, tokensOf } from "../../src/language/understand.ts";
import { corpus, notation, ready, understood } from "./corpus.ts";

/** Fields that no words set: buttons, pasted lists and the answer itself do. */
const unsaid: Readonly<Record<string, readonly string[]>> = {
  "find-talent": ["list", "saved"],
  audit: ["command", "page", "until", "as"],
  help: ["why", "nearest"],
};

/** A corpus phrase that leads to an ask, as its line in the corpus says. */
const asks = corpus().flatMap(({ text, after, expected }) => {
  const result = understood(text, after);
  if (result.kind !== "ask" || notation(result) !== expected) return [];
  const { text: placed, context } = ready(text, after);
  const tokens = tokensOf(cleaned(placed, context), context, grammars);
  const lang = /\p{Script=Han}/u.test(text.replace(/@王伟|@李娜/g, "")) ? "zh" : "en";
  return [{ command: result.command, request: Object.entries(result.request as object), tokens, lang }];
});
type Ask = (typeof asks)[number];

/** The languages in which an ask of a command passes a test. */
const languagesOf = (command: string, passes: (one: Ask) => boolean) =>
  [...new Set(asks.filter((one) => one.command === command && passes(one)).map((one) => one.lang))].sort();

const fieldsOf = (command: string) => (isCommand(command) ? Object.keys(requests[command].shape) : []);
const sets = ({ request }: Ask, field: string) =>
  request.some(([name, value]) => name === field && (!Array.isArray(value) || value.length > 0));

describe.each(grammars.map((grammar) => [grammar.command, grammar] as const))("%s", (command, grammar) => {
  test("has asks in the corpus, in both languages", () => {
    if (command === "help") return expect(corpus().some(({ expected }) => expected === "help")).toBe(true);
    expect(languagesOf(command, () => true)).toEqual(["en", "zh"]);
  });

  test("every field of its request that words can set is set in the corpus, in both languages", () => {
    const fields = fieldsOf(command).filter((field) => !unsaid[command]?.includes(field));
    const missing = fields.flatMap((field) => {
      const said = languagesOf(command, (one) => sets(one, field));
      return ["zh", "en"].filter((lang) => !said.includes(lang)).map((lang) => `${field} in ${lang}`);
    });
    expect(missing).toEqual([]);
  });

  test("what no words set is set nowhere in the corpus", () => {
    const said = (unsaid[command] ?? []).filter(
      (field) => languagesOf(command, (one) => sets(one, field)).length > 0,
    );
    expect(said).toEqual([]);
  });

  test("every value that a slot's words can set is set in the corpus, in both languages", () => {
    const missing = (grammar.slots ?? []).flatMap((slot) => {
      const said = languagesOf(command, (one) => says(one, grammar, slot) && comesOf(one, command, slot));
      return (["zh", "en"] as const)
        .filter((lang) => slot.words[lang].length > 0 && !said.includes(lang))
        .map((lang) => `${slot.name} ${slot.value ?? ""} in ${lang}`);
    });
    expect(missing).toEqual([]);
  });
});

/** Whether some word of the text is one of the slot's. */
function says({ tokens }: Ask, { command }: Grammar, { name, value }: Slot): boolean {
  return tokens.some(
    (token) =>
      token.kind === "word" &&
      token.meanings.some(
        (one) => one.role === "slot" && one.command === command && one.slot === name && one.value === value,
      ),
  );
}

/** Whether the request holds the slot's value, where the slot is a field and has one. */
function comesOf({ request }: Ask, command: string, { name, value }: Slot): boolean {
  if (value === undefined || !fieldsOf(command).includes(name) || value === true) return true;
  return request.some(
    ([field, got]) => field === name && (Array.isArray(got) ? got.includes(value) : got === value),
  );
}
