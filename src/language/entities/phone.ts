import type { Line } from "../line.ts";
import { announced, type Span } from "./announced.ts";
import { countriesOf } from "./country.ts";
import { chainFrom, digitGroups, joinedDigits, opening } from "./digit-groups.ts";
import type { Entity, Found } from "./entity.ts";
import { almost, flaw } from "./phone-flaws.ts";
import { matchAt, nearlyMobile, type Phone } from "./phone-numbers.ts";
import { none } from "./reader.ts";

/** E.164: at most 15 digits with the country code; “(0)” and an exit prefix may come on top. */
const mostDigits = 18;

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
