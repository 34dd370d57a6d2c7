import { subCodes } from "./problem.ts";
import { below, isObject, type Place, type Rule, report } from "./rule.ts";

/** The deepest that containers may stand in each other (component documents). */
const deepest = 5;

/** Tags of JSON 1.0 that 2.0 no longer has. */
const removed = new Set(["note", "action"]);

/** Components that hold others. */
const containers = new Set(["form", "column_set", "interactive_container", "collapsible_panel"]);

/** What may stand only in the body itself (documents table and form). */
const rootOnly = new Set(["form", "table"]);

/** What may stand only in a form (documents of the multi-selects). */
const formOnly = new Set(["multi_select_static", "multi_select_person"]);

/** The components in a body or a container, one after the other. */
export const elements: Rule = (value, at) => {
  if (!Array.isArray(value)) return report(at, "an array is expected");
  for (const [index, element] of value.entries()) {
    const tag = isObject(element) ? element.tag : undefined;
    const place = below(at, `[${index}](tag: ${String(tag)})`);
    if (typeof tag === "string") checkElement(element, tag, place);
    else report(place, "required property is missing, property: tag");
  }
};

function checkElement(element: unknown, tag: string, at: Place): undefined {
  const rule = at.state.components.get(tag);
  if (removed.has(tag))
    return report(
      at,
      `cards of schema V2 no longer support this capability; ErrorValue: unsupported tag ${tag}`,
      subCodes.removed,
    );
  if (!rule) return report(at, `not support tag: ${tag}`);
  if (rootOnly.has(tag) && at.within.length > 0)
    return report(at, `${tag} can only be placed under the root node of the card`);
  if (formOnly.has(tag) && !at.within.includes("form"))
    return report(at, `${tag} can only be placed in a form`);
  if (tag === "chart" && at.within.includes("form")) return report(at, "chart cannot be placed in a form");
  const within = containers.has(tag) ? [...at.within, tag] : at.within;
  if (within.length > deepest) return report(at, `containers are nested more than ${deepest} levels deep`);
  rule(element, { ...at, within });
  return undefined;
}
