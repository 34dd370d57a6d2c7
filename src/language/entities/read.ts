import type { Line } from "../line.ts";
import { readCodes } from "./code.ts";
import { readDialling } from "./dialling.ts";
import { readEmails } from "./email.ts";
import type { Entity, Found } from "./entity.ts";
import { readFields } from "./field.ts";
import { readIds } from "./id.ts";
import { readIdentities } from "./identity.ts";
import { readLinks } from "./link.ts";
import { readMentions } from "./mention.ts";
import { readPageSizes } from "./page-size.ts";
import { readPhones } from "./phone.ts";
import { readQuoted } from "./quoted.ts";
import type { Reader } from "./reader.ts";
import { readReasons } from "./reason.ts";
import { readReferred } from "./referred.ts";
import { readTimes } from "./time.ts";
import { readUsers } from "./user.ts";

/** Where two readers want the same characters and nothing else decides, the earlier one gets them. */
const readers: readonly Reader[] = [
  readLinks,
  readMentions,
  readReferred,
  readEmails,
  readDialling,
  readUsers,
  readFields,
  readReasons,
  readPageSizes,
  readIdentities,
  readIds,
  readCodes,
];

/**
 * All entities of a line, none overlapping another. One rule settles overlaps: what a word names beats what
 * only its shape suggests, then the longer beats the shorter, then the order of the readers. Quotes yield to
 * a value that fills them (“ada@example.com” in quotes is an e-mail) and else keep everything inside.
 */
export function readEntities(line: Line): readonly Found[] {
  const times = readTimes(line);
  // Digits of a date are never a phone's; eight in a row may be, and then the longer wins.
  const dates =
    times.length === 0
      ? noSpans
      : times.map(({ entity }) => entity).filter((one) => !isEightDigits(line.text, one));
  const found: Found[] = [];
  for (const reader of readers) for (const one of reader(line)) found.push(one);
  for (const one of readPhones(line, dates)) found.push(one);
  for (const one of times) found.push(one);
  const values = settle(found);
  const quoted = readQuoted(line);
  if (quoted.length === 0) return values;
  const filled = new Set(values.map(({ entity }) => `${entity.start}-${entity.end}`));
  const kept = quoted.filter(({ entity }) => !filled.has(inside(line.text, entity)));
  return settle([...kept.map((one) => ({ ...one, named: true })), ...values], byLength);
}

const noSpans: readonly Entity[] = [];
const isEightDigits = (text: string, { start, end }: Entity) =>
  end - start === 8 && /^\d{8}$/.test(text.slice(start, end));

function settle(found: Found[], order = byRank): readonly Found[] {
  if (found.length < 2) return found;
  found.sort((a, b) => a.entity.start - b.entity.start);
  if (!touching(found)) return found;
  const kept: Found[] = [];
  // Sorted by position, only neighbours can overlap: a value loses to any better one it touches.
  for (const group of overlapping(found)) {
    const taken = new Set<number>();
    const winners = group.sort(order).filter(({ entity: { start, end } }) => {
      for (let at = start; at < end; at += 1) if (taken.has(at)) return false;
      for (let at = start; at < end; at += 1) taken.add(at);
      return true;
    });
    for (const one of winners.sort((a, b) => a.entity.start - b.entity.start)) kept.push(one);
  }
  return kept;
}

function touching(sorted: readonly Found[]): boolean {
  let end = 0;
  for (const { entity } of sorted) {
    if (entity.start < end) return true;
    end = entity.end;
  }
  return false;
}

function overlapping(sorted: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  let end = -1;
  for (const one of sorted) {
    const group = groups.at(-1);
    if (group && one.entity.start < end) group.push(one);
    else groups.push([one]);
    end = Math.max(end, one.entity.end);
  }
  return groups;
}

const byRank = (a: Found, b: Found) => Number(b.named) - Number(a.named) || byLength(a, b);
const byLength = (a: Found, b: Found) => length(b.entity) - length(a.entity);
const length = (entity: Entity) => entity.end - entity.start;

/** Where the text between quotes stands, blanks at its edges left out. */
function inside(text: string, quoted: Entity): string {
  const content = text.slice(quoted.start + 1, quoted.end - 1);
  const start = quoted.start + 1 + (content.length - content.trimStart().length);
  return `${start}-${start + content.trim().length}`;
}
