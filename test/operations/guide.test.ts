import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAsk } from "../../src/commands/ask.ts";
import { commands } from "../../src/commands/index.ts";
import { menuEntries } from "../../src/conversation/meeting/menu-entries.ts";
import type { Understanding } from "../../src/language/understanding.ts";
import type { Before } from "../../src/operations/guide/chapter.ts";
import { closing, opening } from "../../src/operations/guide/chapters.ts";
import { guidePage } from "../../src/operations/guide/page.ts";
import type { Lang } from "../../src/words.ts";
import { understood } from "../language/corpus.ts";

/*
 * The user guide promises that each phrase in it does what stands beside it.
 */

/** Which answer of test/language/earlier.ts stands for what was on the card. */
const answers: Readonly<Record<Before, string>> = { talent: "one", talents: "search", employee: "staff" };
const cards: Readonly<Record<string, string>> = {
  "find-talent": "found",
  "search-talents": "search",
  talent: "one",
  referrals: "one",
  "employee-job": "staff",
  job: "job",
};

interface Promised {
  readonly text: string;
  readonly after?: string | undefined;
  readonly becomes: string;
}

function promisesIn(lang: Lang): Promised[] {
  const own = commands.flatMap(({ name, examples, guide }): Promised[] => [
    ...examples[lang].map((text) => ({ text, becomes: name })),
    ...(guide.ways ?? []).map((one) => ({ text: one.say[lang], becomes: name })),
    ...(guide.next ?? []).map((one) => ({ text: one.say[lang], after: cards[name], becomes: one.asks })),
  ]);
  const shared = [...opening, ...closing].flatMap(({ phrases = [] }) =>
    phrases.map(
      (one): Promised => ({
        text: one.say[lang],
        after: one.after && answers[one.after],
        becomes: one.asks,
      }),
    ),
  );
  return [...own, ...shared];
}

/** What a phrase leads to: the command it asks, or a question back. */
function outcome(understanding: Understanding): string {
  switch (understanding.kind) {
    case "ask":
      return parseAsk(understanding) ? understanding.command : `no ${understanding.command} at all`;
    case "question":
      return "question";
    case "help":
      return understanding.why === "asked" ? "help" : understanding.why;
  }
}

const pages = { "docs/user-guide.md": "en", "docs/user-guide.zh.md": "zh" } as const;

describe.each(Object.entries(pages))("%s", (file, lang) => {
  const page = readFileSync(file, "utf8");

  test("is what the declarations say (npm run guide writes it)", () => {
    expect(page).toBe(guidePage(lang));
  });

  test("promises nothing that is not so: each phrase leads where it says", () => {
    const promises = promisesIn(lang);
    expect(promises.length).toBeGreaterThan(60);
    for (const { text, after, becomes } of promises)
      expect(outcome(understood(text, after)), text).toBe(becomes);
  });

  test("has no phrase that is not tried", () => {
    const tried = new Set(promisesIn(lang).map(({ text }) => text));
    const written = [...page.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);
    expect(written.filter((text) => !tried.has(text))).toEqual(["npm run guide"]);
  });

  test("tells of the first meeting, and of every entry of the menu", () => {
    expect(page).toContain(`\n## ${{ zh: "第一次见面", en: "The first meeting" }[lang]}\n`);
    const entries = menuEntries.map(({ name }) => `- **${name[lang]}**`);
    const listed = page.match(/^- \*\*[^*]+\*\*/gm);
    expect(listed).toEqual(entries);
    expect(page).not.toContain("undefined");
  });

  test("has a chapter for every command", () => {
    for (const { name, title } of commands) {
      expect(page).toContain(`<a id="${name}"></a>\n\n## ${title[lang]}\n`);
    }
  });
});

test("both languages have the same chapters, tables and lists", () => {
  const shape = (lang: Lang) => guidePage(lang).match(/^(?:#+|\||<a|\*\*)/gm);
  expect(shape("zh")).toEqual(shape("en"));
});
