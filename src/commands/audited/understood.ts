import { z } from "zod";
import { type Ask, type Blank, requests } from "../ask.ts";

/** The parts of a zod definition that are read here; zod's own types do not name them all at once. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
}

/** Lists say of what kinds their members are, as long as these are few; a longer one says how long it is. */
const mostKinds = 10;

/**
 * How an ask was understood, as plain JSON without anything somebody could be known by. What stays is what the
 * request's own schema lists or counts: choices, numbers, days, yes and no. Of a text, or of a personal value, nothing
 * is left but that it was given (`true`), of a list of them how many. A field that is added to a request later is
 * therefore left out unless its schema names the values it can have.
 */
export function understoodOf(ask: Ask | Blank): unknown {
  if (ask.request === undefined) return {};
  return reduced(requests[ask.command], ask.request) ?? {};
}

function reduced(schema: z.ZodType, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  const { type, format, shape, element, innerType, options, discriminator } = schema.def as Definition;
  if (innerType) return reduced(innerType, value);
  if (shape) return members(shape, value);
  if (element) return Array.isArray(value) ? list(element, value) : undefined;
  if (type === "union") {
    const option = options?.find((one) => fits(one, value, discriminator));
    return option ? reduced(option, value) : true;
  }
  const named = ["enum", "literal", "boolean", "number", "int"].includes(type);
  return named || (type === "string" && format === "date") ? value : true;
}

function members(shape: Readonly<Record<string, z.ZodType>>, value: unknown): Record<string, unknown> {
  const all = Object.entries(shape).map(([name, member]) => {
    return [name, reduced(member, Reflect.get(Object(value), name))] as const;
  });
  return Object.fromEntries(all.filter(([, one]) => one !== undefined));
}

function list(element: z.ZodType, values: readonly unknown[]): unknown {
  if (values.length === 0) return undefined;
  const kinds = [...new Set(values.map((one) => JSON.stringify(reduced(element, one))))];
  const of = kinds.map((one) => JSON.parse(one) as unknown);
  return of.length <= mostKinds && of.some(tells) ? { count: values.length, of } : values.length;
}

/** Whether anything is left of it but that it was there. */
function tells(value: unknown): boolean {
  return typeof value === "object" && value !== null ? Object.values(value).some(tells) : value !== true;
}

function fits(option: z.ZodType, value: unknown, discriminator: string | undefined): boolean {
  if (discriminator === undefined) return false;
  const { shape } = option.def as Definition;
  const literal = shape?.[discriminator];
  return literal !== undefined && z.safeDecode(literal, Reflect.get(Object(value), discriminator)).success;
}
