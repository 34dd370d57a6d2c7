import type { Command } from "../../commands/command.ts";
import { commands } from "../../commands/index.ts";
import type { AnyScope, Endpoint, Quota } from "../../feishu/endpoint.ts";
import { type Explanation, explain } from "../../feishu/remedies.ts";
import type { Both } from "../../words.ts";
import { manifest } from "../manifest.ts";
import { type Declared, declaredIn } from "./declared.ts";
import type { CoveredDocument, Parameter, Shown, Words } from "./document.ts";

/** One line of a table: what the document lists, where it is served, and what of it is still open. */
interface Row {
  readonly name: string;
  /** Empty where it is served. */
  readonly open: readonly string[];
}

export interface ParameterRow extends Row {
  readonly declared: Declared;
  readonly parameter: Parameter | undefined;
  /** Labels of the form's fields that set it. */
  readonly fields: readonly Both[];
}

export interface FieldRow extends Row {
  readonly declared: Declared;
  readonly shown: Shown | undefined;
}

export interface EnumRow extends Row {
  /** In the order of the document. */
  readonly values: readonly unknown[];
  /** Where Feishu's own names are what people choose from, there are none. */
  readonly words: Words | undefined;
}

export interface ErrorRow extends Row {
  readonly explanation: Explanation;
}

export interface ScopeRow extends Row {
  readonly choice: readonly string[];
  readonly asked: string | undefined;
}

export interface Coverage {
  readonly document: CoveredDocument;
  readonly command: Command;
  readonly parameters: readonly ParameterRow[];
  readonly fields: readonly FieldRow[];
  readonly enums: readonly EnumRow[];
  readonly errors: readonly ErrorRow[];
  readonly scopes: readonly ScopeRow[];
  readonly quota: readonly string[];
}

/** Everything one document lists, and where it is served. */
export function coverageOf(document: CoveredDocument): Coverage {
  const { endpoint } = document;
  const command = commands.find((one) => one.name === document.command) as Command;
  const given = [...declaredIn(endpoint.query), ...declaredIn(endpoint.body)];
  const answered = declaredIn(endpoint.data);
  const fields = answered.filter((one) => !one.type.startsWith("object"));
  return {
    document,
    command,
    parameters: given.map((one) => parameterRow(one, document, command)),
    fields: fields.map((declared) => {
      const shown = document.fields[declared.path];
      return { name: declared.path, declared, shown, open: shown ? [] : ["not shown"] };
    }),
    enums: fields.flatMap((one) => enumRow(one, document)),
    errors: Object.keys(endpoint.errors ?? {}).map((code) => errorRow(Number(code), endpoint)),
    scopes: scopeRows(endpoint),
    quota: endpoint.quota.map(quotaText),
  };
}

/** `1000/minute` */
export function quotaText({ calls, per }: Quota): string {
  return `${calls}/${per}`;
}

/** Everything still open, as `<document> <what> <name>: <why>`. */
export function openRows({ document, parameters, fields, enums, errors, scopes }: Coverage): string[] {
  const told = (what: string, rows: readonly Row[]) =>
    rows.flatMap(({ name, open }) => open.map((why) => `${document.name} ${what} ${name}: ${why}`));
  return [
    ...told("parameter", parameters),
    ...told("field", fields),
    ...told("enum", enums),
    ...told("error", errors),
    ...told("scope", scopes),
  ];
}

function parameterRow(declared: Declared, { parameters }: CoveredDocument, command: Command): ParameterRow {
  const parameter = parameters[declared.path];
  const set = Object.keys(parameter?.form?.values ?? {});
  const open = [
    ...(parameter?.said?.length || parameter?.otherwise ? [] : ["cannot be said"]),
    ...(parameter?.form || parameter?.otherwise ? [] : ["not in the form"]),
  ];
  const fields = (command.form?.fields ?? []).filter((one) => set.includes(one.name));
  return { name: declared.path, declared, parameter, fields: fields.map((one) => one.label), open };
}

/** Booleans of a page's machinery (`has_more`) and lists of names say all there is to say by themselves. */
function enumRow({ path, values }: Declared, { fields }: CoveredDocument): EnumRow[] {
  const shown = fields[path];
  if (!values || path === "has_more") return [];
  const words = shown?.words;
  const missing = values.filter((one) => words?.[String(one)] === undefined);
  return [{ name: path, values, words, open: missing.map((one) => `no word for ${one}`) }];
}

function errorRow(code: number, { errors }: Endpoint): ErrorRow {
  const kind = errors?.[code] ?? "refused";
  return {
    name: String(code),
    // Feishu names each of its answers in the log.
    explanation: explain({ kind, code, logId: "" }),
    open: kind === "refused" ? ["no meaning of its own"] : [],
  };
}

function scopeRows({ scopes, fieldScopes = {} }: Endpoint): ScopeRow[] {
  const asked = new Set(manifest().scopes.tenant);
  const row = (name: string, { anyOf }: AnyScope): ScopeRow => {
    const found = anyOf.find((one) => asked.has(one));
    return { name, choice: anyOf, asked: found, open: found ? [] : ["not in app-manifest.json"] };
  };
  return [
    ...(scopes ? [row("the call itself", scopes)] : []),
    ...Object.entries(fieldScopes).map(([field, choice]) => row(field, choice)),
  ];
}
