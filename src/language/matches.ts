/**
 * All matches of a global pattern. `matchAll` makes a copy of the pattern each time, which costs more than the search in
 * a text as short as most are. Not to be used again while its matches are gone through with the same pattern.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return found;
}

const none: readonly RegExpExecArray[] = [];
