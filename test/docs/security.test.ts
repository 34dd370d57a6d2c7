import { existsSync, readFileSync } from "node:fs";
import sdkPackage from "@larksuiteoapi/node-sdk/package.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { families } from "../intake/hostile/families.ts";
import { replays } from "../intake/hostile/replays.ts";
import { momentAt } from "../intake/hostile/request.ts";
import { readTable } from "../intake/hostile/table.ts";

/*
 * docs/security.md tells what was measured; after a change of the suite, `npm run hostile` measures again.
 */

const page = readFileSync("docs/security.md", "utf8");
const at = momentAt(Date.now());
const all = families(at);
const table = readTable(page);

describe("docs/security.md", () => {
  test("has every family with as many requests as the suite, all refused by Bole", () => {
    const [together, ...rows] = [...table].toReversed();
    expect(rows.toReversed().map(([title, [requests]]) => [title, requests])).toEqual(
      all.map(({ title, requests }) => [title, requests.length]),
    );
    for (const [title, [requests = 0, refused, ...worse]] of table) {
      expect([title, refused, ...worse.slice(0, 4)]).toEqual([title, requests, 0, 0, 0, 0]);
      const sdk = worse.slice(4);
      expect(sdk, title).toHaveLength(5);
      expect(
        sdk.reduce((sum, one) => sum + one, 0),
        title,
      ).toBe(requests);
    }
    expect(together?.[0]).toBe("**Together**");
    expect(together?.[1][0]).toBe(all.reduce((sum, { requests }) => sum + requests.length, 0));
  });

  test("says with what it was measured, and of how many replays", () => {
    expect(page).toContain(`@larksuiteoapi/node-sdk ${sdkPackage.version}`);
    expect(page).toContain(
      `Replays within \`EVENT_MAX_AGE\`: ${replays(at).length}. Acted on twice: by Bole 0`,
    );
  });

  test("and both READMEs say how many there are", () => {
    const requests = all.reduce((sum, { requests }) => sum + requests.length, 0);
    expect(readFileSync("README.md", "utf8")).toContain(` ${requests} hostile requests`);
    expect(readFileSync("README.zh.md", "utf8")).toContain(` ${requests} 个恶意请求`);
  });

  test("names only files there are", () => {
    for (const [, link = ""] of page.matchAll(/\]\(\.\.\/([^)]+)\)/g))
      expect(existsSync(link), link).toBe(true);
  });
});

test("SECURITY.md and SECURITY.zh.md name the same settings and spans of time, and only files there are", () => {
  const pages = ["SECURITY.md", "SECURITY.zh.md"].map((name) => readFileSync(name, "utf8"));
  const [english, chinese] = pages.map((text) => ({
    settings: [...text.matchAll(/`([A-Z_]{4,}(?:=\w+)?)`/g)].map((one) => one[1]),
    numbers: (text.match(/\d+/g) ?? []).toSorted(),
    rows: text.match(/^\|/gm)?.length,
  }));
  expect(chinese).toEqual(english);
  for (const text of pages) {
    for (const [, link = ""] of text.matchAll(/\]\(([^)]+)\)/g)) expect(existsSync(link), link).toBe(true);
  }
});
