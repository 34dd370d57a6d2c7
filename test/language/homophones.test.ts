import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { homophonesModule } from "./homophones.ts";

test("the table of characters that sound alike is what npm run homophones writes", () => {
  expect(readFileSync("src/language/slips/homophones.ts", "utf8")).toBe(homophonesModule());
});
