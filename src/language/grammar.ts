import type { Both } from "../words.ts";
import type { Entity, EntityKind } from "./entities/entity.ts";
import type { Token } from "./lex.ts";
import type { Label, SlotValue, Subject } from "./lexicon/meaning.ts";
import type { Context, Shown } from "./understanding.ts";

/** Phrases in both languages. Case does not matter, nor do spaces around Chinese. */
export interface Phrases {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/**
 * Words that set one thing of a request: “按相关度”, "primary only". A slot declared once for each value it can
 * have; without a value its words only name it.
 */
export interface Slot {
  /** The field of the request, or any other name `build` looks for. */
  readonly name: string;
  readonly value?: SlotValue;
  /** They count only beside an entity of this kind (更新 beside a period), and take it out of free text. */
  readonly of?: EntityKind;
  /** They ask for the command as well. */
  readonly calls?: true;
  readonly words: Phrases;
}

/** What was found in a text, as seen by one grammar. */
export interface Reading {
  /** The normalised text; all offsets count in it. */
  readonly text: string;
  /** Everything in the order it stands: words, entities, and what neither vocabulary nor reader knows. */
  readonly tokens: readonly Token[];
  /** The entities this grammar uses, in the order they stand. */
  readonly entities: readonly Entity[];
  /** What this grammar cannot explain, as one stretch of text; empty where it explains everything. */
  readonly rest: string;
  /** The text from the first character that is not a leading or trailing word: a search keyword. */
  readonly free: string;
  /** Another way to read that text, with a word more that may belong to it: 人才发展 beside 发展. */
  readonly freeOr?: string;
  /** The words of this very command, in the order they stand. */
  readonly own: readonly Token[];
  readonly context: Context;
}

/** What a request is about, as a button says it: the same in both languages, or in each its own. */
export type SubjectText = string | Both;

/** What a grammar makes of a reading. */
export type Draft =
  /**
   * `subject` is what the request is about, as a person would name it on a button. `unsure`: it may be offered,
   * never done unasked.
   */
  | {
      readonly kind: "request";
      readonly request: unknown;
      readonly subject: SubjectText;
      readonly unsure?: boolean;
    }
  /** The words fit, but not so that one request follows: say why, offer requests of the same command. */
  | { readonly kind: "question"; readonly question: Both; readonly options: readonly Option[] }
  /** Help was wanted. */
  | { readonly kind: "help" }
  /**
   * The words fit, but what is needed to ask is missing: the grammar's `need` says what, unless `need` here does. `given`
   * is what they have told all the same, as the form of the command holds it: values by field.
   */
  | {
      readonly kind: "incomplete";
      readonly need?: Both;
      readonly given?: Readonly<Record<string, string>>;
    }
  /** The words fit, but they ask for something Bole cannot do. */
  | { readonly kind: "none" };

/** “换成按相关度”, "and since last month?": the request of before, plain JSON, with something else in it. */
export interface Following {
  /** Whom that request was about, as entities; `shown` is what its card has shown. Their places do not matter. */
  subject(request: unknown, shown: readonly Shown[]): readonly Entity[];
  /** Words that ask for the command right behind whom they are about (their *department*), and nowhere else. */
  readonly owned?: readonly string[];
  /** The request of before with what was newly built out of `text`. */
  amend(before: unknown, built: unknown, text: string): unknown;
  /** What of the request of before stays, as a button says it in front of what is new. */
  kept?(before: unknown, built: unknown): string;
  /** Whether so loose a text is but offered: free words may be anything. */
  doubts?(text: string, built: unknown): boolean;
}

/** One request a question may offer. */
export interface Option {
  readonly request: unknown;
  readonly subject: SubjectText;
}

/**
 * How a command is recognised: its words and the slots it fills. Stands with the command it serves, so that
 * adding a synonym is a one-line change.
 *
 * A text leads to an ask only when every part of it is explained: by the command's own words, by the shared
 * vocabulary (`lexicon/`), or by an entity the command uses. What nobody can explain makes it a question.
 */
export interface Grammar {
  readonly command: string;
  /** What a button that offers this command says before its subject. */
  readonly offer: Both;
  /** What to say when the words fit but nothing to ask about was given. */
  readonly need: Both;
  /** Whole texts that want this command and say nothing else, where its words would not tell: its own name. */
  readonly alone?: Phrases;
  /** The same, but another command is the likelier: they are offered beside it. */
  readonly aside?: Phrases;
  /** Words that ask for this command, each a phrase as people write it. */
  readonly words: Phrases;
  /** More of them, which are as well what people search for (审计): to other commands they are but text. */
  readonly faint?: Phrases;
  /** Phrases that contain the words but want something else; they rule out a sure ask. */
  readonly except?: Phrases;
  /** Words that set something of its request. */
  readonly slots?: readonly Slot[];
  /** Kinds of entities the command can use. */
  readonly uses: readonly EntityKind[];
  /** Free text it takes besides: people's names, or anything at all (a search keyword). */
  readonly takes?: "name" | "text";
  /** Entities that ask for it when no command's word stands beside them (a bare phone number). */
  readonly bare?: readonly EntityKind[];
  /** Entities for which it is worth a button when nothing calls for any command. */
  readonly offers?: readonly EntityKind[];
  /** What it shows of a person: “张三的电话” is worth a button. */
  readonly shows?: readonly Label["kind"][];
  /** The same as `bare` beside a noun: “人才 6891…” is a talent's id. Nouns not listed here speak against it. */
  readonly nouns?: { readonly [S in Subject]?: readonly EntityKind[] };
  /** How a text goes on from an answer of this command; absent where it cannot. */
  readonly follow?: Following;
  /** Builds the request, as plain JSON. */
  build(reading: Reading): Draft;
}
