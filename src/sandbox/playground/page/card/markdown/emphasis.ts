import type { Inline } from "./inline.ts";

/** A run of `*`, `_` or `~` that may open or close emphasis (CommonMark 0.31, 6.2). */
export interface Delimiter {
  readonly kind: "delimiter";
  readonly sign: "*" | "_" | "~";
  readonly count: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The run of signs at a place, with what its neighbours allow it to do. */
export function delimiterAt(source: string, at: number): Delimiter | undefined {
  const run = /^(?:\*+|_+|~+)/.exec(source.slice(at))?.[0] ?? "";
  const sign = run[0];
  if (sign !== "*" && sign !== "_" && sign !== "~") return undefined;
  const before = source[at - 1] ?? " ";
  const after = source[at + run.length] ?? " ";
  const left = !space(after) && (!punctuation(after) || space(before) || punctuation(before));
  const right = !space(before) && (!punctuation(before) || space(after) || punctuation(after));
  const inWord = sign === "_";
  return {
    kind: "delimiter",
    sign,
    count: run.length,
    opens: left && (!inWord || !right || punctuation(before)),
    closes: right && (!inWord || !left || punctuation(after)),
  };
}

/** Pairs the runs up; those left over are text. */
export function pairUp(pieces: readonly (Inline | Delimiter)[]): Inline[] {
  const line = [...pieces];
  for (let close = 0; close < line.length; close += 1) {
    const closer = line[close];
    if (closer?.kind !== "delimiter" || !closer.closes) continue;
    const open = opener(line, close, closer);
    if (open === undefined) continue;
    const [at, delimiter] = open;
    const size = closer.sign === "~" ? closer.count : Math.min(2, delimiter.count, closer.count);
    const kind = closer.sign === "~" ? "del" : size === 2 ? "strong" : "em";
    const inner: Inline = { kind, children: textOnly(line.slice(at + 1, close)) };
    const replaced = [...shorter(delimiter, size), inner, ...shorter(closer, size)];
    line.splice(at, close - at + 1, ...replaced);
    close = at + replaced.length - 1 - (closer.count > size ? 1 : 0);
  }
  return textOnly(line);
}

function opener(line: readonly (Inline | Delimiter)[], close: number, closer: Delimiter) {
  for (let at = close - 1; at >= 0; at -= 1) {
    const piece = line[at];
    if (piece?.kind === "delimiter" && piece.opens && matches(piece, closer)) return [at, piece] as const;
  }
  return undefined;
}

/** Same sign, and CommonMark's rule of three; strikethrough is two signs on both sides. */
function matches(open: Delimiter, close: Delimiter): boolean {
  if (open.sign !== close.sign) return false;
  if (open.sign === "~") return open.count === 2 && close.count === 2;
  const both = (open.opens && open.closes) || (close.opens && close.closes);
  return !both || (open.count + close.count) % 3 !== 0 || (open.count % 3 === 0 && close.count % 3 === 0);
}

function shorter(delimiter: Delimiter, by: number): Delimiter[] {
  return delimiter.count > by ? [{ ...delimiter, count: delimiter.count - by }] : [];
}

function textOnly(pieces: readonly (Inline | Delimiter)[]): Inline[] {
  return pieces.map((piece) =>
    piece.kind === "delimiter" ? { kind: "text", text: piece.sign.repeat(piece.count) } : piece,
  );
}

const space = (character: string): boolean => /\s/u.test(character);
const punctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);
