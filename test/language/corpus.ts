import { readdirSync, readFileSync } from "node:fs";
import { grammars } from "../../src/commands/grammars.ts";
import { understand } from "../../src/language/understand.ts";
import type { Context, Understanding } from "../../src/language/understanding.ts";
import { answers } from "./earlier.ts";

/**
 * The corpus: test/corpus/*.txt, one phrase a line, a tab, and what it becomes. Blank lines and `#` lines are
 * skipped; `\n` in a phrase is a line break; `@王伟`, `@李娜` are mentions. `[one] ` before a phrase names what was answered
 * before it (earlier.ts); an ask that goes on from there ends with `…`. Other commands' own notation:
 *
 *   find-talent      +86 13800138000; ada@example.com; doc 2 E12345678; any     (values; `any`: match "any")
 *   search-talents   the keyword; updated 2024-01-01..2024-01-31 (either end may be open); sort 1; size 20; as union_id
 *   talent           id …, phone +86 …, email …, doc 1 …, name …; as union_id
 *   referrals        the same; created 2024-01-01..
 *   employee-job     @ou_… (mention), id …, union_id …, name, e-mail, +86 …; several; history; as of 2024-01-31;
 *                    effective ..; primary or part-time; reason …; departments open_department_id
 *   job              code …; id …; field …; as union_id
 *   audit            by @ou_…; about phone +86 …, id …, @ou_… and the like; in 2024-01-01..2024-01-31
 *   whoami
 *   explain          “为什么”
 *   help             help was asked for; then the nearest commands
 *   courtesy         thanks, “ok”: nothing is wanted
 *   unclear          help because nothing was understood; then the nearest commands
 *   ?                a question; then the commands its buttons offer, in order
 */
export interface Phrase {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** What was answered before: a name of earlier.ts. */
  readonly after?: string | undefined;
  readonly expected: string;
}

const people = [
  { key: "@_user_1", openId: "ou_wangwei", name: "王伟" },
  { key: "@_user_2", openId: "ou_lina", name: "李娜" },
];

export const context: Context = {
  now: new Date("2024-06-03T04:00:00Z"),
  timeZone: "Asia/Shanghai",
  fallback: "zh",
  mentions: people,
};

/** The phrases of all corpus files. */
export function corpus(): Phrase[] {
  const folder = new URL("../corpus/", import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), "utf8")
        .split("\n")
        .flatMap((content, index): Phrase[] => {
          if (content.trim() === "" || content.startsWith("#")) return [];
          const [written = "", expected = ""] = content.split("\t");
          const [, after, text = ""] = /^(?:\[(\w+)\] )?(.*)$/.exec(written) ?? [];
          const line = index + 1;
          return [{ file, line, text: text.replaceAll("\\n", "\n"), after, expected: expected.trim() }];
        }),
    );
}

/** What a phrase of the corpus is understood as, after an answer or by itself. */
export function understood(text: string, after?: string): Understanding {
  const phrase = ready(text, after);
  return understand(phrase.text, phrase.context, grammars);
}

/** A phrase as the bot gets it: placeholders for mentions, and what was answered before. */
export function ready(text: string, after?: string): { readonly text: string; readonly context: Context } {
  const placed = people.reduce((all, one) => all.replaceAll(`@${one.name}`, one.key), text);
  const earlier = after === undefined ? undefined : answers[after];
  if (after !== undefined && !earlier) throw new Error(`nothing is known of the answer ${after}`);
  return { text: placed, context: earlier ? { ...context, earlier } : context };
}

/** An understanding in the corpus' notation. */
export function notation(understanding: Understanding): string {
  if (understanding.kind === "help") {
    const kind = understanding.why === "asked" ? "help" : understanding.why;
    return [kind, understanding.nearest.join(", ")].join(" ").trim();
  }
  if (understanding.kind === "question") {
    return ["?", understanding.choices.map((one) => one.command).join(", ")].join(" ").trim();
  }
  const all = [...values(understanding.request), ...(understanding.continued ? ["…"] : [])];
  return [understanding.command, all.join("; ")].join(" ").trim();
}

type Json = { readonly [key: string]: unknown };
const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);

function values(request: unknown): string[] {
  const all = request as Json;
  return [...subjects(all), ...settings(all)];
}

function settings(all: Json): string[] {
  const said = (name: string, value: unknown) => (value === undefined ? [] : [`${name} ${value}`]);
  const span = (name: string) => {
    const { from, to } = (all[name] ?? {}) as { from?: string; to?: string };
    return all[name] ? [`${name} ${from ?? ""}..${to ?? ""}`] : [];
  };
  return [
    ...span("updated"),
    ...span("created"),
    ...(all.period ? [span("period").join().replace("period", "in")] : []),
    ...said("sort", all.sort),
    ...said("size", all.page_size),
    ...said("page", Array.isArray(all.trail) && all.trail.length > 0 ? all.trail.length + 1 : undefined),
    ...(all.history ? ["history"] : []),
    ...said("as of", all.as_of),
    ...span("effective"),
    ...(all.only ? [String(all.only)] : []),
    ...list(all.reasons).map((one) => `reason ${one}`),
    ...said("departments", all.department_id_type),
    ...list(all.custom_fields).map((one) => `field ${one}`),
    ...said("as", all.user_id_type),
  ];
}

function subjects(all: Json): string[] {
  if (typeof all.keyword === "string") return [all.keyword];
  if (all.talent) return [reference(all.talent as Json, true)];
  if (all.asker) return [`by @${(all.asker as Json).id}`];
  if (all.about) return [`about ${reference(all.about as Json, true)}`];
  return [
    ...list(all.phones).map(phone),
    ...list(all.emails).map(String),
    ...list(all.identities).map(document),
    ...(all.match === "any" ? ["any"] : []),
    ...list(all.people).map((one) => reference(one, false)),
    ...list(all.ids).map((id) => `id ${id}`),
    ...list(all.codes).map((code) => `code ${code}`),
  ];
}

function reference(one: Json, labelled: boolean): string {
  const label = (name: string) => (labelled ? `${name} ` : "");
  switch (one.by) {
    case "open_id":
      return `@${one.id}`;
    case "id":
    case "employment_id":
      return `id ${one.id}`;
    case "union_id":
    case "user_id":
      return `${one.by} ${one.id}`;
    case "phone":
      return `${label("phone")}${phone(one.phone as Json)}`;
    case "email":
      return `${label("email")}${one.email}`;
    case "identity":
      return document(one.identity as Json);
    default:
      return `${label("name")}${one.name}`;
  }
}

const phone = (one: Json) => `+${one.code} ${one.number}`;
const document = (one: Json) => `doc ${one.type} ${one.number}`;
