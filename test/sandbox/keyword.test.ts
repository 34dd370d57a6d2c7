import { describe, expect, test } from "vitest";
import { contains, matches, readKeyword } from "../../src/sandbox/open-apis/hire/keyword.ts";

/** Whether a text answers a keyword. */
function answers(keyword: string, text: string): boolean | undefined {
  const read = readKeyword(keyword);
  return read && matches(read, (word) => contains(text, word));
}

describe("the keyword language", () => {
  test.each([
    ["java", "Java Engineer", true],
    ["java", "JavaScript", false],
    ["java", "资深Java工程师", true],
    ["工程", "高级工程师", true],
    ["java and go", "java, go", true],
    ["java and go", "java", false],
    ["java or go", "go", true],
    ["java not intern", "java", true],
    ["java not intern", "java intern", false],
    ["java not intern", "java, international", true],
    ["java NOT Intern", "JAVA INTERN", false],
    ["a or b and c", "a", true],
    ["a or b and c", "b", false],
    ["(a or b) and c", "a", false],
    ["(a or b) and c", "a c", true],
    ["not a or b", "c", true],
    ["java engineer", "engineer of java", true],
    ['"rock and roll"', "rock and roll", true],
    ['"rock and roll"', "rock roll and", false],
    ["and or java", "java", true],
    ["java and", "java", true],
  ])("%s in %s: %s", (keyword, text, expected) => {
    expect(answers(keyword, text)).toBe(expected);
  });

  test.each(["", "and", "not", "()", '""'])("nothing is asked for by %o", (keyword) => {
    expect(readKeyword(keyword)).toBeUndefined();
  });
});
