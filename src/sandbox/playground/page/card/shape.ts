import { type Json, list, object } from "./json.ts";

/**
 * What a value may look like: `any`; one of the listed words; an object with these properties; or a list of
 * such. Feishu refuses a card with a property that its documents do not list (200621), so we look for them.
 */
export type Shape = "any" | readonly string[] | { readonly each: Shape } | { readonly has: Shapes };
export type Shapes = Readonly<Record<string, Shape>>;

/** What in a value does not fit its shape, as paths: `confirm.ttle`, `type = "foo"`. */
export function strangers(value: unknown, shape: Shape, path = ""): string[] {
  if (shape === "any" || value === undefined || value === null) return [];
  if (Array.isArray(shape)) return wrongWord(value, shape, path);
  if ("each" in shape)
    return list(value).flatMap((item, at) => strangers(item, shape.each, `${path}[${at}]`));
  if (!("has" in shape)) return [];
  const json = object(value);
  return json ? strangeProperties(json, shape.has, path) : [];
}

function wrongWord(value: unknown, words: readonly string[], path: string): string[] {
  return typeof value !== "string" || value === "" || words.includes(value) ? [] : [`${path} = "${value}"`];
}

function strangeProperties(json: Json, shapes: Shapes, path: string): string[] {
  return Object.entries(json).flatMap(([name, value]) => {
    const full = path ? `${path}.${name}` : name;
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    return shape === undefined ? [full] : strangers(value, shape, full);
  });
}

/** An object with these properties and no others. */
export const has = (shapes: Shapes): Shape => ({ has: shapes });
/** A list whose items all look like this. */
export const each = (shape: Shape): Shape => ({ each: shape });
/** Properties of these names, parted by blanks, whatever their values. */
export const anyOf = (names: string): Shapes =>
  Object.fromEntries(names.split(" ").map((name) => [name, "any"]));
