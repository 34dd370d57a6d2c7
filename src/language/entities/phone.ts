import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Line } from "../line.ts";
import { matchesOf } from "../matches.ts";
import { announced, type Span } from "./announced.ts";
import { countriesOf } from "./country.ts";
import type { Entity, Found } from "./entity.ts";
import { almost, flaw } from "./phone-flaws.ts";
import { none } from "./reader.ts";

interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Written with a `+` right before it. */
  readonly plus: boolean;
  /** What stands between the group before and this one could stand inside one number. */
  readonly joined: boolean;
}

type Phone = { readonly code: string; readonly number: string };
interface Match {
  /** How many groups the number takes. */
  readonly groups: number;
  readonly phone: Phone;
  readonly or: readonly Phone[];
}

/** E.164: at most 15 digits with the country code; “(0)” and an exit prefix may come on top. */
const mostDigits = 18;
const mostGroups = 8;

/**
 * Phone numbers however they are written: blanks, dashes, dots, brackets, `+`, `00`. A possible number is
 * enough, for whether it is assigned is for Feishu Hire to know. Its country is said by a `+`, or in words (“美国号码”,
 * “区号 1”). Without one a number is a Chinese mobile or a landline with its area code; ten digits that could also
 * be North American are both at once. Digits of dates (`taken`) are no part of any.
 */
export function readPhones(line: Line, taken: readonly Span[]): readonly Found[] {
  if (line.seen.digits < 2) return none;
  const groups = digitGroups(line.text, line.dialling.length > 0 ? [...taken, ...line.dialling] : taken);
  if (groups.length === 0) return none;
  const labels = announced(line, groups);
  const countries = countriesOf(line, groups);
  const found: Found[] = [];
  for (let index = 0; index < groups.length; ) {
    const first = groups[index];
    if (first === undefined) break;
    const chain = chainFrom(groups, index);
    const country = countries[index];
    const match = matchAt(chain, country);
    const last = match && chain[match.groups - 1];
    if (match && last) {
      const start = opening(line.text, first);
      const named = labels[index]?.some((label) => label.kind === "phone") === true;
      const as = (phone: Phone): Entity => ({ kind: "phone", value: phone, start, end: last.end });
      found.push({ entity: as(match.phone), named, or: match.or.map(as) });
      index += match.groups;
      continue;
    }
    const whole = chain.map((group) => group.digits).join("");
    const meant =
      country !== undefined ||
      labels[index]?.some((label) => label.kind === "phone") ||
      (first.plus && whole.length >= 7);
    const later = chain.some(
      (_, at) => at > 0 && matchAt(chain.slice(at), countries[index + at]) !== undefined,
    );
    if (meant && !later && whole.length >= 5 && whole.length <= mostDigits) {
      const end = chain.at(-1)?.end ?? first.end;
      found.push({ entity: flaw(opening(line.text, first), end), named: true, or: [] });
      index += chain.length;
      continue;
    }
    // “555-0132” and nothing else was meant as a phone.
    if (/^\s*\d{3}[ -]\d{4}\s*$/.test(line.text)) {
      found.push({ entity: flaw(first.start, chain.at(-1)?.end ?? first.end), named: true, or: [] });
      break;
    }
    const near = nearlyMobile(chain);
    const end = near && chain[near - 1]?.end;
    if (end) {
      const digits = joinedDigits(chain.slice(0, near));
      found.push({ entity: almost(first.start, end, digits.length), named: false, or: [] });
      index += near;
      continue;
    }
    index += 1;
  }
  return found;
}

const runs = /(?<![A-Za-z0-9_@])\d+(?![A-Za-z0-9_@])/g;

function digitGroups(text: string, taken: readonly Span[]): Group[] {
  const groups: Group[] = [];
  const spans = taken.length > 1 ? taken.toSorted((a, b) => a.start - b.start) : taken;
  let next = 0;
  for (const match of matchesOf(runs, text)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((spans[next]?.end ?? start + 1) <= start) next += 1;
    if ((spans[next]?.start ?? end) < end) continue;
    const before = groups.at(-1);
    const gap = before === undefined ? "" : text.slice(before.end, Math.min(start, before.end + 5));
    // Right behind a number without one it only parts the two: 138…+139….
    const sign = /(\d?)\+ ?\(?$/.exec(text.slice(Math.max(0, start - 4), start));
    const plus = sign !== null && (sign[1] === "" || before?.plus === true);
    const joined = !plus && before !== undefined && /^(?:[ .·‐‑‒–—()-]{1,3})$/.test(gap);
    groups.push({ digits: match[0], start, end, plus, joined });
  }
  return groups;
}

/** The groups from `index` on that could be one number or several side by side. */
function chainFrom(groups: readonly Group[], index: number): Group[] {
  const chain: Group[] = [];
  for (let next = index; next < groups.length && chain.length < mostGroups; next += 1) {
    const group = groups[next];
    if (group === undefined || (next > index && !group.joined)) break;
    chain.push(group);
  }
  return chain;
}

function matchAt(chain: readonly Group[], country: string | undefined): Match | undefined {
  const [first, second] = chain;
  // A lone digit opens a number only as 1-415-…; lists of small numbers are left alone at once.
  if (first?.digits.length === 1 && !first.plus && second?.digits.length !== 3) return undefined;
  const written = international(chain);
  if (written || country === undefined) return written ?? chinese(chain) ?? northAmerican(chain);
  const here = chinese(chain);
  if (country === "86" && here) return here;
  const there = national(chain, country);
  // “美国号码 138 0013 8000”: a number of either country.
  return there && here?.groups === there.groups ? { ...there, or: [here.phone] } : there;
}

/** In the country that words name: the longest run of groups that makes a possible number there. */
function national(chain: readonly Group[], country: string): Match | undefined {
  for (let count = chain.length; count > 0; count -= 1) {
    const digits = joinedDigits(chain.slice(0, count));
    if (digits.length < 5 || digits.length > 15) continue;
    const parsed = parsePhoneNumberFromString(digits, { defaultCallingCode: country });
    if (parsed?.countryCallingCode !== country || !parsed.isPossible()) continue;
    if (!notChinese(country, parsed.nationalNumber)) return one(count, country, parsed.nationalNumber);
  }
  return undefined;
}

/** Every number from 13 to 19 is a mobile in China, and those have eleven digits. */
const notChinese = (country: string, number: string) => country === "86" && /^1[3-9](?!\d{9}$)/.test(number);

/** With `+` or `00`: the longest run of groups that makes a possible number. */
function international(chain: readonly Group[]): Match | undefined {
  const [first] = chain;
  if (first === undefined) return undefined;
  if (!first.plus && !(first.digits.startsWith("00") && first.digits.charAt(2) !== "0")) return undefined;
  for (let count = chain.length; count > 0; count -= 1) {
    const digits = joinedDigits(chain.slice(0, count));
    const number = first.plus ? digits : digits.slice(2);
    if (number.length < 7 || number.length > 15) continue;
    // By far the most usual one needs no table of countries.
    if (/^861[3-9]\d{9}$/.test(number)) return one(count, "86", number.slice(2));
    const parsed = parsePhoneNumberFromString(`+${number}`);
    if (parsed && notChinese(parsed.countryCallingCode, parsed.nationalNumber)) continue;
    if (parsed?.isPossible()) return one(count, parsed.countryCallingCode, parsed.nationalNumber);
  }
  return undefined;
}

/** A mobile (11 digits from 1), with or without 86 before it; or 0 + area code + number. */
function chinese(chain: readonly Group[]): Match | undefined {
  if (!"018".includes(chain[0]?.digits.charAt(0) ?? "-")) return undefined;
  const [first, second, third, fourth, fifth] = chain;
  const wholes = prefixes(chain);
  const whole = wholes.at(-1) ?? "";
  if (lengthsAre([first, second, third, fourth], [1, 3, 3, 4]) && !fifth && /^1[2-9]\d\d[2-9]/.test(whole))
    return one(4, "1", whole.slice(1));
  for (const [at, digits] of wholes.entries()) {
    const count = at + 1;
    if (digits.length > 13) return undefined;
    if (digits.length < 10) continue;
    if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return one(count, "86", digits.slice(-11));
    if (!/^0(?:10|2\d)\d{8}$|^0[3-9]\d{2}\d{7,8}$/.test(digits)) continue;
    // The number's last group may still follow: 010 6277 0334 is longer than 010 6277033.
    const complete = count === chain.length || !/^0[1-9]\d{8,10}$/.test(wholes[count] ?? "");
    if (complete) return one(count, "86", digits.slice(1));
  }
  return undefined;
}

/** Ten digits as North America writes them: could as well be a Chinese number, so both are kept. */
function northAmerican(chain: readonly Group[]): Match | undefined {
  if (![3, 6, 10].includes(chain[0]?.digits.length ?? 0)) return undefined;
  const shapes: readonly (readonly number[])[] = [[10], [3, 3, 4], [3, 7], [6, 4]];
  for (const shape of shapes) {
    const groups = chain.slice(0, shape.length);
    const digits = joinedDigits(groups);
    const fits =
      groups.length === shape.length && groups.every((group, at) => group.digits.length === shape[at]);
    if (fits && /^[2-9]\d{2}[2-9]\d{6}$/.test(digits)) {
      return {
        groups: shape.length,
        phone: { code: "1", number: digits },
        or: [{ code: "86", number: digits }],
      };
    }
  }
  return undefined;
}

/** How many groups make a Chinese mobile with a digit too few or too many: in one piece, or as mobiles are grouped. */
function nearlyMobile(chain: readonly Group[]): number | undefined {
  const [first] = chain;
  if (!first || first.plus) return undefined;
  if (/^(?:86)?1[3-9]\d{8}$|^(?:86)?1[3-9]\d{10}$/.test(first.digits) && !chain[1]) return 1;
  const shape = chain.map((group) => group.digits.length).join("-");
  return /^3-4-[35]$|^3-[35]-4$/.test(shape) && /^1[3-9]/.test(first.digits) ? 3 : undefined;
}

const lengthsAre = (groups: readonly (Group | undefined)[], lengths: readonly number[]) =>
  groups.every((group, at) => group?.digits.length === lengths[at]);

/** All digits of the first group, of the first two, and so on. */
function prefixes(chain: readonly Group[]): string[] {
  let digits = "";
  return chain.map((group, at) => {
    if (!isTrunkZero(group, at, chain)) digits += group.digits;
    return digits;
  });
}

/** The “(0)” of +44 (0)20 … is no part of the number. */
const isTrunkZero = (group: Group, at: number, [first]: readonly Group[]) =>
  at === 1 && group.digits === "0" && first?.plus === true;

/** All digits of a number. */
function joinedDigits(groups: readonly Group[]): string {
  return prefixes(groups).at(-1) ?? "";
}

function one(groups: number, code: string, number: string): Match {
  return { groups, phone: { code, number }, or: [] };
}

/** Where the number begins, its `+` and opening bracket included. */
function opening(text: string, first: Group): number {
  let start = first.start;
  for (let back = 0; back < 3 && start > 0 && "+( ".includes(text.charAt(start - 1)); back += 1) start -= 1;
  while (start < first.start && text.charAt(start) === " ") start += 1;
  return start;
}
