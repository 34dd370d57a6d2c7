import type { Both } from "../../words.ts";
import type { Shown } from "../understanding.ts";

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
  /** A span of whole days, `2024-01-31`, both included; an open end where one is absent. */
  readonly period: { readonly from?: string; readonly to?: string };
  /** How many to show on a page. */
  readonly "page-size": number;
  /** One of the ids Feishu itself gives a person. */
  readonly user: { readonly by: "open_id" | "union_id" | "user_id"; readonly id: string };
  /** API name of a tenant's own field, `…__c`. */
  readonly field: string;
  /** Why a job version began: a name of CoreHR's enum, `onboarding`. */
  readonly reason: string;
  /** A country code said apart from its number (“区号 44”): the phone reader has used it. */
  readonly dialling: string;
  /** Whom “他”, “第二个”, "these two" refer to: what the card before has shown. */
  readonly shown: readonly Shown[];
  /** What was meant as something but cannot be it (a resident ID with a wrong check digit): why. */
  readonly flaw: {
    readonly of: "phone" | "email" | "identity" | "period" | "page-size" | "shown";
    readonly why: Both;
  };
}
export type EntityKind = keyof EntityValues;

/** Kinds that say how something is to be looked up, not whom or what. */
export const settingKinds: ReadonlySet<EntityKind> = new Set([
  "period",
  "page-size",
  "field",
  "reason",
  "dialling",
] satisfies EntityKind[]);

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
