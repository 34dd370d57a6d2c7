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

/** Characters that stand around many words and tell nothing of them. */
const glue = "的了是谁被过来";
const withoutGlue = (characters: string) => [...characters].filter((one) => !glue.includes(one)).join("");

/** Words of their own that sound like a keyword. */
const realWords: ReadonlySet<string> = new Set(
  "植物 织物 只无 认知 上机 上集 上计 类推 建立 检力 直接 职介 知己 支付 部分 不闷 人财 同事 童事 见历 简例 搜所 档岸 负则 资历 自理 推见 升级 声纪 员公 原工 专岗 钻岗 调动 雕动 历史 力使 背景 背静".split(
    " ",
  ),
);

/**
 * The keyword that some characters sound like: 内退 → 内推, 简力 → 简历. At least one of the characters must be right.
 */
export function chineseSlip(characters: string, book: SoundBook): string | undefined {
  for (const sound of soundsOf(characters)) {
    const keyword = book.get(sound);
    if (!keyword || keyword === characters) continue;
    if (realWords.has(withoutGlue(characters))) continue;
    const shared = [...characters].filter((character, at) => character === keyword.charAt(at));
    if (shared.some((character) => !glue.includes(character))) return keyword;
  }
  return undefined;
}

/** How characters may sound together; nothing where one of them is not among the usual ones. */
function soundsOf(characters: string): readonly string[] {
  let sounds = silent;
  for (const character of characters) {
    const own = syllables.get(character);
    if (!own) return [];
    const [only, another] = own;
    if (another === undefined && sounds.length === 1) sounds = [`${sounds[0]} ${only}`];
    else sounds = sounds.flatMap((sound) => own.map((syllable) => `${sound} ${syllable}`));
    if (sounds.length > 16) return [];
  }
  return sounds;
}

const silent: readonly string[] = [""];
