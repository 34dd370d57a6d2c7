import { always, type Content, detail } from "../../../cards/card.ts";
import { clip, quiet, text } from "../../../cards/element.ts";
import { buttonRow } from "../../../cards/layout.ts";
import { table } from "../../../cards/table.ts";
import { type Ask, encodeAsk } from "../../ask.ts";
import { askButton, refineButton } from "../../ask-button.ts";
import type { ShowContext } from "../../command.ts";
import { notShownLine, withheldOnboarding } from "../../lookups/not-shown.ts";
import { dotted, listed } from "../../wording.ts";
import type { FindTalentAnswer } from "../answer.ts";
import { beyondText, missesPanel, onboardedText, refusedPanel, repeatedText, unreadPanel } from "../notes.ts";
import { type Sought, soughtText } from "../sought.ts";
import { type AnsweredList, type ListedTalent, missesOf } from "./kept.ts";
import { mostNamed, pageSize } from "./names.ts";
import { savedAsk } from "./saved-ask.ts";

/** Twenty rows must fit a card of 30 KB whatever stands in them. Characters. */
const longestCell = 80;

type Page = FindTalentAnswer & { readonly kind: "list" };
type Context = Pick<ShowContext<"find-talent">, "view" | "lang" | "request">;

/** A page of a list: how many were found, who, what was not, and files of it all. */
export function listCard({ list, id, page }: Page, context: Context): Content {
  const { lang } = context;
  const zh = lang === "zh";
  const misses = missesOf(list);
  const asked = list.values.length;
  const found = asked - misses.length - list.refused.length;
  const pages = Math.max(1, Math.ceil(list.talents.length / pageSize));
  const shown = list.talents.slice((page - 1) * pageSize, page * pageSize);
  const nobody = list.talents.length === 0;
  const withheld = withheldOnboarding(shown.map((one) => one.onboarded));
  return {
    tone: nobody ? "empty" : "answer",
    title: zh
      ? `查了 ${asked} 个：找到 ${found} 个，未找到 ${asked - found} 个`
      : `${asked} looked up: ${found} found, ${asked - found} not`,
    ...(pages > 1 ? { tags: [{ text: spanText(page, list.talents.length, lang), colour: "blue" }] } : {}),
    blocks: [
      always(
        ...beyondText(list.notes, lang),
        ...(nobody
          ? [text(zh ? "飞书招聘里没有符合的人才。" : "Feishu Hire has none of them.")]
          : [tableOf(shown, list, context)]),
      ),
      always(...buttonRow(turning(id, page, list.talents.length, lang))),
      // Where a card is too small for all, the files have it.
      detail(...missesPanel(valuesAt(list, misses), context, true)),
      detail(...refusedPanel(valuesAt(list, list.refused), context, true)),
      detail(...unreadPanel(list.notes, context, true)),
      always(...buttonRow([...exporting(id, lang), ...(nobody ? refining(context) : [])])),
      always(
        ...notShownLine(withheld, lang),
        quiet(
          dotted(
            zh ? `共 ${list.talents.length} 位人才` : `${list.talents.length} talents in all`,
            repeatedText(list.notes, lang),
            list.talents.length > mostNamed &&
              (zh ? `导出的文件含前 ${mostNamed} 位的姓名` : `files name the first ${mostNamed}`),
            zh ? "发送“人才 <ID>”查看档案" : "send “talent <ID>” for a profile",
          ),
        ),
      ),
    ],
  };
}

function valuesAt({ values }: AnsweredList, places: readonly number[]): Sought[] {
  return places.flatMap((place) => values[place] ?? []);
}

function tableOf(shown: readonly ListedTalent[], list: AnsweredList, { view, lang }: Context) {
  const zh = lang === "zh";
  const seen = shown.some((one) => one.onboarded !== undefined);
  const columns = [
    { title: zh ? "姓名" : "Name" },
    { title: zh ? "匹配" : "Matched" },
    { title: zh ? "最近经历" : "Latest post" },
    ...(seen ? [{ title: zh ? "入职" : "Onboarded" }] : []),
    { title: zh ? "人才 ID" : "Talent ID" },
  ];
  const rows = shown.map((one) => [
    clip(one.name || (zh ? "（姓名读取失败）" : "(could not be read)"), longestCell),
    clip(
      listed(
        valuesAt(list, one.matched).map((value) => soughtText(value, view, lang)),
        lang,
      ),
      longestCell,
    ),
    clip(one.about ?? "", longestCell),
    ...(seen ? [onboardedText(one.onboarded, lang) ?? ""] : []),
    one.id,
  ]);
  return table(columns, rows);
}

/** Which of all the talents stand on this card. */
function spanText(page: number, count: number, lang: Context["lang"]): string {
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, count);
  return lang === "zh" ? `第 ${from}–${to} 位，共 ${count} 位` : `${from}–${to} of ${count}`;
}

/** The table turns pages of its own, so these say how far they go. */
function turning(id: string, page: number, count: number, lang: Context["lang"]) {
  const zh = lang === "zh";
  const left = Math.min(pageSize, count - page * pageSize);
  const turn = (label: string, to: number) =>
    askButton(label, savedAsk({ id, page: to }), { mode: "update" });
  return [
    ...(page > 1 ? [turn(zh ? `前 ${pageSize} 位` : `Previous ${pageSize}`, page - 1)] : []),
    ...(left > 0 ? [turn(zh ? `后 ${left} 位` : `Next ${left}`, page + 1)] : []),
  ];
}

function exporting(id: string, lang: Context["lang"]) {
  const zh = lang === "zh";
  return [
    askButton(zh ? "导出 Excel" : "Export .xlsx", savedAsk({ id, page: 1, as: "xlsx" })),
    askButton(zh ? "导出 CSV" : "Export .csv", savedAsk({ id, page: 1, as: "csv" })),
  ];
}

/** What a form can hold fits its button: three fields of up to 1,000 characters. Bytes. */
const longestAsk = 4096;

/** Back to the form. A pasted list is longer than a button holds, and than a form does. */
function refining({ request, lang }: Context) {
  const refined: Ask = { command: "find-talent", request: { ...request, list: undefined } };
  const fits = !request.saved && Buffer.byteLength(JSON.stringify(encodeAsk(refined))) <= longestAsk;
  return fits ? [refineButton(refined, lang)] : [];
}

/** The list is no more: kept for a day. */
export function goneCard({ lang }: Pick<Context, "lang">): Content {
  return {
    tone: "empty",
    title: lang === "zh" ? "这份名单已过期" : "This list is gone",
    blocks: [
      always(
        text(
          lang === "zh"
            ? "名单只保留 24 小时。请重新发送一次。"
            : "Lists are kept for 24 hours. Please send it again.",
        ),
      ),
    ],
  };
}

/** What stands in the chat while a long list is looked up. */
export function workingCard(count: number, { lang }: Pick<Context, "lang">): Content {
  return {
    tone: "question",
    title: lang === "zh" ? `正在查询 ${count} 个…` : `Looking up ${count}…`,
    blocks: [
      always(
        text(
          lang === "zh"
            ? "完成后，这张卡片会变成结果。"
            : "When it is done, this card turns into the result.",
        ),
      ),
    ],
  };
}

/** The same for a file. */
export function exportingCard({ lang }: Pick<Context, "lang">): Content {
  const title =
    lang === "zh" ? "正在导出，文件稍后发到这里…" : "Exporting; the file will come here in a moment…";
  return { tone: "question", title, blocks: [] };
}
