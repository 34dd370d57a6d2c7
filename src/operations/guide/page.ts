import type { PersonalClass } from "../../access/personal.ts";
import type { AnyCommand } from "../../commands/command.ts";
import type { Field } from "../../commands/forms/form.ts";
import type { Say } from "../../commands/guide.ts";
import { commands } from "../../commands/index.ts";
import { classWords } from "../../commands/whoami/show.ts";
import { type Both, type Lang, say } from "../../words.ts";
import type { Chapter } from "./chapter.ts";
import { closing, opening } from "./chapters.ts";

/** docs/user-guide.md and docs/user-guide.zh.md: what people can ask, from what the commands declare. */
export function guidePage(lang: Lang): string {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const chapters = [
    ...opening.map((one) => chapter(one, lang)),
    ...commands.map((one) => commandChapter(one, lang)),
    ...closing.map((one) => chapter(one, lang)),
  ];
  return `${[
    t("# 伯乐使用指南", "# Using Bole"),
    t("[English](user-guide.md)", "[中文](user-guide.zh.md)"),
    t(
      "给招聘同事和 HRBP：在飞书里怎么问，会得到什么，谁能看到什么。人名和号码都是虚构的。",
      "For recruiters and HRBPs: how to ask in Feishu, what comes back, who may see what. Names and numbers are invented.",
    ),
    commands.map((one) => contents(one, lang)).join("\n"),
    ...chapters,
    t(
      "---\n\n本页由 `npm run guide` 根据代码中的声明生成；每个例句都由测试验证。",
      "---\n\nThis page is written by `npm run guide` from the declarations in the code; a test tries every phrase.",
    ),
  ].join("\n\n")}\n`;
}

function contents(one: AnyCommand, lang: Lang): string {
  return lang === "zh"
    ? `- [${one.title.zh}](#${one.name})：${one.about.zh}`
    : `- [${one.title.en}](#${one.name}): ${one.about.en}`;
}

function chapter({ title, paragraphs, phrases }: Chapter, lang: Lang): string {
  const head = lang === "zh" ? ["你写", "伯乐会"] : ["You write", "Bole does"];
  return [
    `## ${say(title, lang)}`,
    ...paragraphs.map((one) => say(one, lang)),
    ...(phrases ? [sayings(head, phrases, lang)] : []),
  ].join("\n\n");
}

function commandChapter(one: AnyCommand, lang: Lang): string {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const { guide, examples } = one;
  return [
    `<a id="${one.name}"></a>`,
    `## ${say(one.title, lang)}`,
    say(guide.purpose, lang),
    ...(examples[lang].length > 0
      ? [t("**这样问**", "**Ask like this**"), bullets(examples[lang].map(code))]
      : []),
    ...(guide.ways ? [sayings([t("也可以写", "Also"), t("说明", "What it does")], guide.ways, lang)] : []),
    t("**卡片上有**", "**On the card**"),
    bullets(guide.card.map((line) => say(line, lang))),
    ...(guide.next
      ? [
          t("**接着可以写**", "**Then you can write**"),
          sayings([t("你写", "You write"), t("伯乐会", "Bole does")], guide.next, lang),
        ]
      : []),
    ...(one.form ? [t("**表单里可以设**", "**In the form**"), form(one.form.fields, lang)] : []),
    t("**谁能看**", "**Who may see it**"),
    whoSees(one, lang),
  ].join("\n\n");
}

function sayings(head: readonly string[], all: readonly Say[], lang: Lang): string {
  const rows = all.map((one) => [code(say(one.say, lang)), say(one.does, lang)]);
  return [head, ["---", "---"], ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function form(fields: readonly Field[], lang: Lang): string {
  const colon = lang === "zh" ? "：" : ": ";
  return bullets(
    fields.map((field) => {
      const hint = filling(field, lang);
      return hint ? `${say(field.label, lang)}${colon}${hint}` : say(field.label, lang);
    }),
  );
}

/** How a field is filled in: its placeholder, or what it offers. */
function filling(field: Field, lang: Lang): string | undefined {
  if (field.kind === "date") return lang === "zh" ? "选日期" : "a day";
  if (field.kind !== "choice") return field.placeholder && say(field.placeholder, lang);
  return field.options.map(({ label }) => say(label, lang)).join(lang === "zh" ? "、" : ", ");
}

function whoSees({ open, admins, guide }: AnyCommand, lang: Lang): string {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  if (open) return t("所有人。它不显示任何人的信息。", "Everybody. It shows nobody's data.");
  if (admins) return t("只有管理员，只在私聊里。", "Administrators only, in private only.");
  const may = t("角色里有这一项的人。", "Whoever has a role that includes it.");
  const full = (guide.seen ?? []).map(({ of, what }) => line(of, what, lang));
  return full.length === 0 ? may : `${may}\n\n${bullets(full)}`;
}

function line(of: PersonalClass, what: Both, lang: Lang): string {
  return lang === "zh"
    ? `${what.zh}：有“${classWords[of].zh}”的角色才完整看到。`
    : `${what.en}: in full for roles that see ${classWords[of].en}.`;
}

const bullets = (lines: readonly string[]) => lines.map((one) => `- ${one}`).join("\n");
const code = (text: string) => `\`${text}\``;
