import { subCodes } from "./problem.ts";
import { anything, isObject, type Json, matching, object, type Place, type Rule, report } from "./rule.ts";
import { margin } from "./values.ts";

const idForm = /^[A-Za-z][A-Za-z0-9_]{0,19}$/;

/** An element's id: begins with a letter, at most 20 of letters, digits and `_`, once in a card. */
export const elementId: Rule = (value, at) => {
  matching(idForm, "a letter and at most 19 letters, digits or _")(value, at);
  if (typeof value !== "string") return;
  if (at.state.elementIds.has(value)) report(at, `duplicate element_id: ${value}`);
  at.state.elementIds.add(value);
};

interface More {
  readonly required?: readonly string[];
  /** What must hold between the properties. */
  readonly also?: (value: Json, at: Place) => void;
}

/** The rule for a component: its own properties beside those that all have. */
export function component(shape: Readonly<Record<string, Rule>>, { required = [], also }: More = {}): Rule {
  const check = object({ tag: anything, element_id: elementId, margin, ...shape }, ["tag", ...required]);
  return (value, at) => {
    at.state.nodes += 1;
    check(value, at);
    if (isObject(value)) also?.(value, at);
  };
}

/**
 * A component that a person fills in or presses. In a form it needs a name that no other has (200530);
 * a display-only button in a form may go without.
 */
export function named(value: Json, at: Place): undefined {
  if (!at.within.includes("form")) return undefined;
  const { name } = value;
  if (typeof name !== "string" || name === "")
    return report(at, "a component in a form needs a non-empty name", subCodes.name);
  if (at.state.names.has(name)) report(at, `duplicate name in the card: ${name}`, subCodes.name);
  at.state.names.add(name);
  return undefined;
}
