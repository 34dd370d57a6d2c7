import type { Entity } from "../../../language/entities/entity.ts";
import { readEntities } from "../../../language/entities/read.ts";
import { lex, type Token } from "../../../language/lex.ts";
import { lineOf } from "../../../language/line.ts";
import { lowerCase, normalise } from "../../../language/normalise.ts";
import type { PhraseBook } from "../../../language/phrases.ts";
import type { Context } from "../../../language/understanding.ts";

/** A value one can be looked for by. */
export type ListValue = Extract<Entity, { kind: "phone" | "email" | "identity" }>;

/** One cell of a pasted sheet, or a whole line where there are no cells. */
export interface Cell {
  readonly text: string;
  readonly values: readonly ListValue[];
  /** Something in it was meant as a value and cannot be one. */
  readonly flawed: boolean;
  /** Something in it could be values of several kinds. */
  readonly ambiguous: boolean;
  /** Only words that are known: a heading, a greeting. */
  readonly words: boolean;
  readonly tokens: readonly Token[];
}

/** Reads a cell as a message would be read; `heading` is what stands above its column. */
export function readCell(raw: string, heading: string, book: PhraseBook, context: Context): Cell {
  const text = normalise(raw);
  const whole = heading === "" ? text : `${heading} ${text}`;
  const line = lineOf(whole, lowerCase(whole), book, context);
  const entities = readEntities(line);
  const values = entities.flatMap(({ entity, or }) => (isValue(entity) && !or.some(isValue) ? [entity] : []));
  const tokens = lex(whole, entities, line.phrases);
  return {
    text,
    values,
    flawed: entities.some(({ entity }) => entity.kind === "flaw"),
    ambiguous: entities.some(({ or }) => or.some(isValue)),
    words: text !== "" && tokens.every((one) => one.kind === "word"),
    tokens,
  };
}

function isValue(entity: Entity): entity is ListValue {
  return entity.kind === "phone" || entity.kind === "email" || entity.kind === "identity";
}

/** The cells of a line: parted by tabs as a sheet copies them, else by commas and semicolons. */
export function cellsIn(line: string, tabs: boolean): string[] {
  return line.split(tabs ? "\t" : /[,;，；、]/).map((cell) => cell.trim());
}
