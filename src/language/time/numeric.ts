import { dayOf, monthOf, whole } from "./days.ts";
import { type Meant, type Notation, noSuchDay } from "./point.ts";

/** Dates in figures: 2024-01-31, 2024/1/31, 2024.1.31, 20240131, 2024-01, 31/01/2024. */
export const numericNotations: readonly Notation[] = [
  {
    // A second date may follow behind the same mark: 2024-01-01-2024-01-31.
    cue: /\d[-/.]\d/,
    pattern:
      /(?<![A-Za-z0-9_@.+/])((?:19|20)\d{2})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![A-Za-z0-9_@]|\2(?!(?:19|20)\d\d[-/.])\d)/g,
    read(match) {
      const [, year, mark, month, date] = match;
      const before = match.input.slice(Math.max(0, match.index - 12), match.index);
      if (before.endsWith("-") && !/(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|[日号月年\s])-$/.test(before))
        return undefined;
      if (date !== undefined) return day(Number(year), Number(month), Number(date));
      if (mark === ".") return undefined;
      const days = monthOf(Number(year), Number(month));
      return days && { days };
    },
  },
  {
    cue: /\d{8}/,
    pattern: /(?<![A-Za-z0-9_@.+/-])((?:19|20)\d{2})(\d{2})(\d{2})(?![A-Za-z0-9_@]|[-.]\d)/g,
    read([, year, month, date]) {
      const known = dayOf(Number(year), Number(month), Number(date));
      return known === undefined ? undefined : { days: whole("day", known) };
    },
  },
  {
    cue: /[/.]\d/,
    pattern: /(?<![\w.@/+-])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d{2})(?![\w@])/g,
    read([, first, , second, year]) {
      const european = day(Number(year), Number(second), Number(first));
      const american = day(Number(year), Number(first), Number(second));
      if (american?.flaw) return european;
      if (european?.flaw || first === second) return american;
      return american && european && { days: american.days, swapped: european.days };
    },
  },
  {
    // 更新时间 2024: a year alone, where a word says that it is one.
    cue: /更新|生效|创建|内推/,
    pattern:
      /(?<=(?:更新|生效|创建|内推)(?:时间|日期|于)(?:是|为|在|:)? ?)((?:19|20)\d{2})(?!\d|[-/.]\d| ?[年个人%])/g,
    read: ([, year]) => ({ days: whole("year", `${year}-01-01`) }),
  },
];

function day(year: number, month: number, date: number): Meant {
  const known = dayOf(year, month, date);
  return known === undefined
    ? { days: whole("day", `${year}-01-01`), flaw: noSuchDay }
    : { days: whole("day", known) };
}
