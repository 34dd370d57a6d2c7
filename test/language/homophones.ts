import { pinyin } from "pinyin-pro";
import { grammars } from "../../src/commands/grammars.ts";
import { keywordsOf } from "../../src/language/lexicon/compile.ts";

/** The 3,755 most usual characters: level 1 of GB 2312, rows 16 to 55. */
function usualCharacters(): string[] {
  const decoder = new TextDecoder("gb2312");
  const rows = Array.from({ length: 40 }, (_, row) => row + 0xb0);
  return rows.flatMap((high) =>
    Array.from({ length: 94 }, (_, low) => decoder.decode(new Uint8Array([high, low + 0xa1]))).filter((one) =>
      /^\p{Script=Han}$/u.test(one),
    ),
  );
}

/** A syllable with what is often confused made the same: zh and z, l and n, ng and n. */
function alike(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n/, "l")
    .replace(/ng$/, "n");
}

/** Every reading of a character, without tones. */
function soundsOf(character: string): string[] {
  const all = pinyin(character, { toneType: "none", type: "array", multiple: true, v: true });
  return [...new Set(all.map(alike))];
}

/** What src/language/slips/homophones.ts is to hold. */
export function homophonesModule(): string {
  const keywords = keywordsOf(grammars).filter((phrase) => /^\p{Script=Han}{2,4}$/u.test(phrase));
  const used = new Set(keywords.flatMap((phrase) => [...phrase]));
  const wanted = new Set([...used].flatMap(soundsOf));
  const table = new Map<string, Set<string>>([...wanted].sort().map((sound) => [sound, new Set()]));
  for (const character of new Set([...usualCharacters(), ...used]))
    for (const sound of soundsOf(character)) table.get(sound)?.add(character);
  const rows = [...table].map(([sound, characters]) => `  ${sound}: "${[...characters].join("")}",`);
  return `/**
 * Usual characters by how they sound, without tones; zh and z, l and n, ng and n count as the same. Only syllables of
 * keywords. Written by scripts/homophones.ts.
 */
export const homophones: Readonly<Record<string, string>> = {
${rows.join("\n")}
};
`;
}
