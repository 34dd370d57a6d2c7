import type { Label } from "../lexicon/meaning.ts";
import { matchesOf } from "../matches.ts";
import { announced } from "./announced.ts";
import type { Entity, Found } from "./entity.ts";
import { none, type Reader } from "./reader.ts";
import { checkResidentId } from "./resident-id.ts";

/** IdentificationType of Feishu Hire, as this reader tells them apart by themselves. */
const residentId = 1;
const passport = 2;
/** Residence permits carry resident ID numbers of their own region (810000, 820000; 830000). */
const hongKongMacaoResidence = 3;
const taiwanResidence = 9;

// Also as printed in groups: 110101 19900307 0011.
const shape =
  /(?<![A-Za-z0-9_@.+-])(?:[1-9]\d{5}[ -]\d{8}[ -]\d{3}[\dXx]|[1-9]\d{5}[ -]\d{4}[ -]\d{4}[ -]\d{3}[\dXx]|[A-Za-z]{0,3}\d{5,20}(?:\(\d\)|[XxA-Za-z])?)(?![A-Za-z0-9_@])/g;

/**
 * Identity documents. The type comes from the words near the number; without words only a number that proves
 * itself is one: 18 characters with a right check digit, or the shape of a Chinese passport. All digits, it
 * could be a Feishu id as well, and a passport could be a job's code: both are kept for the person to choose.
 */
export const readIdentities: Reader = (line) => {
  if (line.seen.digits < 5) return none;
  const matches = matchesOf(shape, line.text);
  const spans = matches.map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const labels = announced(line, spans);
  return matches.flatMap((match, at) => {
    const span = spans[at];
    if (span === undefined) return [];
    const number = match[0].replace(/[ -]/g, "").toUpperCase();
    const all = labels[at] ?? [];
    const label = all.find((one): one is Label & { kind: "identity" } => one.kind === "identity");
    if (label) return [named(label.type, number, span)];
    return all.some((one) => one.kind === "id" && !one.any) ? [] : byShape(number, span);
  });
};

function named(type: number, number: string, span: { start: number; end: number }): Found {
  const found = (entity: Entity): Found => ({ entity, named: true, or: [] });
  if (type === residentId || type === hongKongMacaoResidence || type === taiwanResidence) {
    const check = number.length === 18 ? checkResidentId(number) : "wrong-shape";
    return found(check === "valid" ? identity(type, number, span) : flaw(check, span));
  }
  if (type !== 0) {
    const entity = identity(type, number, span);
    // Said to be a document, written like a mobile: which is it?
    const or: Entity[] = /^1[3-9]\d{9}$/.test(number)
      ? [{ kind: "phone", value: { code: "86", number }, ...span }]
      : [];
    return { entity, named: true, or };
  }
  const known = byShape(number, span)[0];
  if (known?.entity.kind === "identity") return found(known.entity);
  return known
    ? found(known.entity)
    : { entity: identity(5, number, span), named: true, or: [identity(passport, number, span)] };
}

function byShape(number: string, span: { start: number; end: number }): Found[] {
  if (number.length === 18) {
    const check = checkResidentId(number);
    const digits = /^\d+$/.test(number);
    if (check === "valid") {
      const entity = identity(regional(number), number, span);
      return [{ entity, named: false, or: digits ? [{ kind: "id", value: number, ...span }] : [] }];
    }
    // With an X, or with a date where a birthday stands, it was meant as a resident ID.
    if (check === "wrong-check-digit" || !digits)
      return [{ entity: flaw(check, span), named: false, or: [] }];
    return [];
  }
  // Chinese passports: E, G, D, S or P and 8 digits, or E, a letter (no I, O) and 7 digits.
  if (/^(?:[EGDSP]\d{8}|E[A-HJ-NP-Z]\d{7})$/.test(number)) {
    return [
      {
        entity: identity(passport, number, span),
        named: false,
        or: [{ kind: "code", value: number, ...span }],
      },
    ];
  }
  return [];
}

function regional(number: string): number {
  if (/^8[12]0000/.test(number)) return hongKongMacaoResidence;
  return number.startsWith("830000") ? taiwanResidence : residentId;
}

function identity(type: number, number: string, span: { start: number; end: number }): Entity {
  return { kind: "identity", value: { type, number }, ...span };
}

function flaw(
  check: "wrong-check-digit" | "wrong-date" | "wrong-shape" | "valid",
  span: { start: number; end: number },
): Entity {
  const why = {
    "wrong-shape": {
      zh: "身份证号应为 18 位（最后一位可以是 X），请核对后再发。",
      en: "A resident ID number has 18 characters (the last may be X). Please check it and send it again.",
    },
    "wrong-date": {
      zh: "这个身份证号里的出生日期不存在，请核对后再发。",
      en: "The birth date in that resident ID number does not exist. Please check it and send it again.",
    },
    "wrong-check-digit": {
      zh: "这个身份证号的校验位不对，可能抄错了一位，因此没有查询。请核对后再发。",
      en: "The check digit of that resident ID number is wrong, so a digit is probably mistyped. Nothing was looked up; please check it and send it again.",
    },
  };
  return {
    kind: "flaw",
    value: { of: "identity", why: why[check === "valid" ? "wrong-shape" : check] },
    ...span,
  };
}
