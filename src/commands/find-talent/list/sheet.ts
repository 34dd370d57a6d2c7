import type { View } from "../../../access/view.ts";
import type { Sheet } from "../../../exports/sheet.ts";
import type { Both, Lang } from "../../../words.ts";
import { onboardedText } from "../notes.ts";
import { kindText, type Sought, valueText } from "../sought.ts";
import type { AnsweredList, ListedTalent } from "./kept.ts";
import { mostNamed } from "./names.ts";

const columns: readonly { readonly title: Both; readonly width: number }[] = [
  { title: { zh: "查询内容", en: "Looked up" }, width: 30 },
  { title: { zh: "国家区号", en: "Country code" }, width: 12 },
  { title: { zh: "类型", en: "Kind" }, width: 18 },
  { title: { zh: "结果", en: "Result" }, width: 16 },
  { title: { zh: "姓名", en: "Name" }, width: 16 },
  { title: { zh: "最近经历", en: "Latest post" }, width: 36 },
  { title: { zh: "入职状态", en: "Onboarding" }, width: 14 },
  { title: { zh: "人才 ID", en: "Talent ID" }, width: 24 },
];

/** The whole list as a sheet: a row for each value and talent, then the lines that were not understood. */
export function listSheet(list: AnsweredList, { view, lang }: { view: View; lang: Lang }): Sheet {
  const zh = lang === "zh";
  const refused = new Set(list.refused);
  const found = new Map<number, string[][]>();
  list.talents.forEach((talent, index) => {
    const cells = talentCells(talent, index < mostNamed, lang);
    for (const place of talent.matched) found.set(place, [...(found.get(place) ?? []), cells]);
  });
  const rows = list.values.flatMap((value, place) => {
    const talents = found.get(place) ?? [];
    const head = headOf(value, view, lang);
    if (talents.length > 0) {
      return talents.map((cells) => [...head, zh ? "找到" : "found", ...cells]);
    }
    const why = refused.has(place)
      ? zh
        ? "飞书认为不是有效号码"
        : "no phone, says Feishu"
      : zh
        ? "未找到"
        : "not found";
    return [[...head, why, "", "", "", ""]];
  });
  const unread = list.notes.unread.map((one) => [
    view.show(one.text) ?? "****",
    "",
    "",
    zh ? `第 ${one.line} 行没看懂` : `line ${one.line} not understood`,
    "",
    "",
    "",
    "",
  ]);
  return {
    name: zh
      ? `人才查询 ${list.values.length} 个 找到 ${found.size} 个`
      : `Talents ${list.values.length} looked up ${found.size} found`,
    columns: columns.map(({ title, width }) => ({ title: title[lang], width })),
    rows: [...rows, ...unread],
  };
}

/** The number stands apart from its country code, so that no cell begins with a plus. */
function headOf(value: Sought, view: View, lang: Lang): string[] {
  const number = value.kind === "phone" ? (view.show(value.phone.number) ?? "****") : valueText(value, view);
  return [number, value.kind === "phone" ? value.phone.code : "", kindText(value, lang)];
}

/**
 * An empty cell says that Feishu has nothing there. Where nobody looked, or the look failed, the cell says so;
 * those beyond the ones that a file names (`read` is false) were looked at only if their page was.
 */
function talentCells({ id, name, about, onboarded }: ListedTalent, read: boolean, lang: Lang): string[] {
  const state = onboardedText(onboarded, lang) ?? "";
  if (name !== undefined) return [name, about ?? "", state, id];
  const zh = lang === "zh";
  const why = read ? (zh ? "（读取失败）" : "(could not be read)") : zh ? "（未读取）" : "(not read)";
  return [why, about ?? why, state, id];
}
