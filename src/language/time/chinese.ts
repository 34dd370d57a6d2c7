import { type Days, dayOf, lasting, later, monthOf, partOfYear, type Unit, whole, yearOf } from "./days.ts";
import { begun, type Meant, type Notation, noSuchDay } from "./point.ts";

const count = "\\d{1,4}|[一二两三四五六七八九十]{1,3}|半";
const unit = "天|日|周|星期|礼拜|月|季度?|年";
const month = "\\d{1,2}|十[一二]?|[一二三四五六七八九]";
const year = "((?:19|20)\\d{2}) ?年|(\\d{2})年|(大前年|前年|去年|今年|本年)";
const edge = "(初)|([底末])";
const part = "第?([一二三四1-4])季度?|Q([1-4])|([上下])半年";

/** Times as Chinese writes them. */
export const chineseNotations: readonly Notation[] = [
  {
    // 2024年3月5日, 去年3月, 3月, 三月份, 5月1号
    cue: /月/,
    pattern: new RegExp(
      `(?<![\\d.])(?:${year})? ?(?<![一二三四五六七八九十])(${month}) ?月(?!度)份?(?: ?(\\d{1,2}) ?[日号])?`,
      "g",
    ),
    read({ 1: full, 2: short, 3: relative, 4: monthText = "", 5: date, index, input }, today) {
      const named = yearNamed(full, short, relative, today);
      const number = numberOf(monthText);
      // 二〇二四年三月: of a year that was not read.
      if (number === undefined || (named === undefined && input.charAt(index - 1) === "年")) return undefined;
      const of = named ?? yearOf(today);
      const days = date === undefined ? monthOf(of, number) : single(dayOf(of, number, Number(date)));
      if (days === undefined) return { days: whole("day", today), flaw: noSuchDay };
      return named === undefined ? begun(days, today) : { days };
    },
  },
  {
    // 1-3月, 2024年1到3月
    cue: /月/,
    pattern: new RegExp(
      `(?<![\\d.])(?:${year})? ?(?<![\\d一二三四五六七八九十])(${month}) ?(?:-|~|到|至|—) ?(${month}) ?月份?(?! ?\\d)`,
      "g",
    ),
    read([, full, short, relative, first = "", last = ""], today) {
      const named = yearNamed(full, short, relative, today);
      const of = named ?? yearOf(today);
      const from = monthOf(of, numberOf(first) ?? 0);
      const to = monthOf(of, numberOf(last) ?? 0);
      if (!from || !to || to.from < from.from) return undefined;
      const days = { from: from.from, to: to.to };
      return named === undefined ? begun(days, today) : { days };
    },
  },
  {
    // 2024年, 去年全年, 今年上半年, 2024年第一季度, 2024年Q1
    cue: /年/,
    pattern: new RegExp(
      `(?<![\\d.])(?:${year})(?!级|届| ?\\d{1,2} ?月|[一二三四五六七八九十]{1,2}月)(?:全年|度)?(?:${part}|${edge})?`,
      "g",
    ),
    read([, full, short, relative, quarterZh, quarterQ, half, early, late], today) {
      const named = yearNamed(full, undefined, relative, today);
      if (named === undefined || short !== undefined) return undefined;
      const edge = early ? monthOf(named, 1) : late ? monthOf(named, 12) : undefined;
      if (edge) return { days: edge };
      return { days: partNamed(named, quarterZh, quarterQ, half) ?? whole("year", `${named}-01-01`) };
    },
  },
  {
    // 第一季度, 上半年
    cue: /季|半年/,
    pattern: /(?<!年)(?:第([一二三四1-4])季度?|([上下])半年)/g,
    read([, quarter, half], today) {
      const days = partNamed(yearOf(today), quarter, undefined, half);
      return days && begun(days, today);
    },
  },
  {
    // 上周, 上上周, 本周, 上周三, 上个月, 上月5号, 本月, 这个季度
    cue: /[上本这当]/,
    pattern:
      /(上上|上|本|这|当)(?:个|一)?(周|星期|礼拜|月|季度|季)(?!期|刊|报|薪)(?:份|([一二三四五六日天])| ?(\d{1,2}) ?[日号])?/g,
    read([, which = "", unitText = "", weekday, date], today) {
      const of = unitOf(unitText);
      const back = which === "上上" ? 2 : which === "上" ? 1 : 0;
      const days = whole(of, later(today, -back, of));
      if (weekday)
        return of === "week"
          ? {
              days: whole(
                "day",
                later(days.from, "一二三四五六日".indexOf(weekday === "天" ? "日" : weekday), "day"),
              ),
            }
          : undefined;
      if (!date) return { days };
      const day =
        of === "month" ? dayOf(yearOf(days.from), Number(days.from.slice(5, 7)), Number(date)) : undefined;
      return day === undefined ? undefined : { days: whole("day", day) };
    },
  },
  {
    cue: /[天日]/,
    pattern: /大前天|前天|昨[天日]|今[天日]/g,
    read([word], today) {
      const back = word === "大前天" ? 3 : word === "前天" ? 2 : word.startsWith("昨") ? 1 : 0;
      return { days: whole("day", later(today, -back, "day")) };
    },
  },
  {
    // 最近7天, 近三个月, 过去一年, 这两周, 最近半年
    cue: /[近去这]/,
    pattern: new RegExp(
      `(?:最近|过去|近|这)的? ?(${count}) ?个? ?(${unit})(?:之内|以内|以来|之间|内(?!推)|里|间|来|中)?`,
      "g",
    ),
    read: ([, number, of], today) => rolling(number, of, today),
  },
  {
    // 7天内, 三个月以内
    cue: /内/,
    pattern: new RegExp(`(?<![\\d.])(${count}) ?个? ?(${unit})(?:之内|以内|内(?!推))`, "g"),
    read: ([, number, of], today) => rolling(number, of, today),
  },
  {
    // 3天前, 两个月以前
    cue: /前/,
    pattern: new RegExp(`(?<![\\d.])(${count}) ?(个)? ?(${unit})(?:之前|以前|前)`, "g"),
    read([, number = "", measure, of = ""], today) {
      // 3月前 is before March.
      if ((of === "月" && !measure) || (of === "日" && measure) || /^\d{4}$/.test(number)) return undefined;
      const days = rolling(number, of, today);
      return days && { days: whole("day", later(days.days.from, -1, "day")) };
    },
  },
];

function yearNamed(
  full: string | undefined,
  short: string | undefined,
  relative: string | undefined,
  today: string,
) {
  if (full) return Number(full);
  if (short) return 2000 + Number(short);
  if (!relative) return undefined;
  const back: Record<string, number> = { 大前年: 3, 前年: 2, 去年: 1 };
  return yearOf(today) - (back[relative] ?? 0);
}

function partNamed(
  year: number,
  zh: string | undefined,
  q: string | undefined,
  half: string | undefined,
): Days | undefined {
  if (half) return partOfYear(year, half === "上" ? 1 : 2, "half");
  const quarter = zh === undefined ? Number(q) : numberOf(zh);
  return quarter ? partOfYear(year, quarter, "quarter") : undefined;
}

const single = (day: string | undefined) => (day === undefined ? undefined : whole("day", day));

function rolling(number: string | undefined, of: string | undefined, today: string): Meant {
  const unitName = unitOf(of ?? "");
  if (number === "半") {
    // 半年, 半个月
    if (unitName === "year") return { days: lasting(today, 6, "month") };
    return unitName === "month" ? { days: lasting(today, 15, "day") } : undefined;
  }
  const many = numberOf(number ?? "");
  // Beyond a hundred years nothing is a span somebody means.
  return many && many <= 1200 && !(unitName === "year" && many > 100)
    ? { days: lasting(today, many, unitName) }
    : undefined;
}

function unitOf(text: string): Unit {
  if (text === "天" || text === "日") return "day";
  if (text === "月") return "month";
  if (text === "年") return "year";
  return text.startsWith("季") ? "quarter" : "week";
}

/** 十二 → 12, 两 → 2, 三十 → 30, "7" → 7. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (char: string | undefined) =>
    char === "两" ? 2 : "一二三四五六七八九".indexOf(char ?? "?") + 1;
  const [tens, ones, ...more] = text.split("十");
  if (more.length > 0 || (tens ?? "").length > 1 || (ones ?? "").length > 1) return undefined;
  if (!text.includes("十")) return digit(text) || undefined;
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}
