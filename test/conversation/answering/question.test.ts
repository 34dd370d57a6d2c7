import { expect, test } from "vitest";
import { viewOf } from "../../../src/access/view.ts";
import { fitted } from "../../../src/cards/fitted.ts";
import { question } from "../../../src/conversation/answering/question.ts";

const talent = { by: "id", id: "6891560630172518670" };
const which = {
  kind: "question",
  lang: "zh",
  question: { zh: "哪一位？", en: "Which one?" },
  choices: [{ command: "talent", request: { talent }, label: { zh: "看档案：x", en: "Profile of: x" } }],
} as const;

const asked = (label: string) =>
  JSON.stringify(fitted(question(which, viewOf([]), "zh", { shown: [{ label, talent }] }), "zh"));

test("a name into which somebody wrote their phone, their e-mail or their ID number is not said in full to a group", () => {
  expect(asked("张三")).toContain("人才档案：张三");
  expect(asked("张三 13800138000")).toMatch(/人才档案：张三 138\*{4}8000/);
  expect(asked("zhang@example.com")).not.toContain("zhang@");
  expect(asked("110101199003070011")).toMatch(/人才档案：\*{4}0011/);
});
