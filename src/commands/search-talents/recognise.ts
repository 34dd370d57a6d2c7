import { booleanSearch } from "../../language/boolean-search.ts";
import type { Entity } from "../../language/entities/entity.ts";
import { westernName } from "../../language/entities/name-western.ts";
import { chineseName } from "../../language/entities/name-zh.ts";
import { freeText } from "../../language/free-text.ts";
import type { Draft, Grammar, Reading } from "../../language/grammar.ts";
import type { Token } from "../../language/lex.ts";
import { roleBits } from "../../language/lexicon/meaning.ts";
import { roles } from "../../language/lexicon/surnames.ts";
import { means, meansAny, says } from "../../language/means.ts";
import { isOwn } from "../../language/parse.ts";
import { contradicts, setting, valuesOf } from "../../language/slots.ts";
import type { Span } from "../../language/time/spans.ts";
import { talentAlone, talentsAlone } from "../bare-nouns.ts";
import { periodText } from "../period.ts";
import { sameSearch } from "./same-search.ts";
import { searchSlots } from "./slots.ts";

/** The longest keyword that is searched for unasked, characters; more is rather a pasted text. */
const longestKeyword = 120;
/** The longest keyword there may be, characters: what `request.ts` takes. */
const mostInKeyword = 500;

/** “搜索 张三 and 产品经理”, "search talents java not intern", “找会 java 的候选人”. */
export const searchTalentsGrammar: Grammar = {
  command: "search-talents",
  offer: { zh: "搜人才", en: "Search talents" },
  need: {
    zh: "要搜什么？请加上关键词，例如：搜索 张三 and 产品经理。",
    en: "Search for what? Please add keywords, for example: search talents java not intern.",
  },
  alone: talentsAlone,
  aside: talentAlone,
  words: {
    zh: [
      ..."搜索 搜索下 搜索一下 搜一下 搜一搜 搜下 搜搜 搜 搜寻 检索 检索一下 人才搜索 候选人搜索 搜简历 搜索简历 搜履历 搜索履历 搜寻简历 搜寻履历 检索简历 检索履历 搜一下简历 搜下简历 搜人才库 搜索人才库".split(
        " ",
      ),
    ],
    en: [
      "search",
      "search for",
      "search talents",
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
  slots: searchSlots,
  uses: ["period", "page-size"],
  takes: "text",
  bare: ["period"],
  nouns: { talent: ["name", "period"], resume: ["period"] },
  follow: sameSearch,
  build: (reading) => search(reading),
};

function search(reading: Reading): Draft {
  const contradiction = contradicts(reading, "search-talents", ["sort", "user_id_type"]);
  if (contradiction) return contradiction;
  const periods = reading.entities.filter((one) => one.kind === "period");
  if (periods.length > 1 && new Set(valuesOf(reading, "period").map((one) => JSON.stringify(one))).size > 1)
    return { kind: "question", question: onePeriod, options: [] };
  if (reading.freeOr !== undefined) return widerToo(reading, reading.freeOr);
  const [period] = periods;
  const bound = period !== undefined && saysUpdated(reading);
  if (!period || bound) return searchFor(reading, reading.free, period?.value);
  // A year alone belongs to what is searched for (2023年毕业); any other period may be meant as one or the other.
  if (/^\D{0,5}\d{4} ?年?$/.test(reading.text.slice(period.start, period.end)))
    return searchFor(reading, reading.free, undefined);
  return eitherWay(reading, period);
}

/** “搜索人才发展”, "search talent acquisition": the noun may be a part of what is searched for. */
function widerToo({ freeOr: _, ...reading }: Reading, wider: string): Draft {
  const drafts = [search({ ...reading, free: wider }), search(reading)];
  const options = drafts.flatMap((one) => (one.kind === "request" ? [one] : []));
  const [first] = options;
  if (!first) return search(reading);
  return options.some((one) => one.unsure)
    ? { ...first, unsure: true }
    : { kind: "question", question: widerOrNot, options };
}

/** A period without “updated”: searched for as text, or meant as when the profile was updated. */
function eitherWay(reading: Reading, period: Entity & { kind: "period" }): Draft {
  const others = freeText(reading, searchTalentsGrammar, period).text;
  const drafts = [searchFor(reading, others, period.value), searchFor(reading, reading.free, undefined)];
  const options = drafts.flatMap((one) => (one.kind === "request" ? [one] : []));
  const [only] = drafts;
  if (!isCalled(reading))
    return only?.kind === "request" ? { ...only, unsure: true } : { kind: "incomplete" };
  return options.length > 0 ? { kind: "question", question: updatedOrText, options } : { kind: "incomplete" };
}

const isCalled = ({ tokens }: Reading) => tokens.some((token) => isOwn(token, searchTalentsGrammar));

/** The word that says what the period is of, beside it. */
function saysUpdated(reading: Reading): boolean {
  const cut = reading.entities.find((one) => one.kind === "period");
  return cut !== undefined && !reading.free.includes(reading.text.slice(cut.start, cut.end));
}

function searchFor(reading: Reading, free: string, updated: Span | undefined): Draft {
  // A phone, e-mail, document or id is found exactly elsewhere; a search would find what merely mentions it.
  if (onlyValues(reading)) return { kind: "incomplete" };
  const keyword = booleanSearch(isLed(reading) ? free : withoutPlaces(free));
  const order = setting(reading, "search-talents", "sort");
  const [pageSize] = valuesOf(reading, "page-size");
  const how = { ...order, ...setting(reading, "search-talents", "user_id_type") };
  const paged = pageSize !== undefined && isCalled(reading);
  if (keyword === "" && updated === undefined && order.sort === undefined && !paged)
    return { kind: "incomplete" };
  if (keyword.length > mostInKeyword)
    return isLed(reading)
      ? { kind: "question", question: tooLong(keyword.length), options: [] }
      : { kind: "incomplete" };
  const span = updated && { zh: periodText(updated, "zh"), en: periodText(updated, "en") };
  return {
    kind: "request",
    request: {
      ...(keyword === "" ? {} : { keyword }),
      ...(updated ? { updated } : {}),
      ...how,
      ...(pageSize === undefined ? {} : { page_size: pageSize }),
      trail: [],
    },
    subject: span
      ? {
          zh: [keyword, `${span.zh} 更新`].join(" ").trim(),
          en: [keyword, `updated ${span.en}`].join(" ").trim(),
        }
      : keyword,
    unsure: !isSure(reading, keyword, updated !== undefined),
  };
}

/**
 * “find java developers in Shanghai”: in a sentence the word for a place is no keyword, it joins two. Behind “search” all
 * stays as it was typed.
 */
function withoutPlaces(free: string): string {
  return free.replace(
    /(?<=\S) (?:(?:based|located|living|working) )?(?:in|at|from|near|around) (?=\p{Lu}|\p{Script=Han})/gu,
    " and ",
  );
}

const exact: ReadonlySet<string> = new Set(["phone", "email", "identity", "id", "mention", "shown", "flaw"]);

function onlyValues({ tokens }: Reading): boolean {
  return (
    tokens.some((token) => token.kind === "entity" && exact.has(token.found.entity.kind)) &&
    !tokens.some((token) => token.kind === "free")
  );
}

function isSure(reading: Reading, keyword: string, updated: boolean): boolean {
  const { tokens, free } = reading;
  if (notSearchable.test(free) || negated(reading) || isForbidden(reading)) return false;
  if (keyword.length > longestKeyword || /[。!?！？\n](?=.)/.test(free)) return false;
  if (tokens.some((token) => token.kind === "entity" && token.found.entity.kind === "flaw")) return false;
  const noun = says(tokens, "noun", ({ subject }) => subject !== "employee");
  if (!noun && says(tokens, "elsewhere")) return false;
  if (isLed(reading)) return true;
  if (tokens.some((token) => token.kind === "entity" && exact.has(token.found.entity.kind))) return false;
  if (says(tokens, "command")) return false;
  if (updated && isFragment(reading, keyword, noun)) return true;
  if (!noun || keyword === "") return false;
  const start = textStart(reading);
  const verb = tokens.some((token) => token.start < start && meansAny(token, roleBits.verb | roleBits.wish));
  return verb || chineseName(free) !== "no" || westernName(free) === "sure";
}

/** “不要搜索 java”: what stands before the word for searching forbids it. */
function isForbidden({ tokens }: Reading): boolean {
  const own = tokens.findIndex((token) => isOwn(token, searchTalentsGrammar));
  return tokens
    .slice(0, Math.max(0, own))
    .some((token) => means(token, "vague") || means(token, "join", ({ how }) => how === "not"));
}

/** The word for searching stands before what is searched for. */
function isLed(reading: Reading): boolean {
  const start = textStart(reading);
  return reading.tokens.some((token) => isOwn(token, searchTalentsGrammar) && token.start < start);
}

const textStart = ({ tokens, text }: Reading) => tokens.find(isText)?.start ?? text.length;

/** Settings that were not read as such: another page, a time of updates. Nobody searches for them. */
const notSearchable = /第 ?\d+ ?页|\bpage \d|更新[时日][间期]|\b(?:last )?updated\b/i;

/** “除了上周更新的”, "not updated last week": there is no asking Feishu for that. */
function negated({ text, entities }: Reading): boolean {
  const period = entities.find((one) => one.kind === "period");
  const before = period ? text.slice(Math.max(0, period.start - 30), period.start) : "";
  return /(?:不要?|不是|非|(?<!有)没有?|未|除了?|排除掉?|\b(?:not|without|except|excluding|never)|n't)(?:\s|在|有|的|于|更新过?的?|(?:been|in|the|last|updated?|modified|changed)\b)*$/i.test(
    before,
  );
}

const isText = (token: Token) =>
  token.kind === "free" || (token.kind === "entity" && token.found.entity.kind === "quoted");

/**
 * “最近7天更新的 java”, "talents updated last week": whom to find and since when, with no verb. A sentence that tells
 * of an update (“昨天更新的文档”, "the talents were updated") is none.
 */
function isFragment({ text }: Reading, keyword: string, noun: boolean): boolean {
  if (/\b(?:was|were|is|are|has|have|had|do|did|will|we|i)\b|[了吗吧]$/i.test(text)) return false;
  if (keyword.split(" ").length > 5) return false;
  if (noun) return true;
  return (
    /更新过?的/.test(text) &&
    (/^[\w .+#()"]+$/.test(keyword) || roles.test(keyword) || chineseName(keyword) === "common")
  );
}

const tooLong = (length: number) => ({
  zh: `关键词太长了：有 ${length} 个字符，最多 ${mostInKeyword} 个。请精简后再发；要按很多手机号或邮箱查，直接把它们发给我就行。`,
  en: `That keyword is too long: ${length} characters, and ${mostInKeyword} is the most. Please shorten it. To look for many phone numbers or e-mails, just send them.`,
});

const onePeriod = {
  zh: "一次只能按一段更新时间搜索，请只留一段，例如 2024-01-01 到 2024-03-31。",
  en: "A search takes one period of updates, for example 2024-01-01 to 2024-03-31. Which one?",
};

const widerOrNot = {
  zh: "想搜哪一个？",
  en: "Which of these shall I search for?",
};

const updatedOrText = {
  zh: "这段时间是指人才的更新时间吗？搜索只能按更新时间限定，不能按投递或入库时间限定。",
  en: "Is that when the talents were last updated? A search can be limited by that only, not by when they applied or were added.",
};
