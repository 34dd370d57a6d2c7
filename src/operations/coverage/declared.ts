import type { z } from "zod";

/** One name a schema declares, at a path such as `items[].education_list[].degree`. */
export interface Declared {
  readonly path: string;
  /** `string`, `int`, `number`, `boolean`, `object`; lists end in `[]`. */
  readonly type: string;
  readonly required: boolean;
  /** The values it may have, where the document lists them. */
  readonly values?: readonly unknown[];
  /** What Feishu takes where it is absent. */
  readonly default?: unknown;
  /** Limits of a number. */
  readonly min?: number;
  readonly max?: number;
  /** Limits of a list. */
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** The parts of a zod definition that are read here; zod's own types do not name them all at once. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
}

interface Check {
  readonly check: string;
  readonly value?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Every name of a schema, containers before their members. Nothing where there is no schema. */
export function declaredIn(schema: z.ZodType | undefined, prefix = ""): Declared[] {
  if (schema === undefined) return [];
  const { type, innerType, in: plain, element, shape = {} } = definitionOf(schema);
  if (innerType) return declaredIn(innerType, prefix);
  if (plain) return declaredIn(plain, prefix);
  if (type === "array") return declaredIn(element, `${prefix}[]`);
  return Object.entries(shape).flatMap(([name, member]) => {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    return [{ path, ...describe(member) }, ...declaredIn(member, path)];
  });
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as Definition;
}

/** What one member is: its wrappers (optional, default, personal) say something too. */
function describe(schema: z.ZodType): Omit<Declared, "path"> {
  const definition = definitionOf(schema);
  const meta = schema.meta() ?? {};
  const own = {
    ...(meta.values === undefined ? {} : { values: meta.values as readonly unknown[] }),
    ...(meta.default === undefined ? {} : { default: meta.default }),
  };
  const inner = definition.innerType ?? definition.in;
  if (inner) {
    const absent = definition.type === "optional" || definition.type === "default";
    return { ...describe(inner), ...own, ...(absent ? { required: false } : {}) };
  }
  if (definition.type === "array" && definition.element) {
    const { type, values } = describe(definition.element);
    return { type: `${type}[]`, required: true, ...lengths(definition), ...(values ? { values } : {}) };
  }
  const values = valuesOf(definition);
  return {
    type: typeOf(definition),
    required: true,
    ...range(definition),
    ...(values.length > 0 ? { values } : {}),
    ...own,
  };
}

function typeOf({ type, format, checks, options, values }: Definition): string {
  if (type === "number") return format === "safeint" || checks?.some(isWhole) ? "int" : "number";
  if (type === "union" && options?.[0]) return typeOf(definitionOf(options[0]));
  if (type === "literal") return typeof values?.[0];
  if (type === "enum") return "string";
  // Only numbers of a table are checked that way (`oneOf`).
  return type === "custom" ? "int" : type;
}

function isWhole(check: { readonly _zod: { readonly def: Check } }): boolean {
  return check._zod.def.check === "number_format";
}

function valuesOf({ type, entries, values, options }: Definition): unknown[] {
  if (type === "boolean") return [true, false];
  if (type === "enum") return Object.values(entries ?? {});
  if (type === "literal") return [...(values ?? [])];
  return (options ?? []).flatMap((one) => valuesOf(definitionOf(one)));
}

function range({ checks = [] }: Definition) {
  const limit = (name: string) => checks.find(({ _zod }) => _zod.def.check === name)?._zod.def.value;
  const [min, max] = [limit("greater_than"), limit("less_than")];
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function lengths({ checks = [] }: Definition) {
  const find = (name: string) => checks.find(({ _zod }) => _zod.def.check === name)?._zod.def;
  const minItems = find("min_length")?.minimum;
  const maxItems = find("max_length")?.maximum;
  return { ...(minItems === undefined ? {} : { minItems }), ...(maxItems === undefined ? {} : { maxItems }) };
}
