import type { EntityKind } from "../entities/entity.ts";

/** Whom or what a noun speaks of. */
export type Subject = "talent" | "employee" | "resume";

/** What a label announces: the value of this kind stands near it (“手机号”, "passport"). */
export type Label =
  | { readonly kind: "phone" | "email" | "code" | "keyword" | "name" }
  /** `any`: of whatever the number is an id, a person's document included (“ID”, not “人才ID”). */
  | { readonly kind: "id"; readonly any: boolean }
  /** A country's code stands beside it, or is the word itself (“美国号码”): digits; empty for “区号”. */
  | { readonly kind: "country"; readonly code: string }
  | { readonly kind: "user"; readonly by: "open_id" | "union_id" | "user_id" }
  /** Of a job version; `loose` where the word has other uses too. */
  | { readonly kind: "reason"; readonly loose: boolean }
  /** `type` is Hire's IdentificationType; 0 where the word leaves it open (“证件号”). */
  | { readonly kind: "identity"; readonly type: number };

/** Whether a label speaks of what one reaches or knows a person by. */
export function isContact(label: Label): boolean {
  return label.kind === "phone" || label.kind === "email" || label.kind === "identity";
}

/** What a word can set a slot to. */
export type SlotValue = string | number | boolean;

/** What a phrase means. One phrase may mean several things at once (“人才ID” is a noun and a label). */
export type Meaning =
  /** Politeness, hesitation, greeting, thanks: says nothing about what is wanted. */
  | { readonly role: "filler" }
  /** To look something up, no matter what. */
  | { readonly role: "verb" }
  /** To have something or somebody: 有没有, looking for. With a noun and more it is a search. */
  | { readonly role: "wish" }
  /** Glue and question words: 的, 是, 谁, of, for, who. */
  | { readonly role: "particle" }
  | { readonly role: "noun"; readonly subject: Subject }
  | { readonly role: "label"; readonly label: Label }
  /** Joins what stands at both its sides. */
  | { readonly role: "join"; readonly how: "and" | "or" | "not" }
  /** 他, my, 所有: known, but never enough to look anybody up. */
  | { readonly role: "vague" }
  /** Text to search for, though it begins like a known word: 搜狐. */
  | { readonly role: "text" }
  /** Goes on from an answer: its next page, why, “what about …”. Says nothing where there was none. */
  | { readonly role: "follow"; readonly how: "next" | "previous" | "why" | "same" | "also" | "yes" }
  /** A topic that is not a recruiter's: weather, songs. */
  | { readonly role: "elsewhere" }
  /**
   * Sets one thing of a command's request; without a value it only says what is set. With `of` it counts only
   * beside an entity of that kind.
   */
  | {
      readonly role: "slot";
      readonly command: string;
      readonly slot: string;
      readonly value?: SlotValue | undefined;
      readonly of?: EntityKind | undefined;
    }
  /**
   * A word of a command; `except` where it speaks against the command, `faint` where it says nothing to others.
   */
  | {
      readonly role: "command";
      readonly command: string;
      readonly except: boolean;
      readonly faint?: boolean;
    };

/** What a meaning is to a sentence. */
export type Role = Meaning["role"];

/** A bit for each role. */
export const roleBits: { readonly [R in Role]: number } = {
  filler: 1,
  verb: 2,
  wish: 4,
  particle: 8,
  noun: 16,
  label: 32,
  join: 64,
  vague: 128,
  text: 256,
  follow: 512,
  elsewhere: 1024,
  slot: 2048,
  command: 4096,
};

/** The bits of all roles that some meanings have. */
export function rolesOf(meanings: readonly Meaning[]): number {
  return meanings.reduce((bits, { role }) => bits | roleBits[role], 0);
}

/** One phrase with one of its meanings. */
export interface Entry {
  readonly phrase: string;
  readonly meaning: Meaning;
}

/** Entries from phrases written with `|` between them, line breaks allowed. */
export function entries(meaning: Meaning, phrases: string): Entry[] {
  return phrases
    .split("|")
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter((phrase) => phrase !== "")
    .map((phrase) => ({ phrase, meaning }));
}
