import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fitted } from "../../src/cards/fitted.ts";
import { failure as failureCard } from "../../src/conversation/notices.ts";
import { explain } from "../../src/feishu/remedies.ts";
import { declaredIn } from "../../src/operations/coverage/declared.ts";
import { documents } from "../../src/operations/coverage/documents.ts";
import { coveragePage } from "../../src/operations/coverage/page.ts";
import { coverageOf, openRows, quotaText } from "../../src/operations/coverage/rows.ts";
import { answered, askOf, fixtureOf, type Listed, linesOf } from "./coverage-support.ts";

/*
 * test/fixtures/documents/*.json hold the names the five documents list, read out of them by hand: the measure
 * for the declarations, and through them for docs/coverage.md.
 */

const manifest = JSON.parse(readFileSync("app-manifest.json", "utf8"));

/** Names, and what is said of each, that the two do not have in common. */
function differences(listed: Readonly<Record<string, Listed>>, declared: ReturnType<typeof declaredIn>) {
  const byPath = new Map(declared.map(({ path, ...rest }) => [path, rest]));
  const wrong: string[] = [];
  for (const [path, { ownNames: _, ...says }] of Object.entries(listed)) {
    const own = byPath.get(path);
    if (own === undefined) {
      wrong.push(`${path} is not declared`);
      continue;
    }
    const same = JSON.stringify(own.type) === JSON.stringify(says.type);
    if (!same) wrong.push(`${path} is ${says.type}, declared as ${own.type}`);
    for (const value of says.values ?? []) {
      if (!own.values?.includes(value)) wrong.push(`${path}: the value ${value} is not declared`);
    }
    for (const value of says.values && own.type !== "boolean" ? (own.values ?? []) : []) {
      if (!says.values?.includes(value)) wrong.push(`${path}: the value ${value} is not documented`);
    }
    for (const limit of ["default", "max", "minItems", "maxItems"] as const) {
      if (says[limit] !== own[limit]) wrong.push(`${path}: ${limit} is ${says[limit]}, not ${own[limit]}`);
    }
  }
  for (const path of byPath.keys()) if (!(path in listed)) wrong.push(`${path} is not documented`);
  return wrong;
}

describe.each(documents)("$name: the declaration says what the document says", (document) => {
  const fixture = fixtureOf(document);
  const { endpoint } = document;

  test("the call and its quota", () => {
    expect(endpoint.doc).toBe(fixture.document);
    expect(`${endpoint.method} ${endpoint.url}`).toBe(fixture.endpoint);
    expect(endpoint.quota.map(quotaText)).toEqual(fixture.quota);
  });

  test("query parameters", () => {
    expect(differences(fixture.query, declaredIn(endpoint.query))).toEqual([]);
  });

  test("body parameters", () => {
    expect(differences(fixture.body, declaredIn(endpoint.body))).toEqual([]);
  });

  test("what is required is required", () => {
    const needed = Object.entries({ ...fixture.query, ...fixture.body }).flatMap(([path, one]) =>
      one.required ? [path] : [],
    );
    const declared = [...declaredIn(endpoint.query), ...declaredIn(endpoint.body)];
    expect(declared.flatMap((one) => (one.required ? [one.path] : []))).toEqual(needed);
  });

  test("response fields", () => {
    const fields = declaredIn(endpoint.data).map(({ required: _, ...one }) => ({ ...one, required: false }));
    expect(differences(fixture.response, fields)).toEqual([]);
  });

  test("error codes", () => {
    expect(Object.keys(endpoint.errors ?? {})).toEqual(Object.keys(fixture.errors));
  });

  test("scopes, for the call and for single fields", () => {
    expect([...(endpoint.scopes?.anyOf ?? [])].sort()).toEqual([...fixture.scopes].sort());
    const declared = Object.entries(endpoint.fieldScopes ?? {}).map(([name, { anyOf }]) => [
      name,
      [...anyOf].sort(),
    ]);
    const listed = Object.entries(fixture.fieldScopes).map(([name, anyOf]) => [name, [...anyOf].sort()]);
    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(listed));
  });

  test("of every choice of scopes, app-manifest.json asks for one", () => {
    for (const choice of [fixture.scopes, ...Object.values(fixture.fieldScopes)]) {
      expect(
        choice.filter((one) => manifest.scopes.tenant.includes(one)),
        choice.join(" or "),
      ).not.toEqual([]);
    }
  });

  test("nothing is claimed of what the document does not list", () => {
    const { parameters, fields } = document;
    expect(Object.keys({ ...fixture.query, ...fixture.body })).toEqual(
      expect.arrayContaining(Object.keys(parameters)),
    );
    expect(Object.keys(fixture.response)).toEqual(expect.arrayContaining(Object.keys(fields)));
  });

  test.each(Object.entries(fixture.errors))("error %s is explained on the card", async (code, status) => {
    const ask = askOf({ command: document.command, request: document.request });
    const { outcome } = await answered(document, ask, {
      status,
      body: { code: Number(code), msg: "refused", error: { log_id: "log-of-this-call" } },
    });
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    const { meaning, remedy } = explain(outcome.failure);
    for (const lang of ["zh", "en"] as const) {
      const said = linesOf(fitted(failureCard(outcome.failure, lang), lang)).join("\n");
      expect(said).toContain(meaning[lang]);
      expect(said).toContain(remedy[lang]);
      expect(said).toMatch(new RegExp(`code ${code} · log id log-of-this-call`));
    }
  });

  test("a spent quota is told with the seconds to wait", async () => {
    const ask = askOf({ command: document.command, request: document.request });
    const { outcome } = await answered(document, ask, {
      status: 429,
      headers: { "x-ogw-ratelimit-reset": "17" },
      body: { code: 99991400, msg: "request trigger frequency limit" },
    });
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(linesOf(fitted(failureCard(outcome.failure, "zh"), "zh")).join("\n")).toContain("17 秒");
    expect(linesOf(fitted(failureCard(outcome.failure, "en"), "en")).join("\n")).toContain("17 seconds");
  });
});

describe("docs/coverage.md", () => {
  test("is what the declarations say (npm run coverage writes it)", () => {
    expect(readFileSync("docs/coverage.md", "utf8")).toBe(coveragePage());
  });

  test("leaves open what test/fixtures/documents/open.json lists, and nothing else", () => {
    const known = JSON.parse(readFileSync("test/fixtures/documents/open.json", "utf8"));
    expect(documents.map(coverageOf).flatMap(openRows)).toEqual(known);
  });
});
