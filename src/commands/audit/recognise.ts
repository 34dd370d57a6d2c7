import type { Entity } from "../../language/entities/entity.ts";
import type { Draft, Grammar, Reading } from "../../language/grammar.ts";
import { says } from "../../language/means.ts";
import {
  distinct,
  personReference,
  settings,
  subjectOf,
  subjectsIn,
  talentReference,
  valuesOf,
  withoutCaptions,
} from "../../language/slots.ts";
import { auditSlots } from "./slots.ts";

/** “谁查过 13800138000”, "what did @Wang Wei ask last week", “审计”: who asked what. */
export const auditGrammar: Grammar = {
  command: "audit",
  offer: { zh: "查询审计", en: "Audit" },
  need: {
    zh: "要看谁的查询记录？可以 @ 一位同事，也可以写被查的手机号、邮箱、证件号、ID 或姓名。",
    en: "Whose asks? @mention a colleague, or give the phone, e-mail, document, ID or name that was looked up.",
  },
  words: {
    zh: "审计记录 的审计记录 审计日志 查询审计 审计查询 查看审计 审计一下".split(" "),
    en: [
      "audit of",
      "audit for",
      "audit on",
      "the audit of",
      "audit log",
      "audit log of",
      "audit log for",
      "audit trail",
      "audit trail of",
      "audit trail for",
    ],
  },
  faint: { zh: ["审计", "的审计"], en: ["audit", "the audit"] },
  slots: auditSlots,
  uses: [
    "phone",
    "email",
    "identity",
    "id",
    "code",
    "mention",
    "user",
    "name",
    "quoted",
    "dialling",
    "period",
  ],
  takes: "name",
  nouns: { talent: [], employee: [] },
  build,
};

function build(reading: Reading): Draft {
  // Nothing else asks for it: no value, no name alone.
  if (reading.own.length === 0) return { kind: "none" };
  const [side, another] = settings(reading, "audit", "side");
  if (another !== undefined || (side === undefined && isSearch(reading))) return { kind: "none" };
  const [period, later] = valuesOf(reading, "period");
  if (later) return { kind: "question", question: onePeriod, options: [] };
  const rest = period ? { period } : {};
  const named = distinct(withoutCaptions(reading, subjectsIn(reading)));
  if (named.length === 0) {
    return side === undefined
      ? { kind: "request", request: rest, subject: subjectOf(reading, named) }
      : { kind: "incomplete" };
  }
  const options = named.flatMap((entity) => {
    const whom = narrowed(entity, side === "asker" || (side === undefined && entity.kind === "mention"));
    return whom ? [{ request: { ...whom, ...rest }, subject: subjectOf(reading, [entity]) }] : [];
  });
  const [only] = options;
  if (only === undefined) return { kind: "question", question: mentionThem, options: [] };
  return named.length === 1
    ? { kind: "request", ...only }
    : { kind: "question", question: oneAtATime, options };
}

/** Who asked, who can only be mentioned or given by open_id; or whom it was about. */
function narrowed(entity: Entity, asker: boolean): object | undefined {
  if (!asker) {
    const about = entity.kind === "id" ? talentReference(entity) : undefined;
    return { about: about ?? talentReference(entity) ?? personReference(entity) };
  }
  if (entity.kind === "mention") return { asker: { id: entity.value.openId, name: entity.value.name } };
  return entity.kind === "user" && entity.value.by === "open_id"
    ? { asker: { id: entity.value.id } }
    : undefined;
}

/** “找审计”, “审计人才”, “审计经理”, "search audit": somebody who does audits is looked for. */
function isSearch({ tokens, text }: Reading): boolean {
  if (/[找招搜聘]|审计(?=[\p{Script=Han}])(?!日志|记录|一下)|\b(?:find|search|looking|hire)\b/iu.test(text))
    return true;
  const valued = tokens.some((token) => token.kind === "entity");
  return (
    says(tokens, "wish") ||
    says(tokens, "command", ({ command }) => command !== "audit") ||
    (!valued && says(tokens, "noun", ({ subject }) => subject === "talent"))
  );
}

const onePeriod = {
  zh: "一次只能看一段时间的查询记录，请只留一段，例如 2024-01-01 到 2024-03-31。",
  en: "The audit can be read for one period at a time, for example 2024-01-01 to 2024-03-31. Which one?",
};

const mentionThem = {
  zh: "要看谁查过什么，请 @ 这位同事，或写 open_id（ou_…）。",
  en: "To see what somebody asked, @mention the colleague or give an open_id (ou_…).",
};

const oneAtATime = {
  zh: "一次只能看一个人的查询记录，要看哪一个？",
  en: "The audit can be read for one person at a time. Which one?",
};
