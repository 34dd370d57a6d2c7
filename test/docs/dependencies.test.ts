import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };

/** The packages in the first column of a table, by the words that stand above it. */
function listed(text: string): string[] {
  return [...text.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap((row) =>
    [...(row[1] ?? "").matchAll(/`([^`]+)`/g)].map((one) => one[1] ?? ""),
  );
}

test("CONTRIBUTING says of every dependency why it is here, and of no other", () => {
  const chapter =
    readFileSync("CONTRIBUTING.md", "utf8").split("## Dependencies")[1]?.split("\n## ")[0] ?? "";
  const [deployed = "", development = ""] = chapter.split("For development only");
  expect(listed(deployed).toSorted()).toEqual(Object.keys(packageJson.dependencies).toSorted());
  expect(listed(development).toSorted()).toEqual(Object.keys(packageJson.devDependencies).toSorted());
});
