import type { EntityKind } from "./entities/entity.ts";
import type { Grammar } from "./grammar.ts";
import type { Token } from "./lex.ts";
import type { Meaning } from "./lexicon/meaning.ts";
import { cleaned, tokensOf } from "./understand.ts";
import type { Context, Understanding } from "./understanding.ts";

/** What a piece of a text was taken for. */
export type PieceKind =
  | EntityKind
  | "command"
  | "slot"
  | "label"
  | "noun"
  | "verb"
  | "join"
  | "glue"
  | "vague"
  | "follow"
  | "unknown";

/** One piece of a text and what it was taken for. */
export interface Piece {
  readonly text: string;
  readonly kind: PieceKind;
  /** The command whose word it is. */
  readonly command?: string;
}

/** Longer explanations are cut: so many pieces say enough. */
const mostPieces = 40;
/** Neither is any piece of endless length. Characters. */
const longestPiece = 80;

/**
 * How a text was read: its pieces in the order they stand, each with what it was taken for; where it led to an ask, as
 * that ask's command sees them.
 */
export function explain(
  text: string,
  understood: Understanding,
  context: Context,
  grammars: readonly Grammar[],
): readonly Piece[] {
  const slips = understood.kind === "ask" ? (understood.slips ?? []) : [];
  const clean = slips.reduce((all, { written, read }) => all.replace(written, read), cleaned(text, context));
  const command = understood.kind === "ask" ? understood.command : undefined;
  const pieces = tokensOf(clean, context, grammars).map((token): Piece => {
    const said =
      token.kind === "entity" && token.found.entity.kind === "mention"
        ? `@${token.found.entity.value.name}`
        : clean.slice(token.start, token.end);
    return { text: said.slice(0, longestPiece), ...takenFor(token, command) };
  });
  return joined(pieces).slice(0, mostPieces);
}

function takenFor(token: Token, command: string | undefined): Omit<Piece, "text"> {
  if (token.kind === "free") return { kind: "unknown" };
  if (token.kind === "entity") return { kind: token.found.entity.kind };
  const own = token.meanings.find(
    (one) =>
      (one.role === "command" || one.role === "slot") && (command === undefined || one.command === command),
  );
  if (own?.role === "command") return { kind: "command", command: own.command };
  if (own?.role === "slot") return { kind: "slot", command: own.command };
  const [first] = [...token.meanings].sort((a, b) => weight[a.role] - weight[b.role]);
  return { kind: first ? kinds[first.role] : "unknown" };
}

const kinds: Readonly<Record<Meaning["role"], PieceKind>> = {
  noun: "noun",
  label: "label",
  verb: "verb",
  wish: "verb",
  join: "join",
  particle: "glue",
  filler: "glue",
  follow: "follow",
  vague: "vague",
  elsewhere: "unknown",
  text: "unknown",
  slot: "glue",
  command: "glue",
};

/** Of several meanings the most telling is named. */
const weight: Readonly<Record<Meaning["role"], number>> = {
  follow: 0,
  noun: 1,
  label: 2,
  verb: 3,
  wish: 4,
  join: 5,
  vague: 6,
  particle: 7,
  filler: 8,
  elsewhere: 9,
  text: 9,
  slot: 10,
  command: 11,
};

/** Neighbours that say nothing by themselves, or that nobody knows, stand as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last.kind === piece.kind && (piece.kind === "glue" || piece.kind === "unknown")) {
      const blank = /\p{Script=Han}$/u.test(last.text) && /^\p{Script=Han}/u.test(piece.text) ? "" : " ";
      result[result.length - 1] = { ...last, text: last.text + blank + piece.text };
    } else result.push(piece);
  }
  return result;
}
