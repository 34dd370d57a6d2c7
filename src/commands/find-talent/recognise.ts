import type { Entity } from "../../language/entities/entity.ts";
import type { Grammar, Reading } from "../../language/grammar.ts";
import { says } from "../../language/means.ts";
import { distinct, subjectOf, subjectsIn } from "../../language/slots.ts";
import { anyTalentAlone } from "../bare-nouns.ts";

/** “138 0013 8000”, “邮箱 ada@example.com 是谁”, "find talent by phone …": the values themselves ask for it. */
export const findTalentGrammar: Grammar = {
  command: "find-talent",
  offer: { zh: "查人才", en: "Find talent" },
  need: {
    zh: "要查谁？请发手机号、邮箱或证件号，一次可以发多个。",
    en: "Whom shall I look for? Please send phone numbers, e-mails or ID numbers, as many as you like.",
  },
  alone: {
    zh: ["查人才", "找人才", "查找人才", "查询人才"],
    en: ["find talent", "find a talent", "find talents"],
  },
  aside: anyTalentAlone,
  words: {
    zh: [],
    en: [],
  },
  uses: ["phone", "email", "identity", "name", "dialling"],
  // A name beside a number says whose it is; the number is what is looked up.
  takes: "name",
  bare: ["phone", "email", "identity"],
  offers: ["phone", "email", "identity"],
  nouns: { talent: ["phone", "email", "identity"] },
  build(reading) {
    const found = distinct(subjectsIn(reading).filter((one) => one.kind !== "name"));
    if (found.length === 0) return { kind: "incomplete" };
    const phones = found.flatMap((one) => (one.kind === "phone" ? [one.value] : []));
    const emails = found.flatMap((one) => (one.kind === "email" ? [one.value] : []));
    const identities = found.flatMap((one) => (one.kind === "identity" ? [one.value] : []));
    return {
      kind: "request",
      request: { phones, emails, identities, match: matching(reading, found) },
      subject: subjectOf(reading, found),
      unsure: !subjectsIn(reading).every((one) => isCaption(one, reading, found)),
    };
  },
};

/**
 * A value, or a whole name that stands beside one and says whose it is: “张三 138 …”, “Ada Byrne <ada@…>”. “Call 138 …” is
 * no name, and “王伟查 138 …” says who asks.
 */
function isCaption(one: Entity, { text }: Reading, values: readonly Entity[]): boolean {
  if (one.kind !== "name") return true;
  if (!/\p{Script=Han}| /u.test(one.value)) return false;
  return values.some((value) => {
    const gap = value.start >= one.end ? text.slice(one.end, value.start) : text.slice(value.end, one.start);
    return /^(?:[\s:,，(（)）<>、[\]-]|的|手机号?码?|电话|邮箱|号码|是|phone|mobile|e-?mail|number|'s){0,12}$/i.test(
      gap,
    );
  });
}

/**
 * “或” between kinds asks for either; otherwise kinds given together must all fit, the document's own rule. Two phones and
 * an e-mail are of more than one person, so each is looked for.
 */
function matching(reading: Reading, found: readonly Entity[]): "all" | "any" {
  const kinds = new Set(found.map((one) => one.kind)).size;
  const either = says(reading.tokens, "join", ({ how }) => how === "or");
  return kinds > 1 && (either || found.length > kinds) ? "any" : "all";
}
