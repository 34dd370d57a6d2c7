import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { type Group, joinedDigits, prefixes } from "./digit-groups.ts";

/** A number as Feishu takes it: country code and the rest. */
export type Phone = { readonly code: string; readonly number: string };
/** A number that groups of digits make, and what else it may be. */
export interface Match {
  /** How many groups the number takes. */
  readonly groups: number;
  readonly phone: Phone;
  readonly or: readonly Phone[];
}

/** The number that a chain of groups begins with, where it begins with one; `country` is said in words. */
export function matchAt(chain: readonly Group[], country: string | undefined): Match | undefined {
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
export function nearlyMobile(chain: readonly Group[]): number | undefined {
  const [first] = chain;
  if (!first || first.plus) return undefined;
  if (/^(?:86)?1[3-9]\d{8}$|^(?:86)?1[3-9]\d{10}$/.test(first.digits) && !chain[1]) return 1;
  const shape = chain.map((group) => group.digits.length).join("-");
  return /^3-4-[35]$|^3-[35]-4$/.test(shape) && /^1[3-9]/.test(first.digits) ? 3 : undefined;
}

const lengthsAre = (groups: readonly (Group | undefined)[], lengths: readonly number[]) =>
  groups.every((group, at) => group?.digits.length === lengths[at]);

function one(groups: number, code: string, number: string): Match {
  return { groups, phone: { code, number }, or: [] };
}
