/**
 * Whether the character at `at` is Chinese script. `at` counts UTF-16 units, as all offsets do; either half of a
 * rare character beyond the BMP (𠮷) stands for the whole of it.
 */
export function isHanAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xdc00 && unit <= 0xdfff) return isHanCode(text.codePointAt(at - 1) ?? 0);
  return unit >= 0x3007 && isHanCode(text.codePointAt(at) ?? 0);
}

/** Blocks of Unicode: the extensions, the unified ideographs, compatibility forms, 〇. */
function isHanCode(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3007
  );
}

/** Where the character at `at` ends: two units on for those beyond the BMP. */
export function characterEnd(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/** At most `most` UTF-16 units from the start of a text, no character cut in half. */
export function clipped(text: string, most: number): string {
  const cut = text.slice(0, most);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/** Whether a character belongs to an ASCII word or number. */
export function isWordChar(char: string): boolean {
  return isWordCode(char.charCodeAt(0));
}

/** The same for a UTF-16 unit: A–Z, a–z, 0–9, `_`; never for NaN, which stands for nothing. */
export function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95
  );
}

/**
 * Whether the character at `at` says nothing by itself: blanks, ordinary punctuation, emoji. Anything else that no
 * reader knows (letters, digits, `<`, `{`, `$` …) must be explained before something is looked up.
 */
export function isNoiseAt(text: string, at: number): boolean {
  noise.lastIndex = at;
  return noise.test(text);
}

const noise =
  /[\s,.;:!?'"()[\]/~@#=&+\u2010-\u2027\u2030-\u205e\u00b7\u30fb\u3001-\u3003\u3008-\u301f\ufe30-\ufe4f\u2190-\u2bff\u{1f000}-\u{1faff}-]/uy;
