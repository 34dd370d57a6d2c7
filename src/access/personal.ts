import { inspect } from "node:util";
import { z } from "zod";

/**
 * The classes of personal data a role may be allowed to see (`sees` in ACCESS_FILE):
 * `contact` is phone, e-mail, social accounts; `identity` is ID type and number, birthday, age, gender,
 * nationality, marital status, home address, home town; `employment` is job data beyond job, department
 * and manager.
 */
export const personalClasses = ["contact", "identity", "employment"] as const;
export type PersonalClass = (typeof personalClasses)[number];

/** How a value looks to someone who may not see it: `hidden` is left out, the others keep a useful rest. */
export type Mask = "phone" | "email" | "tail" | "hidden";

const dots = "•••";
let open: <T>(personal: Personal<PersonalClass, T>) => T;

/**
 * A value about a person that not everybody may read. It prints as `•••` wherever it is turned into text
 * by accident (string, JSON, inspection); the text itself comes only from `View.show`.
 */
export class Personal<C extends PersonalClass = PersonalClass, T = string> {
  readonly class: C;
  readonly mask: Mask;
  readonly #value: T;

  static {
    open = (personal) => personal.#value;
  }

  constructor(personalClass: C, mask: Mask, value: T) {
    this.class = personalClass;
    this.mask = mask;
    this.#value = value;
  }

  /** Whether both hold the same value, without telling which. */
  equals(other: Personal<PersonalClass, T>): boolean {
    return this.#value === other.#value;
  }

  /**
   * Which of two comes first, as sorting wants it, without telling either: so that records stand in the order
   * of dates that their reader may not see.
   */
  compare(other: Personal<PersonalClass, T>): number {
    return this.#value < other.#value ? -1 : this.#value > other.#value ? 1 : 0;
  }

  /** The same person's datum in another notation: still unread, of the same class and mask. */
  map<U>(change: (value: T) => U): Personal<C, U> {
    return new Personal<C, U>(this.class, this.mask, change(this.#value));
  }

  toString(): string {
    return dots;
  }
  toJSON(): string {
    return dots;
  }
  [inspect.custom](): string {
    return dots;
  }
}

/**
 * The value itself. Only three places have a right to it: a view, which decides who reads it; the codecs below,
 * which write it into a request to Feishu or into a sealed button; and the audit, which keeps a keyed hash of it.
 */
export function openPersonal<T>(personal: Personal<PersonalClass, T>): T {
  return open(personal);
}

/**
 * A schema for one personal value: parsing wraps it, encoding (`z.encode`) unwraps it again. The same schema
 * therefore serves responses, which only parse, and requests, which are also sent.
 */
export function personal<C extends PersonalClass, S extends z.ZodType<unknown, unknown>>(
  personalClass: C,
  mask: Mask,
  value: S,
) {
  type T = z.output<S>;
  return z.codec(
    value,
    z.custom<Personal<C, T>>((it) => it instanceof Personal),
    {
      decode: (plain) => new Personal<C, T>(personalClass, mask, plain as T),
      encode: (wrapped) => openPersonal(wrapped) as z.output<S>,
    },
  );
}

/** A phone number: national digits without the country code, as Feishu Hire keeps them apart. */
export const personalPhone = personal("contact", "phone", z.string());
/** An e-mail address. */
export const personalEmail = personal("contact", "email", z.string());
/** A social account: URL or id on the network. */
export const personalAccount = personal("contact", "hidden", z.string());
/** The number of an identity document. */
export const personalDocument = personal("identity", "tail", z.string());
/** Any other identity value: age, gender, birthday, nationality, marital status, address, home town. */
export const identity = <S extends z.ZodType<unknown, unknown>>(value: S) =>
  personal("identity", "hidden", value);
/** Any job-data value beyond job, department and manager. */
export const employment = <S extends z.ZodType<unknown, unknown>>(value: S) =>
  personal("employment", "hidden", value);
