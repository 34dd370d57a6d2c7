import type { Both } from "../../words.ts";
import { matchesOf } from "../matches.ts";
import { numberOf } from "../time/chinese.ts";
import type { Shown } from "../understanding.ts";
import type { Entity, Found } from "./entity.ts";
import { none, type Reader } from "./reader.ts";

/** At most so many people a “他” is asked about: a question has no more buttons. */
const mostAsked = 3;

/** How a word refers: to one, to all, or (their) to whichever there are. */
type Number = "one" | "all" | "either";

const people = {
  zh: "候选人|人才|应聘者|员工|同事|同学|老师|人选|人",
  en: "person|people|candidates?|talents?|applicants?|employees?|colleagues?|guys?|ones?",
};

/** Words that refer to people, each with how many. The longest wins where several begin together. */
const words: readonly (readonly [pattern: RegExp, number: Number])[] = [
  [/他们俩|她们俩|他们|她们|他俩|她俩/g, "all"],
  [new RegExp(`(?:这|那)(?:些|几个|几位|两个|两位|俩)(?:${people.zh})?`, "g"), "all"],
  [/(?<![其吉利排])(?:他|她)(?![们俩人乡])/g, "one"],
  [
    new RegExp(
      `(?:这|那)(?:个|位|名)?(?:${people.zh})|(?:这|那)(?:位|个)(?=的|$)|(?:该|此)(?:${people.zh})`,
      "g",
    ),
    "one",
  ],
  [/\b(?:he|him|his|she|her|hers)\b/g, "one"],
  [/\b(?:they|them|their|theirs)\b/g, "either"],
  [/\b(?:both|all) of (?:them|these|those)\b/g, "all"],
  [new RegExp(`\\b(?:these|those) (?:${people.en})\\b`, "g"), "all"],
  [new RegExp(`\\b(?:this|that|the same) (?:${people.en})\\b`, "g"), "one"],
];

const digits = "一二两三四五六七八九十";
const ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth";
const counted = "one|person|candidate|talent|applicant|employee|colleague|result|hit|row|option|choice";
/** What else is counted that way: months, rounds. */
const otherwise = "月|季|星期|礼拜|周|轮|版|步|阶段|项目";

/** Words that count: “第二个”, "the last one", “前两位”. The first group is which, `last` and `top` say from where. */
const counts: readonly { readonly pattern: RegExp; readonly from: "start" | "end" | "top" }[] = [
  {
    pattern: new RegExp(
      `(?<!倒数)第 ?([${digits}]{1,3}|\\d{1,3}) ?(?:个人|个|位|名|条|项|行|人)(?!${otherwise})`,
      "g",
    ),
    from: "start",
  },
  {
    pattern: new RegExp(
      `(?:倒数第 ?([${digits}]|\\d{1,2}) ?|最后()一?)(?:个人|个|位|名|条|项|行)(?!${otherwise})`,
      "g",
    ),
    from: "end",
  },
  {
    pattern: new RegExp(`前 ?([${digits.slice(1)}]|[2-9]) ?(?:个人|个|位|名|条)(?!${otherwise})`, "g"),
    from: "top",
  },
  {
    pattern: new RegExp(`\\b(?:the )?(${ordinals}|\\d{1,2}(?:st|nd|rd|th)) (?:${counted})\\b`, "g"),
    from: "start",
  },
  { pattern: new RegExp(`\\bthe (${ordinals}|\\d{1,2}(?:st|nd|rd|th))(?=$|[?.!,]|'s)`, "g"), from: "start" },
  { pattern: new RegExp(`\\b(?:the )?last() (?:${counted})\\b`, "g"), from: "end" },
  { pattern: /(?<![\w#])(?:no\. ?|number |#)(\d{1,2})(?![\w-])/g, from: "start" },
  { pattern: /^(\d{1,2})[.。]?$/g, from: "start" },
];

/**
 * Whom words refer to that stand for somebody the card before has shown. Nothing where there was no such card.
 * Who is meant by “他” under several is another reading each, so that the person is asked.
 */
export const readReferred: Reader = ({ lower, context }) => {
  const shown = context.earlier?.shown ?? [];
  const list = context.earlier?.list ?? shown;
  if (shown.length + list.length === 0) return none;
  return [
    ...counts.flatMap(({ pattern, from }) =>
      matchesOf(pattern, lower).map((match) => nth(match, from, list)),
    ),
    ...(shown.length === 0 ? [] : words).flatMap(([pattern, number]) =>
      matchesOf(pattern, lower).map((match) => those(match, number, shown)),
    ),
  ];
};

/** Where a text points or counts, whether or not there is anybody it could mean. */
export function pointingIn(lower: string): readonly { readonly start: number; readonly end: number }[] {
  const patterns = [...counts.map(({ pattern }) => pattern), ...words.map(([pattern]) => pattern)];
  // A number alone may be anything.
  const found = patterns.flatMap((pattern) => matchesOf(pattern, lower).map(spanOf));
  return found.filter(({ start, end }) => !/^\d+[.。]?$/.test(lower.slice(start, end)));
}

/** Whether a text counts (“第二个”) rather than points (“他”). */
export function isCount(text: string): boolean {
  return (
    /[第倒前]|最后|\d|\blast\b/.test(text) ||
    ordinals.split("|").some((one) => text.toLowerCase().includes(one))
  );
}

function those(match: RegExpExecArray, number: Number, shown: readonly Shown[]): Found {
  if (number !== "one" || shown.length === 1) return { entity: entity(match, shown), named: true, or: [] };
  const [first, ...others] = shown.slice(0, mostAsked).map((one) => entity(match, [one]));
  return { entity: first ?? entity(match, shown), named: true, or: others };
}

function nth(match: RegExpExecArray, from: "start" | "end" | "top", shown: readonly Shown[]): Found {
  const place = match[1] ? (placeOf(match[1]) ?? 0) : 1;
  const chosen =
    from === "top"
      ? shown.slice(0, place)
      : shown.slice(...(from === "end" ? at(shown.length - place) : at(place - 1)));
  const there = place >= 1 && place <= shown.length;
  return {
    entity: there
      ? entity(match, chosen)
      : { kind: "flaw", value: { of: "shown", why: notSoMany(shown.length) }, ...spanOf(match) },
    named: true,
    or: [],
  };
}

const at = (place: number): [number, number] => [place, place + 1];

function entity(match: RegExpExecArray, value: readonly Shown[]): Entity {
  return { kind: "shown", value, ...spanOf(match) };
}

const spanOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });

/** 十二 → 12, 3rd → 3, second → 2. */
function placeOf(text: string): number | undefined {
  const word = ordinals.split("|").indexOf(text);
  return word >= 0 ? word + 1 : numberOf(text.replace(/\D+$/, "") || text);
}

const notSoMany = (count: number): Both => ({
  zh: `上一张卡片只列出了 ${count} 个，没有这一个。请换一个序号，或直接说姓名、手机号或邮箱。`,
  en: `The card before lists only ${count}. Please say another number, or a name, a phone number or an e-mail.`,
});
