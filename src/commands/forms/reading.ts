import type { Entity } from "../../language/entities/entity.ts";
import { readEntities } from "../../language/entities/read.ts";
import { bareLine } from "../../language/line.ts";
import { lowerCase, normalise } from "../../language/normalise.ts";
import type { Both } from "../../words.ts";
import type { Filled, Values } from "./form.ts";

/** A field's text without blanks at its ends; empty where nothing was filled in. */
export function textIn(values: Values, name: string): string {
  return values[name]?.trim() ?? "";
}

/** A field's lines; commas and semicolons part them too. */
export function linesIn(values: Values, name: string): string[] {
  return textIn(values, name)
    .split(/[\n,;，；、]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A value, or nothing, to spread into a request. */
export function given<K extends string, V>(name: K, value: V | "" | undefined): { [key in K]?: V } {
  return value === "" || value === undefined ? {} : ({ [name]: value } as { [key in K]: V });
}

/** The one thing a line holds (phone, e-mail, id …), read as it would be in a message. */
export function entityIn(line: string): Entity | undefined {
  const text = normalise(line);
  // No word on a line names its kind, and nothing read here depends on time or language.
  const context = { now: new Date(0), timeZone: "Asia/Shanghai", fallback: "zh", mentions: [] } as const;
  const found = readEntities(bareLine(text, lowerCase(text), context));
  return found.length === 1 ? found[0]?.entity : undefined;
}

/** A span out of two day fields, `<name>_from` and `<name>_to`. */
export function periodIn(values: Values, name: string) {
  const from = textIn(values, `${name}_from`).slice(0, 10);
  const to = textIn(values, `${name}_to`).slice(0, 10);
  const span = from || to ? { ...given("from", from), ...given("to", to) } : undefined;
  const problem = from && to && to < from ? endsBeforeItStarts : undefined;
  return { span, problem };
}

const endsBeforeItStarts: Both = {
  zh: "结束日期早于开始日期。",
  en: "The end date lies before the start date.",
};

/** A request where nothing is wrong, else the problems. */
export function filled(request: unknown, problems: readonly (Both | undefined)[]): Filled {
  const real = problems.filter((one) => one !== undefined);
  return real.length > 0 ? { ok: false, problems: real } : { ok: true, request };
}

/** What a line cannot be read as. The line itself is not repeated: it may be somebody's phone number. */
export function notUnderstood(what: Both, line: number): Both {
  return {
    zh: `第 ${line} 行不像${what.zh}，请检查。`,
    en: `Line ${line} does not look like ${what.en}. Please check it.`,
  };
}
