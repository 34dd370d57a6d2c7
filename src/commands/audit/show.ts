import { always, type Content } from "../../cards/card.ts";
import { type Element, quiet, text } from "../../cards/element.ts";
import { buttonRow, table } from "../../cards/layout.ts";
import type { Lang } from "../../words.ts";
import type { Ask } from "../ask.ts";
import { askButton, refineButton } from "../ask-button.ts";
import type { AnyCommand, ShowContext } from "../command.ts";
import { momentText } from "../wording.ts";
import { type AuditAnswer, pageSize } from "./answer.ts";
import type { AuditRequest } from "./request.ts";
import { classesText, either, outcomeText, peopleText, placeText, soughtText, titleText } from "./wording.ts";

type Context = ShowContext<"audit">;

/** A page of who asked what: never whom it was about, which nobody can read out of the audit. */
export function auditCard(
  { rows, total, until }: AuditAnswer,
  { request, lang, timeZone }: Context,
  commands: readonly AnyCommand[],
): Content {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const { page } = request;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const asked = quiet(soughtText(request, commands, lang));
  const refine = refineButton({ command: "audit", request: whole(request) }, lang);
  if (total === 0) {
    return {
      tone: "empty",
      title: t("没有查询记录", "Nothing was asked"),
      blocks: [
        always(
          text(t("这段时间里没有符合的查询。", "No ask in that period fits.")),
          ...(request.about
            ? [
                quiet(
                  t(
                    "只按提问时输入的、和卡片上显示的内容核对。请再用这个人的编号、姓名、邮箱或手机号各查一次。",
                    "Only what was typed or shown then counts. Ask again by this person's ID, name, e-mail and phone.",
                  ),
                ),
              ]
            : []),
          ...buttonRow([refine]),
          asked,
        ),
      ],
    };
  }
  return {
    tone: "answer",
    title: t("查询审计", "Audit"),
    tags: [{ text: t(`共 ${total} 次`, `${total} in all`), colour: "blue" }],
    blocks: [
      always(
        table(
          [
            { name: "at", label: t("时间", "Time"), width: "17%" },
            { name: "who", label: t("提问人", "Asked by"), width: "17%", persons: true },
            { name: "what", label: t("查询", "Ask"), width: "13%" },
            { name: "outcome", label: t("结果", "Outcome"), width: "16%" },
            { name: "people", label: t("人数", "People"), width: "10%" },
            { name: "classes", label: t("完整显示", "Shown in full"), width: "14%" },
            { name: "where", label: t("地点", "Place"), width: "13%" },
          ],
          rows.map((one) => ({
            at: momentText(one.at, timeZone),
            who: one.who,
            what: either(one, ({ command }) => titleText(command, commands, lang)),
            outcome: outcomeText(one, lang),
            people: peopleText(one),
            classes: classesText(one, lang),
            where: placeText(one, lang),
          })),
        ),
        ...buttonRow([...turning(request, until, pages, lang), ...exporting(request, until, lang), refine]),
        asked,
        ...(pages > 1 ? [quiet(t(`第 ${page} 页，共 ${pages} 页`, `page ${page} of ${pages}`))] : []),
        ...(request.about?.by === "name" ? [quiet(t(sameName.zh, sameName.en))] : []),
      ),
    ],
  };
}

const sameName = {
  zh: "按姓名会包含同名的人；用手机号、邮箱或 ID 更准确。",
  en: "A name may be several people's; a phone, an e-mail or an ID is one person's.",
};

/** The request of all its pages. */
function whole({ page: _, until: __, as: ___, ...rest }: AuditRequest): AuditRequest {
  return { ...rest, page: 1 };
}

function turning(request: AuditRequest, until: number, pages: number, lang: Lang): Element[] {
  const { page } = request;
  const turn = (label: string, to: number) => {
    const ask: Ask = { command: "audit", request: { ...whole(request), page: to, until } };
    return askButton(label, ask, { mode: "update" });
  };
  return [
    ...(page > 1 ? [turn(lang === "zh" ? "上一页" : "Previous", page - 1)] : []),
    ...(page < pages ? [turn(lang === "zh" ? "下一页" : "Next", page + 1)] : []),
  ];
}

function exporting(request: AuditRequest, until: number, lang: Lang): Element[] {
  const ask: Ask = { command: "audit", request: { ...whole(request), until, as: "xlsx" } };
  return [askButton(lang === "zh" ? "导出 Excel" : "Export .xlsx", ask)];
}

/** What is said while a file is made. */
export function exportingAudit({ as }: AuditRequest, lang: Lang): Content | undefined {
  if (!as) return undefined;
  const title =
    lang === "zh" ? "正在导出，文件稍后发到这里…" : "Exporting; the file will come here in a moment…";
  return { tone: "question", title, blocks: [] };
}
