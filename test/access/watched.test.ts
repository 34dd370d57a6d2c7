import { expect, test } from "vitest";
import { Personal } from "../../src/access/personal.ts";
import { viewOf } from "../../src/access/view.ts";
import { watched } from "../../src/access/watched.ts";

const phone = new Personal("contact", "phone", "13800138000");
const birthday = new Personal("identity", "hidden", "1990-03-07");
const level = new Personal("employment", "hidden", "P7");

test("what a group was not shown is told by what its asker alone would read otherwise", () => {
  const watch = watched(viewOf([]), viewOf(["contact", "employment"]));
  expect(watch.view.show(phone)).toBe("138****8000");
  expect(watch.view.show(birthday)).toBeUndefined();
  // In no words there is nothing to read, for anybody.
  expect(watch.view.show(level, () => undefined)).toBeUndefined();
  expect(watch.view.show(level, () => "")).toBeUndefined();
  expect(watch.withheld()).toEqual(["contact"]);
  expect(watch.shown()).toEqual([]);
  expect(watch.view.show(level)).toBeUndefined();
  expect(watch.withheld()).toEqual(["contact", "employment"]);
});

test("whoever sees all that they may see misses nothing", () => {
  const watch = watched(viewOf(["contact"]));
  watch.view.show(phone);
  watch.view.show(birthday);
  watch.view.show(undefined);
  expect(watch.withheld()).toEqual([]);
  expect(watch.shown()).toEqual(["contact"]);
});
