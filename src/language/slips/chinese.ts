import { homophones } from "./homophones.ts";

/** Syllables of a character, alike ones made the same; several where it has several readings. */
const syllables = new Map<string, string[]>();
for (const [syllable, characters] of Object.entries(homophones)) {
  for (const character of characters) {
    const known = syllables.get(character);
    if (known) known.push(syllable);
    else syllables.set(character, [syllable]);
  }
}

/** Keywords by how they sound. */
export type SoundBook = ReadonlyMap<string, string>;

/** Makes a book of the keywords of two characters and more whose every character sounds like something known. */
export function soundBook(keywords: Iterable<string>): SoundBook {
  const book = new Map<string, string>();
  for (const keyword of keywords)
    for (const sound of soundsOf(keyword)) if (!book.has(sound)) book.set(sound, keyword);
  return book;
}

/**
 * The keyword that some characters sound like: 内退 → 内推, 简力 → 简历. At least one of the characters must be right.
 */
export function chineseSlip(characters: string, book: SoundBook): string | undefined {
  for (const sound of soundsOf(characters)) {
    const keyword = book.get(sound);
    if (!keyword || keyword === characters) continue;
    if ([...characters].some((character, at) => character === keyword.charAt(at))) return keyword;
  }
  return undefined;
}

/** How characters may sound together; nothing where one of them is not among the usual ones. */
function soundsOf(characters: string): string[] {
  let sounds = [""];
  for (const character of characters) {
    const own = syllables.get(character);
    if (!own) return [];
    sounds = sounds.flatMap((sound) => own.map((syllable) => `${sound} ${syllable}`));
    if (sounds.length > 16) return [];
  }
  return sounds;
}
