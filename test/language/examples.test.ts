import { expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { notation, understood } from "./corpus.ts";

test("the examples on the help card lead to the command they stand for", () => {
  for (const { name, examples } of commands) {
    for (const example of [...examples.zh, ...examples.en]) {
      expect(notation(understood(example)).split(" ")[0], example).toBe(name);
    }
  }
});
