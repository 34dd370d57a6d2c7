import { type CardProblem, subCodes } from "./problem.ts";

/** What is counted and remembered across one card. */
export interface CardState {
  readonly problems: CardProblem[];
  /** Objects that carry a `tag`: elements, components and text objects. */
  nodes: number;
  tables: number;
  readonly elementIds: Set<string>;
  /** Names of forms and of the components in them. */
  readonly names: Set<string>;
  /** Colours that the card defines itself (`config.style.color`). */
  readonly colors: ReadonlySet<string>;
  readonly components: ReadonlyMap<string, Rule>;
}

/** Where in a card one looks, and through which containers one came. */
export interface Place {
  readonly path: string;
  readonly within: readonly string[];
  readonly state: CardState;
}

/** Looks at one value and reports what is wrong with it. */
export type Rule = (value: unknown, at: Place) => void;

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Notes a problem. Returns undefined so that a rule can end with it. */
export function report(at: Place, message: string, code: number = subCodes.json): undefined {
  at.state.problems.push({ code, path: at.path, message });
}

export function below(at: Place, step: string): Place {
  return { ...at, path: `${at.path} -> ${step}` };
}

/** A string. */
export const text: Rule = (value, at) => {
  if (typeof value !== "string") report(at, "a string is expected");
};

export const flag: Rule = (value, at) => {
  if (typeof value !== "boolean") report(at, "a boolean is expected");
};

/** Anything at all: data that the platform hands back untouched. */
export const anything: Rule = () => {};

export function number(smallest: number, largest: number, whole = true): Rule {
  return (value, at) => {
    const fits = typeof value === "number" && value >= smallest && value <= largest;
    if (!fits || (whole && !Number.isInteger(value)))
      report(at, `a number from ${smallest} to ${largest} is expected`);
  };
}

export function oneOf(...allowed: readonly (string | number)[]): Rule {
  return (value, at) => {
    if (!allowed.includes(value as string)) report(at, `invalid value, allowed: ${allowed.join(", ")}`);
  };
}

export function matching(pattern: RegExp, expected: string): Rule {
  return (value, at) => {
    if (typeof value !== "string" || !pattern.test(value)) report(at, `${expected} is expected`);
  };
}

/** A string of at most so many characters. */
export function upTo(most: number): Rule {
  return (value, at) => {
    if (typeof value !== "string") report(at, "a string is expected");
    else if ([...value].length > most) report(at, `at most ${most} characters are allowed`);
  };
}

/** A value that one of the rules accepts. */
export function either(...rules: readonly Rule[]): Rule {
  return (value, at) => {
    const tries = rules.map((rule) => {
      const problems: CardProblem[] = [];
      rule(value, { ...at, state: { ...at.state, problems } });
      return problems;
    });
    const best = tries.find((problems) => problems.length === 0) ?? tries[0] ?? [];
    at.state.problems.push(...best);
  };
}

export function list(rule: Rule, most = Number.POSITIVE_INFINITY): Rule {
  return (value, at) => {
    if (!Array.isArray(value)) return report(at, "an array is expected");
    if (value.length > most) report(at, `at most ${most} entries are allowed`);
    value.forEach((entry, index) => {
      rule(entry, below(at, step(entry, index)));
    });
  };
}

function step(entry: unknown, index: number): string {
  return isObject(entry) && typeof entry.tag === "string" ? `[${index}](tag: ${entry.tag})` : `[${index}]`;
}

/** An object with these properties and no others; `required` ones must be there. */
export function object(shape: Readonly<Record<string, Rule>>, required: readonly string[] = []): Rule {
  return (value, at) => {
    if (!isObject(value)) return report(at, "an object is expected");
    for (const name of Object.keys(value)) {
      const rule = Object.hasOwn(shape, name) ? shape[name] : undefined;
      if (rule) rule(value[name], below(at, name));
      else report(at, `unknown property, property: ${name}`);
    }
    for (const name of required) {
      if (value[name] === undefined) report(at, `required property is missing, property: ${name}`);
    }
  };
}

/** An object whose properties are named freely. */
export function dictionary(rule: Rule): Rule {
  return (value, at) => {
    if (!isObject(value)) return report(at, "an object is expected");
    for (const [name, entry] of Object.entries(value)) rule(entry, below(at, name));
  };
}
