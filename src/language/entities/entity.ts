import type { Both } from "../../words.ts";

/** What can be read out of a text besides words. */
export interface EntityValues {
  /** National digits apart from the country code, both without `+` or leading zeros of a trunk prefix. */
  readonly phone: { readonly code: string; readonly number: string };
  /** In lower case, as mailboxes are compared. */
  readonly email: string;
  /** IdentificationType of Feishu Hire (1, 2, 3, 4, 5, 6, 9) and the number as printed on the document. */
  readonly identity: { readonly type: number; readonly number: string };
  /** A Feishu id: 17 to 20 digits (talent, employment, job …). */
  readonly id: string;
  /** A job's code, `JP422119`. */
  readonly code: string;
  readonly mention: { readonly openId: string; readonly name: string };
  /** A person's name, Chinese or Western. */
  readonly name: string;
  /** Text in quotes, kept as it is. */
  readonly quoted: string;
  /** A web address: whatever stands in it is not taken for a value. */
  readonly link: string;
  /** What was meant as something but cannot be it (a resident ID with a wrong check digit): why. */
  readonly flaw: { readonly of: "phone" | "email" | "identity"; readonly why: Both };
}
export type EntityKind = keyof EntityValues;

/** One entity and where it stands in the normalised text (UTF-16 offsets, end exclusive). */
export type Entity = {
  [K in EntityKind]: {
    readonly kind: K;
    readonly value: EntityValues[K];
    readonly start: number;
    readonly end: number;
  };
}[EntityKind];

/**
 * An entity as its reader proposes it. `named` says that a word near it names its kind (“护照 E12345678”),
 * which beats what the shape alone suggests. `or` holds other things the very same characters could be as
 * well: where the words do not decide, the person is asked.
 */
export interface Found {
  readonly entity: Entity;
  readonly named: boolean;
  readonly or: readonly Entity[];
}
