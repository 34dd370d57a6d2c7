import { booleanSearch } from "../../language/boolean-search.ts";
import { westernName } from "../../language/entities/name-western.ts";
import { chineseName } from "../../language/entities/name-zh.ts";
import type { Draft, Grammar, Reading } from "../../language/grammar.ts";
import { isOwn, says } from "../../language/parse.ts";

/** The longest keyword that is searched for unasked, characters; more is rather a pasted text. */
const longestKeyword = 120;

/** “搜索 张三 and 产品经理”, "search talents java not intern", “找会 java 的候选人”. */
export const searchTalentsGrammar: Grammar = {
  command: "search-talents",
  offer: { zh: "搜人才", en: "Search talents" },
  need: {
    zh: "要搜什么？请加上关键词，例如：搜索 张三 and 产品经理。",
    en: "Search for what? Please add keywords, for example: search talents java not intern.",
  },
  words: {
    zh: [
      ..."搜索 搜索下 搜索一下 搜一下 搜一搜 搜下 搜搜 搜 搜寻 检索 检索一下 搜索人才 搜人才 人才搜索 搜候选人 搜索候选人 候选人搜索 搜简历 搜索简历".split(
        " ",
      ),
    ],
    en: [
      "search",
      "search for",
      "search talent",
      "search talents",
      "search for talent",
      "search for talents",
      "search candidates",
      "search for candidates",
      "search the talent pool",
      "search the talent pool for",
      "search our talent pool for",
      "search resumes",
      "search talents for",
      "search candidates for",
      "talent search",
      "candidate search",
      "searching for",
    ],
  },
  uses: [],
  takes: "text",
  nouns: { talent: ["name"] },
  build: (reading) => search(reading),
};

function search(reading: Reading): Draft {
  const keyword = booleanSearch(reading.free);
  if (keyword === "") return { kind: "incomplete" };
  // A phone, e-mail, document or id is found exactly elsewhere; a search would find what merely mentions it.
  if (onlyValues(reading)) return { kind: "incomplete" };
  return {
    kind: "request",
    request: { keyword: keyword.slice(0, 500), trail: [] },
    subject: keyword,
    unsure: !isSure(reading, keyword),
  };
}

const exact = ["phone", "email", "identity", "id", "mention", "flaw"];

function onlyValues({ tokens }: Reading): boolean {
  return (
    tokens.some((token) => token.kind === "entity" && exact.includes(token.found.entity.kind)) &&
    !tokens.some((token) => token.kind === "free")
  );
}

function isSure({ tokens, free, text }: Reading, keyword: string): boolean {
  if (keyword.length > longestKeyword || /[。!?！？\n](?=.)/.test(free)) return false;
  if (tokens.some((token) => token.kind === "entity" && token.found.entity.kind === "flaw")) return false;
  const noun = says(tokens, (one) => one.role === "noun" && one.subject === "talent");
  if (!noun && says(tokens, (one) => one.role === "elsewhere")) return false;
  const start = text.indexOf(free);
  const own = tokens.some((token) => isOwn(token, searchTalentsGrammar) && token.start < start);
  if (own) return true;
  if (tokens.some((token) => token.kind === "entity" && exact.includes(token.found.entity.kind)))
    return false;
  if (says(tokens, (one) => one.role === "command")) return false;
  if (!noun) return false;
  const verb = tokens.some(
    (token) =>
      token.start < start &&
      token.kind === "word" &&
      token.meanings.some((one) => one.role === "verb" || one.role === "wish"),
  );
  return verb || chineseName(free) !== "no" || westernName(free) === "sure";
}
