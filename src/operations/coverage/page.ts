import { type Both, say } from "../../words.ts";
import type { Declared } from "./declared.ts";
import { documents } from "./documents.ts";
import {
  type Coverage,
  coverageOf,
  type EnumRow,
  type FieldRow,
  openRows,
  type ParameterRow,
  type ScopeRow,
} from "./rows.ts";

/** docs/coverage.md: everything the five documents list, and where Bole serves it. */
export function coveragePage(): string {
  const all = documents.map(coverageOf);
  const open = all.flatMap(openRows);
  return `${[
    "# Coverage · 覆盖表",
    "",
    "Written by `npm run coverage` from the declarations in `src/`; a test fails when it is stale. Every phrase,",
    "form field and card text below is tried by `test/operations/coverage-*.test.ts` against a recording server.",
    "",
    "由 `npm run coverage` 根据 `src/` 中的声明生成，过期时测试会失败。下面每一句话、每个表单字段、每处卡片文字，都由",
    "`test/operations/coverage-*.test.ts` 实际验证。",
    "",
    ...table(
      ["Document · 文档", "Parameters", "Fields", "Enums", "Error codes", "Scopes", "Quotas", "Open"],
      all.map((one) => [
        `[${both(one.document.title)}](#${one.document.name})`,
        ...[one.parameters, one.fields, one.enums, one.errors, one.scopes, one.quota].map((it) =>
          String(it.length),
        ),
        String(openRows(one).length || ""),
      ]),
    ),
    "",
    ...(open.length > 0 ? ["Open · 尚缺：", "", ...open.map((one) => `- ${code(one)}`), ""] : []),
    ...all.flatMap(section),
  ]
    .join("\n")
    .trimEnd()}\n`;
}

function section(one: Coverage): string[] {
  const { document, command } = one;
  const { endpoint } = document;
  return [
    `<a id="${document.name}"></a>`,
    "",
    `## ${both(document.title)}`,
    "",
    `\`${endpoint.method} ${endpoint.url}\` · [document](${endpoint.doc}) · command \`${command.name}\` (${both(command.title)})`,
    "",
    "### Parameters · 参数",
    "",
    ...table(
      ["Parameter", "As documented", "中文说法", "In English", "In the form", "Open"],
      parameters(one),
    ),
    "",
    "### Fields · 字段",
    "",
    ...table(["Field", "Type", "On the card", "For example", "Open"], one.fields.map(field)),
    "",
    ...(one.enums.length > 0
      ? ["### Enums · 枚举", "", ...table(["Field", "Values", "Open"], one.enums.map(enumeration)), ""]
      : []),
    "### Error codes · 错误码",
    "",
    ...table(
      ["Code", "含义", "Meaning", "处理办法", "Remedy", "Open"],
      one.errors.map(({ name, explanation: { meaning, remedy }, open }) => [
        name,
        meaning.zh,
        meaning.en,
        remedy.zh,
        remedy.en,
        open.join("; "),
      ]),
    ),
    "",
    "### Scopes · 权限",
    "",
    ...table(["For", "Any of", "In app-manifest.json", "Open"], one.scopes.map(scope)),
    "",
    "### Quota · 频率限制",
    "",
    ...table(
      ["Documented", "When it is spent"],
      one.quota.map((it) => [it, "the card says how many seconds to wait · 卡片提示需等待的秒数"]),
    ),
    "",
  ];
}

function parameters({ parameters: rows }: Coverage): string[][] {
  return rows.map(({ name, declared, parameter, fields, open }: ParameterRow) => {
    const otherwise = parameter?.otherwise?.how;
    const said = (lang: "zh" | "en") =>
      parameter?.said?.map((one) => say(one, lang)).join("<br>") ?? (otherwise ? say(otherwise, lang) : "");
    return [
      code(name),
      documented(declared),
      said("zh"),
      said("en"),
      fields.map(both).join("<br>"),
      open.join("; "),
    ];
  });
}

/** What the document says of a parameter: type, limits, values, what absence means. */
function documented(one: Declared): string {
  const { type, required, min, max, minItems, maxItems, values } = one;
  const range = (from: number | undefined, to: number | undefined, of: string) =>
    from === undefined && to === undefined ? [] : [`${from ?? 0}–${to ?? ""}${of}`];
  return [
    type,
    ...(required ? ["required"] : []),
    ...range(min, max, ""),
    ...range(minItems, maxItems, " items"),
    ...(values && type !== "boolean" ? [values.map((it) => code(String(it))).join(", ")] : []),
    ...(one.default === undefined ? [] : [`else ${code(String(one.default))}`]),
  ].join("; ");
}

function field({ name, declared, shown, open }: FieldRow): string[] {
  const how = shown?.how ? both(shown.how) : "as it is · 原样";
  const shows = shown?.shows ?? "";
  return [
    code(name),
    declared.type,
    shown ? (shown.words ? worded(how) : how) : "",
    typeof shows === "string" ? shows : [shows.zh, shows.en].filter(Boolean).join(" · "),
    open.join("; "),
  ];
}

function worded(how: string): string {
  return how.startsWith("as it is") ? "in words, see below · 文字，见下表" : how;
}

function enumeration({ name, values, words, open }: EnumRow): string[] {
  const told = values.map((value) => {
    const word = words?.[String(value)];
    return word ? `${code(String(value))} ${both(word)}` : code(String(value));
  });
  return [code(name), told.join("<br>"), open.join("; ")];
}

function scope({ name, choice, asked, open }: ScopeRow): string[] {
  return [
    name.includes(" ") ? name : code(name),
    choice.map(code).join("<br>"),
    asked ? code(asked) : "",
    open.join("; "),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((it) => it.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)];
}

const code = (text: string) => `\`${text}\``;
const both = ({ zh, en }: Both) => (zh === en ? zh : `${zh} · ${en}`);
