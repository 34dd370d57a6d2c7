import { describe, expect, test } from "vitest";
import { notShownLine, withheldNames, withheldOnboarding } from "../../src/commands/lookups/not-shown.ts";

const told = (all: Parameters<typeof notShownLine>[0], lang: "zh" | "en") =>
  JSON.stringify(notShownLine(all, lang));

describe("what a missing scope hides is named once", () => {
  test("where nobody's onboarding status came", () => {
    expect(told(withheldOnboarding([undefined, undefined]), "zh")).toContain(
      "未显示：入职状态，需要权限 hire:talent_onboard_status:readonly",
    );
    expect(told(withheldOnboarding([undefined]), "en")).toContain(
      "Not shown: onboarding status (needs hire:talent_onboard_status:readonly)",
    );
  });

  test("not where one has it, and not where there is nobody", () => {
    expect(withheldOnboarding([undefined, false])).toEqual([]);
    expect(withheldOnboarding([])).toEqual([]);
    expect(notShownLine([], "zh")).toEqual([]);
  });

  test("names that failed for another reason claim nothing", () => {
    const failure = (kind: "scope-missing" | "timeout") =>
      new Map([["1", { failed: true as const, failure: { kind, endpoint: "x" } }]]);
    expect(withheldNames({ "job-level": failure("timeout") })).toEqual([]);
    expect(withheldNames({ "job-level": failure("scope-missing") })).toEqual([
      { what: { zh: "职级名称", en: "names of job levels" }, scope: "corehr:job_level:read" },
    ]);
  });
});
