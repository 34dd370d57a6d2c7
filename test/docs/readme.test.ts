import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPolicy } from "../../src/access/policy.ts";
import { commandNames, parseAsk } from "../../src/commands/ask.ts";
import { grammars } from "../../src/commands/grammars.ts";
import { understand } from "../../src/language/understand.ts";
import { readSettings } from "../../src/settings.ts";
import { understood } from "../language/corpus.ts";

/*
 * What the READMEs promise holds: every phrase of the table is understood as it stands, every file they name is
 * there, every variable is known.
 */

const readmes = {
  "README.md": readFileSync("README.md", "utf8"),
  "README.zh.md": readFileSync("README.zh.md", "utf8"),
};
const example = readFileSync(".env.example", "utf8");

/** The phrases in the first column of each table of two columns: what one can ask, what one can ask then. */
function tables(readme: string): string[][] {
  return [...readme.matchAll(/\n\|[^\n]*\n\|---\|---\|\n((?:\|[^\n]*\n)+)/g)].map(([, table = ""]) =>
    table
      .split("\n")
      .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map((one) => one[1] ?? "")),
  );
}

describe.each(Object.entries(readmes))("%s", (_name, readme) => {
  test("has a table of phrases, each understood as it stands, for sure", () => {
    const all = tables(readme)[0] ?? [];
    expect(all.length).toBeGreaterThan(20);
    for (const phrase of all) {
      const mention = { key: "@_user_1", openId: "ou_wei", name: "王伟" };
      const understood = understand(
        phrase.replace("@王伟", "@_user_1"),
        {
          now: new Date("2026-01-15T08:00:00Z"),
          timeZone: "Asia/Shanghai",
          fallback: "zh",
          mentions: [mention],
        },
        grammars,
      );
      expect(["ask", "help"], phrase).toContain(understood.kind);
      if (understood.kind === "help") expect(understood.why, phrase).toBe("asked");
      if (understood.kind === "ask") expect(parseAsk(understood), phrase).toBeDefined();
    }
  });

  test("has a table of what follows an answer, each understood after one", () => {
    const following = tables(readme)[1] ?? [];
    expect(following.length).toBeGreaterThan(12);
    for (const phrase of following) {
      const after = /第二|second|^2$|页|page|更新/.test(phrase)
        ? "search"
        : /job/.test(phrase)
          ? "found"
          : "one";
      const result = understood(phrase, after);
      expect(result.kind, phrase).toBe("ask");
      expect(parseAsk(result as Extract<typeof result, { kind: "ask" }>), phrase).toBeDefined();
    }
  });

  test("shows an access file that is one", () => {
    const yaml = readme.match(/```yaml\n([\s\S]*?)```/)?.[1] ?? "";
    const read = readPolicy(yaml.replace(/^ {3}/gm, ""), commandNames);
    expect(read).toMatchObject({ ok: true });
  });

  test("names only files there are", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((one) => one[1] ?? "");
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(existsSync(link), link).toBe(true);
  });

  test("lists the variables of .env.example, and no others", () => {
    const written = [...example.matchAll(/^(\w+)=/gm)].map((one) => one[1] ?? "");
    const listed = [...readme.matchAll(/^\| (`[A-Z_`、, ]+) \|/gm)].flatMap(
      (row) => (row[1] ?? "").match(/[A-Z_]{4,}/g) ?? [],
    );
    expect(listed.toSorted()).toEqual(written.toSorted());
  });
});

test("the two READMEs promise the same phrases", () => {
  expect(tables(readmes["README.zh.md"]).slice(0, 2)).toEqual(tables(readmes["README.md"]).slice(0, 2));
});

test("every variable of .env.example is one that is read: a wrong value of it is a problem", () => {
  for (const [, name = ""] of example.matchAll(/^(\w+)=/gm)) {
    if (name === "HOST" || name === "ACCESS_FILE") continue; // Any text may be a host name or a path.
    const read = readSettings({ [name]: "\u0000".repeat(300) });
    expect(read.ok, name).toBe(false);
  }
});
