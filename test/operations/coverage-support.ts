import { readFileSync } from "node:fs";
import pino from "pino";
import { expect } from "vitest";
import { personalClasses } from "../../src/access/personal.ts";
import { viewOf } from "../../src/access/view.ts";
import { fitted } from "../../src/cards/fitted.ts";
import { type Ask, commandNames, parseAsk } from "../../src/commands/ask.ts";
import type { Command } from "../../src/commands/command.ts";
import { commands } from "../../src/commands/index.ts";
import type { Failure } from "../../src/feishu/failure.ts";
import { createNames } from "../../src/feishu/names/names.ts";
import type { CoveredDocument, Json } from "../../src/operations/coverage/document.ts";
import type { Outcome } from "../../src/outcome.ts";
import type { Lang } from "../../src/words.ts";
import { clientOf, data, openPlatform, type Reply } from "../feishu/platform.ts";
import { companionAnswer, textsIn } from "./coverage-platform.ts";

/** The names of one document, as somebody read them out of it by hand. */
export interface Fixture {
  readonly document: string;
  readonly endpoint: string;
  readonly quota: readonly string[];
  readonly scopes: readonly string[];
  readonly fieldScopes: Readonly<Record<string, readonly string[]>>;
  readonly query: Readonly<Record<string, Listed>>;
  readonly body: Readonly<Record<string, Listed>>;
  readonly response: Readonly<Record<string, Listed>>;
  /** HTTP status by code. */
  readonly errors: Readonly<Record<string, number>>;
}

export interface Listed {
  readonly type: string;
  readonly required?: true;
  readonly values?: readonly unknown[];
  readonly default?: unknown;
  readonly min?: number;
  readonly max?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** A tenant's own name, which is allowed besides the values. */
  readonly ownNames?: string;
}

export function fixtureOf({ name }: Pick<CoveredDocument, "name">): Fixture {
  return JSON.parse(readFileSync(`test/fixtures/documents/${name}.json`, "utf8"));
}

/** Somebody who sees everything. */
export const hrbp = viewOf(personalClasses);
const timeZone = "Asia/Shanghai";

export function commandOf(name: string): Command {
  const found = commands.find((one) => one.name === name);
  if (!found) throw new Error(`no command ${name}`);
  return found as Command;
}

export function askOf(draft: { command: string; request: unknown }): Ask {
  const ask = parseAsk(draft);
  if (!ask) throw new Error(`not a request of ${draft.command}: ${JSON.stringify(draft.request)}`);
  return ask;
}

/** Answers an ask by a platform that speaks for one document; what was sent there, and what came of it. */
export async function answered(document: CoveredDocument, ask: Ask, reply: Json | Reply = document.sample) {
  const { url } = document.endpoint;
  const known = textsIn(document.sample);
  const platform = await openPlatform((seen) => {
    if (seen.path !== url) return companionAnswer(seen, known);
    return "body" in reply ? (reply as unknown as Reply) : data(reply);
  });
  const { feishu } = clientOf(platform);
  const kept = new Map<string, unknown>();
  const context = {
    feishu,
    names: createNames(feishu, { log: pino({ level: "silent" }) }),
    asker: {
      openId: "ou_asker",
      roles: ["hrbp"],
      commands: commandNames,
      view: hrbp,
      about: { held: [], alone: hrbp.sees, group: undefined, admins: [], gaps: [] },
    },
    timeZone,
    // None of the documented commands reads it.
    audit: { find: async () => ({ rows: [], total: 0 }), now: () => 0 },
    kept: {
      keep: async (value: unknown, id = "kept") => {
        kept.set(id, value);
        return id;
      },
      recall: async (id: string) => kept.get(id),
      adopt: async (id: string) => id,
    },
  };
  const outcome: Outcome<unknown, Failure> = await commandOf(ask.command).answer(ask.request, context);
  const sent = platform.calls.filter((it) => it.path === url);
  return {
    outcome,
    sent: sent.map(({ query, body }): Json => ({ ...query, ...(body as Json | undefined) })),
    /** The card's lines in one language, as it leaves the house: within Feishu's limits. */
    lines: (lang: Lang): string[] => {
      expect(outcome).toMatchObject({ ok: true });
      if (!outcome.ok) return [];
      const content = commandOf(ask.command).show(outcome.value, {
        request: ask.request,
        view: hrbp,
        lang,
        timeZone,
      });
      return linesOf(fitted(content, lang));
    },
  };
}

/** Everything a person reads on a card, line by line. */
export function linesOf(card: unknown): string[] {
  if (Array.isArray(card)) return card.flatMap(linesOf);
  if (card === null || typeof card !== "object") return [];
  const own = "tag" in card && "content" in card ? String(card.content).split("\n") : [];
  const rows = "tag" in card && card.tag === "table" && "rows" in card ? textsIn(card.rows) : [];
  return [...own, ...rows, ...Object.values(card).flatMap(linesOf)];
}

type Step = { readonly name: string; readonly list: boolean };

function stepsOf(path: string): Step[] {
  return path.split(".").map((name) => ({ name: name.replace("[]", ""), list: name.endsWith("[]") }));
}

/** A copy of an answer with another value at a path, or without any: in every entry of the lists on the way. */
export function withValue(answer: Json, path: string, value: unknown): Json {
  const copy = structuredClone(answer);
  change(copy, stepsOf(path), value);
  return copy;
}

function change(at: unknown, [step, ...rest]: readonly Step[], value: unknown): void {
  if (step === undefined || at === null || typeof at !== "object") return;
  if (rest.length === 0) {
    if (value === undefined) Reflect.deleteProperty(at, step.name);
    else Reflect.set(at, step.name, Array.isArray(Reflect.get(at, step.name)) ? [value] : value);
    return;
  }
  const next: unknown = Reflect.get(at, step.name);
  for (const one of step.list && Array.isArray(next) ? next : [next]) change(one, rest, value);
}

/** The lines of one card that are not on another. */
export function linesGone(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
