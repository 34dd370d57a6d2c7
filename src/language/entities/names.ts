import type { Span } from "./announced.ts";
import { westernName } from "./name-western.ts";
import { chineseName, isNoWord } from "./name-zh.ts";

/** One way to read people's names out of a stretch of text. */
export interface NameReading {
  readonly names: readonly string[];
  /** Whether they are surely names; else they only might be. */
  readonly sure: boolean;
}

/** What stands stuck to a stretch, and before it. */
export interface Stuck {
  /** The single known character right before it, or nothing. */
  readonly left: string;
  /** Up to two single known characters right behind it. */
  readonly right: string;
  /** A word ties the name to what is asked about it. Latin words without one could be anything's name. */
  linked(): boolean;
  /** What to do was said further before already. */
  readonly verbSaid: boolean;
}

/** A name that could be another one together with the verb before it is kept in both forms. */
const surnameVerbs = new Set(["查"]);
/** Known single characters by which a given name may well end: 张之中. */
const nameEndings = new Set("想中早能快");
/** The longest stretch that is looked at: a hundred names with their separators. */
const longest = 3000;

/**
 * Reads the names in a stretch of text that words did not explain. Where a known word is stuck to it, the name
 * may reach into that word (张有为, 查理); “查文斌” is both 查 + 文斌 and 查文斌, so both readings come back.
 * No reading at all where the stretch holds anything but names.
 */
export function readNames(text: string, span: Span, stuck: Stuck): readonly NameReading[] {
  const inner = withShortNames(text, span);
  if (inner === "" || inner.length > longest) return [];
  const latin = /^\p{Script=Latin}/u.test(inner);
  return readPieces(inner, stuck).map((one) => (latin && !stuck.linked() ? { ...one, sure: false } : one));
}

const parting = /[,，、;；\n/&|]|\band\b|\bAND\b/;
const partings = new RegExp(`\\s*(?:${parting.source})\\s*`);

function readPieces(inner: string, stuck: Stuck): readonly NameReading[] {
  const apart = inner.split(" ");
  if (apart.length > 1 && apart.every((name) => chineseName(name) !== "no"))
    return [{ names: apart, sure: true }];
  const pieces = parting.test(inner) ? inner.split(partings).filter((piece) => piece !== "") : [inner];
  if (pieces.length > 1) {
    const lists = pieces.map((piece) => joined(piece));
    if (lists.some((list) => list === undefined)) return [];
    const all = lists.flatMap((list) => list?.names ?? []);
    return [{ names: all, sure: lists.every((list) => list?.sure) }];
  }
  return withNeighbours(inner, stuck);
}

/**
 * The stretch with short capitalised words beside it that are words of English too (An Li, Will See), unless
 * every word of the text is capitalised.
 */
function withShortNames(text: string, span: Span): string {
  const inner = text.slice(span.start, span.end);
  if (!/^\p{Lu}/u.test(inner) || !/(?<![\w'])[a-z]/.test(text)) return inner;
  const before = /(?<=[^\n] )[A-Z][a-z]{1,2} $/.exec(text.slice(Math.max(0, span.start - 6), span.start));
  const after = /^ [A-Z][a-z]{1,2}(?![\w'])/.exec(text.slice(span.end, span.end + 5));
  return `${before?.[0] ?? ""}${inner}${after?.[0] ?? ""}`;
}

function withNeighbours(inner: string, { left, right, verbSaid }: Stuck): readonly NameReading[] {
  const plain = joined(inner);
  if (surnameVerbs.has(left) && chineseName(left + inner) !== "no") {
    const longer: NameReading = { names: [left + inner], sure: true };
    if (verbSaid || !plain?.sure) return [longer];
    if (chineseName(inner) !== "common") return [longer, plain];
  }
  // 张有为 of which 有 and 为 are words: as long as possible, but never into 的, which ends a name.
  const reached = [inner + right, inner + right.slice(0, 1), left + inner]
    .filter((wider) => wider !== inner && !/的|^那|[呢吗嘛吧呀啊哦]$/.test(wider))
    .find((wider) => chineseName(wider) !== "no");
  if (reached && plain?.sure && nameEndings.has(right.charAt(0)))
    return [{ names: [reached], sure: true }, plain];
  if (reached && !plain?.sure) return [{ names: [reached], sure: true }];
  return plain ? [plain] : [];
}

/** One piece of a list: a name, or Chinese names joined without blanks (王伟和李娜). */
function joined(piece: string): NameReading | undefined {
  const whole = one(piece);
  if (whole?.sure) return whole;
  const parts = /[和与及跟]/.test(piece) ? piece.split(/\s*[和与及跟]\s*/) : [];
  if (parts.length > 1) {
    const names = parts.map((part) => one(part));
    if (names.every((name) => name?.sure)) return { names: parts, sure: true };
    const regrouped = regroup(piece);
    if (regrouped) return { names: regrouped, sure: true };
  }
  return whole;
}

/** Splits at one 和 at a time, for names that hold one themselves: 张和平和李四. */
function regroup(piece: string): string[] | undefined {
  if (piece.length > 20) return undefined;
  const found: string[][] = [];
  for (let at = 1; at < piece.length - 1; at += 1) {
    if (!"和与及跟".includes(piece.charAt(at))) continue;
    const sides = [piece.slice(0, at).trim(), piece.slice(at + 1).trim()];
    if (sides.every((side) => chineseName(side) !== "no")) found.push(sides);
  }
  return found.length === 1 ? found[0] : undefined;
}

function one(text: string): NameReading | undefined {
  const name = text.trim();
  if (/^\p{Script=Han}/u.test(name)) {
    if (chineseName(name) !== "no") return { names: [name], sure: true };
    return /^\p{Script=Han}{2,4}$/u.test(name) && isNoWord(name) ? { names: [name], sure: false } : undefined;
  }
  const fit = westernName(name);
  return fit === "no" ? undefined : { names: [name], sure: fit === "sure" };
}
