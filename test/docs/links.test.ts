import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { anchorsOf, linksOf, pageAt, pages } from "./pages.ts";

/** What is wrong with a link of a page; undefined where it leads somewhere, or out of the repository. */
function linkProblem(from: string, link: string): string | undefined {
  if (/^https?:\/\//.test(link)) return undefined;
  const [path = "", anchor] = link.split("#");
  const target = pageAt(path === "" ? from : normalize(join(dirname(from), path)));
  if (!target) return `${from}: there is no ${path}`;
  if (anchor === undefined || anchorsOf(target).has(decodeURIComponent(anchor))) return undefined;
  return `${from}: ${target.path} has no #${anchor}`;
}

test("every link of every page leads to a file, and to a heading in it", () => {
  const links = pages.flatMap((page) => linksOf(page).map((link) => ({ from: page.path, link })));
  expect(links.length).toBeGreaterThan(60);
  expect(links.flatMap(({ from, link }) => linkProblem(from, link) ?? [])).toEqual([]);
});

test("a link that leads nowhere is found", () => {
  expect(linkProblem("docs/admin.md", "nowhere.md")).toBe("docs/admin.md: there is no nowhere.md");
  expect(linkProblem("docs/admin.md", "#nowhere")).toBe("docs/admin.md: docs/admin.md has no #nowhere");
  expect(linkProblem("README.md", "docs/admin.md#nowhere")).toBe("README.md: docs/admin.md has no #nowhere");
});

test("a page that exists in both languages links to the other", () => {
  for (const { path } of pages.filter((page) => page.path.endsWith(".zh.md"))) {
    const other = path.replace(".zh.md", ".md");
    const there = (from: string) =>
      linksOf(pageAt(from) ?? { path: from, text: "" }).map((it) => join(dirname(from), it));
    expect(there(path)).toContain(other);
    expect(there(other)).toContain(path);
  }
});
