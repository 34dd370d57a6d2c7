import type { Both } from "../../words.ts";
import { type Days, dayOf, later, whole, yearOf, yearsLater } from "./days.ts";
import type { Point } from "./point.ts";

/** A span of whole days, an end left open where it is absent. */
export interface Span {
  readonly from?: string;
  readonly to?: string;
}

/** A stretch of text that names a span: all ways to read it, or why there is none. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly ways: readonly Span[];
  readonly flaw?: Both;
}

/** How far around a time words are looked at. */
const reach = 24;

const before = {
  /** Words that only lead to a time. */
  plain: /(?:(?<![\w'])(?:in|on|at|during|within|over|for|dated?)(?: the)?|[在于])\s?$/i,
  since: /(?:(?<![\w'])(?:since|starting(?: from| on| in)?|from)(?: the)?|自从|自|从|打)\s?$/i,
  after: /(?<![\w'])(?:after|later than)(?: the)?\s?$/i,
  until:
    /(?:(?<![\w'])(?:until|till|up to|up until|through|as of|as at|no later than)(?: the)?|截[至止]到?|直到)\s?$/i,
  earlier: /(?<![\w'])(?:before|earlier than|prior to)(?: the)?\s?$/i,
  between: /(?:(?<![\w'])between(?: the)?|在|介于)\s?$/i,
};

const behind = {
  since:
    /^ ?(?:以来|起至今|起|开始|以后|之后|至今|到现在|到目前|迄今|onwards?\b|and later\b|or later\b|and newer\b|to date\b|(?:un)?til(?:l)? now\b|to now\b|(?:-|to) present\b)/i,
  earlier: /^ ?(?:以前|之前|前(?![端台沿后任两几年天]))/,
  until: /^ ?(?:为止|截止|and earlier\b|or earlier\b)/i,
  plain:
    /^ ?(?:期间|之间|这段时间|的时候|那天|当天|当日|那时|那会儿?|那阵子|间|内(?![推容部])|里|时(?=的|候|,|$| ))/,
};

const joiner = /^ ?(?:到|至|~|—|–|--?|to|until|till|through|thru|up to) ?(?:the )?$/i;
const pairing = /^ ?(?:and|&|和|与|跟) ?(?:the )?$/i;

/** The spans a text names, out of its times and the words around them. */
export function spansOf(text: string, points: readonly Point[]): Stretch[] {
  const spans: Stretch[] = [];
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at];
    if (point === undefined) break;
    const head = text.slice(Math.max(spans.at(-1)?.end ?? 0, point.start - reach), point.start);
    const next = points[at + 1];
    const gap = next && next.start - point.end <= 12 ? text.slice(point.end, next.start) : undefined;
    const paired =
      before.between.test(head) || /^ ?(?:之间|期间)/.test(text.slice(next?.end, (next?.end ?? 0) + 3));
    if (next && gap !== undefined && (joiner.test(gap) || (paired && pairing.test(gap)))) {
      spans.push(range(text, head, point, next));
      at += 1;
      continue;
    }
    spans.push(rangeWithinMonth(text, head, point) ?? alone(text, head, point));
  }
  return spans;
}

/** From one time to another. */
function range(text: string, head: string, first: Point, last: Point): Stretch {
  const tail = text.slice(last.end, last.end + reach);
  const lead = longest(head, [before.since, before.between, before.plain]);
  const trail = (behind.plain.exec(tail) ?? behind.until.exec(tail))?.[0].length ?? 0;
  const place = { start: first.start - lead, end: last.end + trail };
  const flaw = first.flaw ?? last.flaw;
  if (flaw) return { ...place, ways: [], flaw };
  const ways = [joined(first, last, first.days, last.days)];
  if (first.swapped || last.swapped)
    ways.push(joined(first, last, first.swapped ?? first.days, last.swapped ?? last.days));
  return inOrder(place, ways);
}

/** The years that were not said come from the other end. */
function joined(first: Point, last: Point, one: Days, other: Days): Required<Span> {
  let [from, to] = [one, other];
  if (last.yearless) {
    to = yearsLater(to, yearOf(from.from) - yearOf(to.from));
    if (to.to < from.from) to = yearsLater(to, 1);
  } else if (first.yearless) {
    from = yearsLater(from, yearOf(to.from) - yearOf(from.from));
    if (from.from > to.to) from = yearsLater(from, -1);
  }
  return { from: from.from, to: to.to };
}

/** 3月1日到15日, 2024-03-01 到 15日. */
function rangeWithinMonth(text: string, head: string, point: Point): Stretch | undefined {
  const { from, to } = point.days;
  const match = /^ ?(?:到|至|-|~|—) ?(\d{1,2}) ?[日号]/.exec(text.slice(point.end, point.end + reach));
  if (match === null || from !== to) return undefined;
  const last = dayOf(yearOf(from), Number(from.slice(5, 7)), Number(match[1]));
  if (last === undefined) return undefined;
  const end = point.end + match[0].length;
  return range(text, head, point, { start: end, end, days: whole("day", last) });
}

const leads = Object.entries(before);
const trails = Object.entries(behind);

function alone(text: string, head: string, point: Point): Stretch {
  const tail = text.slice(point.end, point.end + reach);
  const found = (patterns: readonly (readonly [name: string, pattern: RegExp])[], where: string) => {
    for (const [name, pattern] of patterns) {
      const match = pattern.exec(where);
      if (match && name !== "between") return { name, length: match[0].length };
    }
    return { name: "plain", length: 0 };
  };
  const lead = found(leads, head);
  const trail = found(trails, tail);
  const place = { start: point.start - lead.length, end: point.end + trail.length };
  if (point.flaw) return { ...place, ways: [], flaw: point.flaw };
  const names = [lead.name, trail.name].filter((name) => name !== "plain");
  const ways = [point.days, ...(point.swapped ? [point.swapped] : [])].map((days) =>
    names.reduce(narrowed, days as Span),
  );
  return inOrder(place, ways);
}

/** “自…起” says the same twice; “after” and “before” leave the time itself out, 以后 and 以前 as people use them. */
function narrowed(span: Span, name: string): Span {
  const { from, to } = span;
  switch (name) {
    case "since":
      return from ? { from } : span;
    case "after":
      return to ? { from: later(to, 1, "day") } : span;
    case "until":
      return to ? { to } : span;
    case "earlier":
      return from ? { to: later(from, -1, "day") } : span;
    default:
      return span;
  }
}

/** Only the ways that do not end before they begin; the flaw where that leaves none. */
function inOrder(place: { start: number; end: number }, ways: readonly Span[]): Stretch {
  const good = ways.filter(({ from, to }) => from === undefined || to === undefined || from <= to);
  return good.length > 0 ? { ...place, ways: good } : { ...place, ways: [], flaw: endsFirst };
}

function longest(head: string, patterns: readonly RegExp[]): number {
  return Math.max(...patterns.map((pattern) => pattern.exec(head)?.[0].length ?? 0));
}

const endsFirst: Both = {
  zh: "时间范围的结束早于开始，所以没有查询。请先写开始日期、再写结束日期，例如 2024-01-01 到 2024-03-31。",
  en: "That period ends before it starts, so nothing was looked up. Please give the first day, then the last, for example 2024-01-01 to 2024-03-31.",
};
