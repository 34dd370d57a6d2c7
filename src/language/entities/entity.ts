/** What can be read out of a text besides words. */
export interface EntityValues {
  /** National digits apart from the country code, both without `+` or leading zeros of a trunk prefix. */
  readonly phone: { readonly code: string; readonly number: string };
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
