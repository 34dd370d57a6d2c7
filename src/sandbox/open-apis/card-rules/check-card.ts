import { containerComponents } from "./components/containers.ts";
import { contentComponents } from "./components/content.ts";
import { interactiveComponents } from "./components/interactive.ts";
import { table } from "./components/table.ts";
import { card } from "./frame.ts";
import { type CardProblem, subCodes } from "./problem.ts";
import { type CardState, isObject, type Place, report } from "./rule.ts";

/** Elements and components in one card, text objects included (document card-json-v2-structure). */
const mostNodes = 200;
/** Tables in one card (document table); tables in markdown count, as was measured. */
const mostTables = 5;

const components = new Map([
  ...Object.entries(contentComponents),
  ...Object.entries(containerComponents),
  ...Object.entries(interactiveComponents),
  ["table", table] as const,
]);

/**
 * What is wrong with a card by the documents of card JSON 2.0, the first thing first; undefined when nothing
 * is. A blank card `{}` is allowed.
 */
export function problemOfCard(given: unknown): CardProblem | undefined {
  if (isObject(given) && Object.keys(given).length === 0) return undefined;
  const style = isObject(given) && isObject(given.config) ? given.config.style : undefined;
  const own = isObject(style) && isObject(style.color) ? Object.keys(style.color) : [];
  const state: CardState = {
    problems: [],
    nodes: 0,
    tables: 0,
    elementIds: new Set(),
    names: new Set(),
    colors: new Set(own),
    components,
  };
  const root: Place = { path: "ROOT", within: [], state };
  if (isObject(given) && given.schema !== "2.0") report(root, "this sandbox reads cards of schema 2.0 only");
  else card(given, root);
  if (state.nodes > mostNodes) report(root, "element exceeds the limit", subCodes.tooMany);
  if (state.tables > mostTables) report(root, "card table number over limit", subCodes.tooMany);
  return state.problems[0];
}
