/** Why a card is refused: a sub-code of 230099, where, and in what words. */
export interface CardProblem {
  readonly code: number;
  /** `ROOT -> body -> elements -> [2](tag: table)` */
  readonly path: string;
  readonly message: string;
}

/** The sub-codes that card rules report (documents create and reply, "230099 sub-codes"). */
export const subCodes = {
  /** The card's JSON is wrong: an unknown property, a value that is not allowed. */
  json: 200621,
  /** A tag of JSON 1.0 that 2.0 no longer has. */
  removed: 200861,
  /** Too many elements or tables. */
  tooMany: 11310,
  /** A component in a form without a name of its own. */
  name: 200530,
  tableRows: 200914,
  tableRowName: 200915,
} as const;

/** A problem in the words of the platform's message, after "Failed to create card content,". */
export function describe({ code, path, message }: CardProblem): string {
  return `ext=ErrCode: ${code}; ErrPath: ${path}; ErrMsg: ${message}; `;
}
