import type { Following } from "../../language/grammar.ts";

interface Built {
  readonly keyword?: string;
}

/** Words that add to a search rather than take its place: “再加上 python”, "and not intern". */
const adding = /^(?:再?加上?|还要|也要|也会|并且|而且|和|只看|只要|and|plus|also|only|just)(?![a-z])/i;
/** A skill or a tool by its Latin name in a Chinese sentence: “那 python 呢”. Anything else may be chat. */
const plain = /^(?:那|那么|换成|换为|改成|改为) ?[A-Za-z][\w+#.-]*(?: (?:and|or|not) [\w+#.-]+)* ?呢?[?？]?$/;

/** How a text goes on from a search: another keyword, one more, another order or period; from the first page on. */
export const sameSearch: Following = {
  subject: () => [],
  amend(before, built, text) {
    const keyword = keywordOf(before as Built, built as Built, text);
    return { ...(before as object), ...(built as object), ...(keyword ? { keyword } : {}), trail: [] };
  },
  kept(before, built) {
    const { keyword } = built as Built;
    return keyword && !keyword.startsWith("not ") ? "" : ((before as Built).keyword ?? "");
  },
  doubts: (text, built) => (built as Built).keyword !== undefined && !plain.test(text.trim()),
};

function keywordOf(before: Built, built: Built, text: string): string | undefined {
  if (!built.keyword || !before.keyword) return built.keyword ?? before.keyword;
  if (built.keyword.startsWith("not ")) return `${before.keyword} ${built.keyword}`;
  return adding.test(text.trim()) ? `${before.keyword} and ${built.keyword}` : built.keyword;
}
