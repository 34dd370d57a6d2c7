/** Which kinds of characters a text has: most readers need one that most texts lack. */
export interface Seen {
  /** The longest run of digits. */
  readonly digits: number;
  /** A to Z, in either case. */
  readonly letters: boolean;
  readonly at: boolean;
  readonly underscore: boolean;
  readonly colon: boolean;
  /** A mark that opens quoted text. */
  readonly quotes: boolean;
}

/** Looks at every character once. */
export function seenIn(text: string): Seen {
  let digits = 0;
  let run = 0;
  let letters = false;
  let at = false;
  let underscore = false;
  let colon = false;
  let quotes = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      run += 1;
      if (run > digits) digits = run;
      continue;
    }
    run = 0;
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) letters = true;
    else if (code < 128) {
      if (code === 64) at = true;
      else if (code === 95) underscore = true;
      else if (code === 58) colon = true;
      else if (code === 34 || code === 39) quotes = true;
    } else if (code < 0x3100 && opening.has(code)) quotes = true;
  }
  return { digits, letters, at, underscore, colon, quotes };
}

/** “ ‘ 「 『 《 */
const opening: ReadonlySet<number> = new Set([0x201c, 0x2018, 0x300c, 0x300e, 0x300a]);
