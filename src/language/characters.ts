/** Whether a character (a UTF-16 unit) is Chinese script. Rare characters beyond the BMP count by their halves. */
export function isHan(char: string): boolean {
  return /^[\u3400-\u9fff\uf900-\ufaff\u3007\ud840-\ud8bf]/.test(char);
}

/** Whether a character belongs to an ASCII word or number. */
export function isWordChar(char: string): boolean {
  return /^\w/.test(char);
}

/**
 * Whether a character says nothing by itself: blanks, ordinary punctuation, emoji. Anything else that no
 * reader knows (letters, digits, `<`, `{`, `$` …) must be explained before something is looked up.
 */
export function isNoise(char: string): boolean {
  return /^[\s,.;:!?'"()[\]/~@#=&+\u2010-\u2027\u2030-\u205e\u00b7\u30fb\u3001-\u3003\u3008-\u301f\ufe30-\ufe4f\u2190-\u2bff\ud83c-\ud83e\udc00-\udfff-]/.test(
    char,
  );
}
