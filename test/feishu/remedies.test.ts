import { describe, expect, test } from "vitest";
import { adminEndpoints, endpoints } from "../../src/feishu/endpoints/index.ts";
import type { FailureKind } from "../../src/feishu/failure.ts";
import { explain } from "../../src/feishu/remedies.ts";

const kinds: FailureKind[] = [
  "bad-request",
  "invalid-parameter",
  "not-found",
  "scope-missing",
  "out-of-range",
  "credentials",
  "rate-limited",
  "timeout",
  "unreachable",
  "feishu-fault",
  "unexpected-answer",
  "refused",
];

const bothWays = {
  zh: expect.stringMatching(/\p{Script=Han}.*。$/u),
  en: expect.stringMatching(/^[A-Z].*\.$/),
};

describe("a failure in words", () => {
  test.for(kinds)("%s: what happened and what to do, in both languages", (kind) => {
    expect(explain({ kind })).toEqual({ meaning: bothWays, remedy: bothWays });
  });

  const codes = [...endpoints, ...adminEndpoints].flatMap(({ errors = {} }) =>
    Object.entries(errors).map(([code, kind]) => ({ code: Number(code), kind })),
  );
  test.for(codes)("$code ($kind), from a document", ({ code, kind }) => {
    expect(explain({ kind, code })).toEqual({ meaning: bothWays, remedy: bothWays });
  });

  test.for(kinds)("%s: a log id is spoken of only where there is one", (kind) => {
    const { remedy } = explain({ kind });
    expect(`${remedy.zh} ${remedy.en}`).not.toMatch(/请把日志 ID|凭日志 ID|the log id to/);
    if (kind === "feishu-fault") expect(explain({ kind, logId: "2024" }).remedy.en).toContain("the log id");
  });

  test("a code's own words go before those of its kind", () => {
    expect(explain({ kind: "credentials", code: 10015 }).meaning.en).toBe("The app secret is wrong.");
    expect(explain({ kind: "out-of-range", code: 1160023 }).remedy.zh).toContain("资源分类-员工");
    expect(explain({ kind: "refused", code: 7 })).toEqual(explain({ kind: "refused" }));
  });

  test("a limit says how long, where Feishu says so", () => {
    const { remedy } = explain({ kind: "rate-limited", code: 99991400, retryAfter: 51.2 });
    expect(remedy).toEqual({ zh: "请等 52 秒再试。", en: "Wait 52 seconds, then try again." });
    expect(explain({ kind: "rate-limited", retryAfter: 1 }).remedy.en).toBe("Wait 1 second, then try again.");
    expect(explain({ kind: "rate-limited", retryAfter: 0 })).toEqual(explain({ kind: "rate-limited" }));
  });

  test("waiting a minute does not help when the month's calls are used up", () => {
    expect(explain({ kind: "rate-limited", code: 99991403, retryAfter: 60 }).remedy.en).toMatch(/next month/);
  });
});
