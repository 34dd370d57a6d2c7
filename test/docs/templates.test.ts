import { expect, test } from "vitest";
import { pages } from "./pages.ts";

const templates = pages.filter(({ path }) => path.startsWith(".github/"));

test("whoever writes an issue or a pull request is told, in both languages, to paste nobody's data", () => {
  expect(templates.map(({ path }) => path)).toEqual([
    ".github/ISSUE_TEMPLATE/bug.md",
    ".github/ISSUE_TEMPLATE/feature.md",
    ".github/PULL_REQUEST_TEMPLATE.md",
  ]);
  for (const { path, text } of templates) {
    expect(text, path).toMatch(/NOBODY'S personal data/);
    expect(text, path).toMatch(/不要(?:粘贴|包含)任何人的个人信息/);
  }
});
