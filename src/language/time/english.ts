import { Chrono, configuration } from "chrono-node/en";
import { dayOf, lasting, later, monthOf, partOfYear, type Unit, whole, yearOf } from "./days.ts";
import { begun, type Meant, type Notation } from "./point.ts";

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const count = "\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const unit = "day|week|month|quarter|year";
const ordinal = "\\d{1,2}(?:st|nd|rd|th)?";
/** Behind these a bare year is meant as one: in 2023. */
const leading =
  "in|since|from|until|till|before|after|during|through|to|of|year|between|and|effective|updated|created|early|late";

/** The same for a month's name, which may be a person's too (who referred April and May). */
const monthLeading = "in|since|from|until|till|before|after|during|through|between|early|late|last";

/** Times as English writes them. Dates with a month's name or a weekday are chrono's. */
export const englishNotations: readonly Notation[] = [
  {
    // last week, this month, past 7 days, previous quarter
    cue: /last|past|prev|prior|this|current|recent/i,
    pattern: new RegExp(
      `(?<![\\w'])(?:the )?(last|past|previous|prior|this|current|recent) (?:(${count}) )?(${unit})s?(?![\\w'])`,
      "gi",
    ),
    read([, which = "", number, of = ""], today) {
      const name = of.toLowerCase() as Unit;
      const word = which.toLowerCase();
      if (number !== undefined)
        return word === "this" || word === "current" ? undefined : rolling(number, name, today);
      if (word === "past" || word === "recent") return { days: lasting(today, 1, name) };
      return { days: whole(name, later(today, word === "this" || word === "current" ? 0 : -1, name)) };
    },
  },
  {
    cue: /within/i,
    pattern: new RegExp(`(?<![\\w'])within (?:the )?(${count}) (${unit})s?(?![\\w'])`, "gi"),
    read: ([, number = "", of = ""], today) => rolling(number, of.toLowerCase() as Unit, today),
  },
  {
    cue: /ago/i,
    pattern: new RegExp(`(?<![\\w'])(${count}) (${unit})s? ago(?![\\w'])`, "gi"),
    read([, number = "", of = ""], today) {
      const days = rolling(number, of.toLowerCase() as Unit, today);
      return days && { days: whole("day", later(days.days.from, -1, "day")) };
    },
  },
  {
    cue: /day/i,
    pattern: /(?<![\w'])(?:(?:the )?day before yesterday|yesterday|today)(?![\w'])/gi,
    read([word], today) {
      const back = word.length > 9 ? 2 : word.toLowerCase() === "yesterday" ? 1 : 0;
      return { days: whole("day", later(today, -back, "day")) };
    },
  },
  {
    // Q1, Q1 2024, 2024 Q1, H1 2024
    cue: /[qh][1-4]/i,
    pattern: /(?<![\w'])(?:((?:19|20)\d{2})[ -]?)?([QH])([1-4])(?:[ ,/-]?(?:of )?((?:19|20)\d{2}))?(?!\w)/gi,
    read([, before, letter = "", number, after], today) {
      const year = before ?? after;
      const of = letter.toUpperCase() === "Q" ? "quarter" : "half";
      if (of === "half" && (Number(number) > 2 || year === undefined)) return undefined;
      const days = partOfYear(Number(year ?? yearOf(today)), Number(number), of);
      return year === undefined ? begun(days, today) : { days };
    },
  },
  {
    cue: /quarter|half/i,
    pattern:
      /(?<![\w'])(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) (quarter|half)(?: of)?(?: ((?:19|20)\d{2}))(?!\w)/gi,
    read([, which = "", of = "", year]) {
      const number =
        ["first", "second", "third", "fourth"].indexOf(which.toLowerCase()) + 1 || Number(which.charAt(0));
      const part = of.toLowerCase() === "quarter" ? "quarter" : "half";
      return part === "half" && number > 2 ? undefined : { days: partOfYear(Number(year), number, part) };
    },
  },
  {
    cue: /(?:19|20)\d\d/,
    pattern: new RegExp(`(?<=(?<![\\w'])(?:${leading}) )((?:19|20)\\d{2})(?![\\w@]|[-/.]\\d| ?年)`, "gi"),
    read: ([, year]) => ({ days: whole("year", `${year}-01-01`) }),
  },
  {
    // 30 June 2023, June 30th, March 2024, and a bare month where a word before it says so
    cue: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
    pattern: new RegExp(
      `(?<![\\w'])(?:(?:the )?${ordinal}(?: of)? (?:${months})\\b(?:,? (?:19|20)\\d{2}\\b)?|(?:${months})\\b\\.? ${ordinal}\\b(?:,? (?:19|20)\\d{2}\\b)?|(?:${months})\\b\\.?,? (?:19|20)\\d{2}\\b|(?<=(?<![\\w'])(?:${monthLeading}|(?:${months})(?: \\d{4})? (?:to|and|until|through)) )(?:${months})\\b)(?!['@])`,
      "gi",
    ),
    read(match, today) {
      const [text] = match;
      // “in May Li's profile”: rather a name.
      const name = !/\d/.test(text) && /^ [A-Z]/.test(match.input.slice(match.index + text.length));
      return name ? undefined : byChrono(text, today);
    },
  },
  {
    cue: /day/i,
    pattern:
      /(?<![\w'])(?:last |(?<=(?:since|on|from|until|after|before) ))(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![\w'])/gi,
    read([text], today) {
      const meant = byChrono(`last ${text.replace(/^last /i, "")}`, today);
      return meant && { days: meant.days };
    },
  },
];

const { parsers, refiners } = configuration.createCasualConfiguration(false);
/**
 * Those of chrono's parsers that read what the patterns above let through: 3 March 2024, March 3, 2024, March 2024, last
 * Monday. The others (times of day, “in two hours”, ISO dates …) would search the same few words in vain. By name: to try
 * which of all read such a sample takes 50 ms at every start.
 */
const reading = new Set([
  "ENMonthNameLittleEndianParser",
  "ENMonthNameMiddleEndianParser",
  "ENMonthNameParser",
  "ENWeekdayParser",
]);
/** Chrono's refiners all stay: they throw out days that no calendar has. */
const chrono = new Chrono({ parsers: parsers.filter((one) => reading.has(one.constructor.name)), refiners });

/** What chrono makes of a date in words: a day where it says one, else the month. */
function byChrono(text: string, today: string): Meant {
  const noon = new Date(`${today}T12:00:00Z`);
  const [found] = chrono.parse(text.replace(/^the /i, ""), { instant: noon, timezone: 0 });
  const [year, month, date] = (["year", "month", "day"] as const).map(
    (part) => found?.start.get(part) ?? undefined,
  );
  if (!found || year === undefined || month === undefined || date === undefined) return undefined;
  const said = found.start.isCertain("day") || found.start.isCertain("weekday");
  const day = said ? dayOf(year, month, date) : undefined;
  const days = day === undefined ? monthOf(year, month) : whole("day", day);
  if (!days) return undefined;
  if (found.start.isCertain("year") || found.start.isCertain("weekday")) return { days };
  const thisYear = said ? dayOf(yearOf(today), month, date) : undefined;
  return begun((thisYear ? whole("day", thisYear) : monthOf(yearOf(today), month)) ?? days, today);
}

const words = "one two three four five six seven eight nine ten eleven twelve".split(" ");

function rolling(number: string, of: Unit, today: string): Meant {
  const text = number.toLowerCase();
  const many = /^an?$/.test(text) ? 1 : words.indexOf(text) + 1 || Number(text);
  return many > 0 && many <= 1200 && !(of === "year" && many > 100)
    ? { days: lasting(today, many, of) }
    : undefined;
}
