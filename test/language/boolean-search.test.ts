import { expect, test } from "vitest";
import { booleanSearch } from "../../src/language/boolean-search.ts";

test.each([
  ["java and spring", "java and spring"],
  ["java AND spring OR go NOT intern", "java and spring or go not intern"],
  ["java 并且 spring", "java and spring"],
  ["java 且 spring", "java and spring"],
  ["张三和产品经理", "张三 and 产品经理"],
  ["java或者go", "java or go"],
  ["java 或 go", "java or go"],
  ["java 不要实习", "java not 实习"],
  ["java 除了实习以外", "java not 实习"],
  ["java 但不要 实习", "java not 实习"],
  ["java，排除外包", "java not 外包"],
  ["java but not intern", "java not intern"],
  ["java without intern", "java not intern"],
  ["java，spring、kafka", "java spring kafka"],
  ["(java or go) and 北京", "(java or go) and 北京"],
  ["and java or", "java"],
  ["", ""],
])("%s → %s", (text, expected) => {
  expect(booleanSearch(text)).toBe(expected);
});

test.each([
  ["“research and development”", '"research and development"'],
  ['"or"', '"or"'],
  ["“张三”", "张三"],
  ["「产品 和 运营」 and java", '"产品 和 运营" and java'],
])("quoted text stays text: %s", (text, expected) => {
  expect(booleanSearch(text)).toBe(expected);
});

test.each(["张和平", "和平饭店", "共和国", "andy", "nothing", "Oregon", "rock-n-roll", "C++"])(
  "%s holds no operator",
  (text) => {
    expect(booleanSearch(text)).toBe(text);
  },
);
