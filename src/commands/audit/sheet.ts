import { nameText } from "../../feishu/names/name.ts";
import type { Both } from "../../words.ts";
import type { AnyCommand, SheetFile, ShowContext } from "../command.ts";
import { momentText } from "../wording.ts";
import type { AuditAnswer } from "./answer.ts";
import { classesText, either, outcomeText, peopleText, placeText, titleText } from "./wording.ts";

const columns: readonly { readonly title: Both; readonly width: number }[] = [
  { title: { zh: "时间", en: "Time" }, width: 18 },
  { title: { zh: "提问人", en: "Asked by" }, width: 16 },
  { title: { zh: "提问人 open_id", en: "Asker's open_id" }, width: 38 },
  { title: { zh: "地点", en: "Place" }, width: 10 },
  { title: { zh: "会话 ID", en: "Chat ID" }, width: 38 },
  { title: { zh: "查询", en: "Ask" }, width: 18 },
  { title: { zh: "理解为", en: "Understood as" }, width: 40 },
  { title: { zh: "结果", en: "Outcome" }, width: 12 },
  { title: { zh: "显示人数", en: "People shown" }, width: 12 },
  { title: { zh: "完整显示", en: "Shown in full" }, width: 24 },
  { title: { zh: "飞书日志 ID", en: "Feishu log IDs" }, width: 40 },
  { title: { zh: "事件 ID", en: "Event ID" }, width: 36 },
  { title: { zh: "链与行号", en: "Chain and row" }, width: 42 },
];

/** Everything that fits as a sheet, where one was asked for. */
export function auditSheet(
  { rows, names }: AuditAnswer,
  { request, lang, timeZone }: ShowContext<"audit">,
  commands: readonly AnyCommand[],
): SheetFile | undefined {
  if (request.as === undefined) return undefined;
  return {
    format: request.as,
    sheet: {
      name: lang === "zh" ? `查询审计 ${rows.length} 次` : `Audit ${rows.length} asks`,
      columns: columns.map(({ title, width }) => ({ title: title[lang], width })),
      rows: rows.map((one) => [
        momentText(one.at, timeZone),
        nameText(names.employee?.get(one.who), lang) ?? "",
        one.who,
        placeText(one, lang),
        one.chat,
        either(one, ({ command }) => titleText(command, commands, lang)),
        either(one, ({ understood }) => understood),
        outcomeText(one, lang),
        peopleText(one),
        classesText(one, lang),
        either(one, ({ logIds }) => logIds.join(" ")),
        one.event,
        either(one, ({ chain, seq }) => `${chain} ${seq}`),
      ]),
    },
  };
}
