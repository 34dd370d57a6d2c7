import { always, type Block, type Content, detail, entry } from "../../cards/card.ts";
import { heading, quiet, rule, text } from "../../cards/element.ts";
import { buttonRow, linesText, panel, withAside } from "../../cards/layout.ts";
import { degrees, talentSorts } from "../../feishu/shapes/codes.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import type { Talent } from "../../feishu/shapes/talent.ts";
import { type Both, say } from "../../words.ts";
import type { Ask } from "../ask.ts";
import { askButton, refineButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { notShownLine, withheldNames } from "../lookups/not-shown.ts";
import { periodText } from "../period.ts";
import { dotted, phoneText, searchedFor, wordFor } from "../wording.ts";
import { pageSize, type SearchTalentsAnswer, sortOf } from "./answer.ts";
import { type Measure, measures, moreOf } from "./more.ts";
import { fittingTexts, roomBeside } from "./room.ts";
import { pagesAround } from "./turning.ts";

type Context = ShowContext<"search-talents">;

/** A page of talents, with buttons that turn it in place. */
export function searchCard(answer: SearchTalentsAnswer, context: Context): Content {
  const { lang, request } = context;
  const zh = lang === "zh";
  const page = request.trail.length + 1;
  const refine = refineButton({ command: "search-talents", request: { ...request, trail: [] } }, lang);
  const searched = searchedLine(context);
  if (answer.items.length === 0 && page === 1) {
    return {
      tone: "empty",
      title: zh ? "没有搜到人才" : "No talents found",
      blocks: [always(text(say(adviceFor(request), lang)), ...buttonRow([refine]), quiet(searched))],
    };
  }
  const closing = (cut: boolean) =>
    always(
      ...buttonRow([...turning(answer, context), refine]),
      ...(answer.items.length > mostPanels ? [quiet(fewer(zh))] : []),
      ...(cut
        ? [
            quiet(
              zh ? "部分内容已缩短，完整信息见档案。" : "Some of it is shortened; the profile has it all.",
            ),
          ]
        : []),
      quiet(searched),
      ...notShownLine(withheldNames(answer.names), lang),
    );
  const { blocks, cut } = hits(answer, closing(true), context);
  return {
    tone: "answer",
    title: zh ? "人才搜索" : "Talents",
    ...(request.keyword ? { subtitle: request.keyword } : {}),
    ...(page > 1 || pagesAround(answer, request).next
      ? { tags: [{ text: zh ? `第 ${page} 页` : `Page ${page}`, colour: "blue" }] }
      : {}),
    blocks: [...blocks, closing(cut)],
  };
}

/** What may find somebody where this found nobody. */
function adviceFor({ keyword, updated }: Context["request"]): Both {
  const longer = { zh: "把更新时间放宽一些", en: "a longer time of update" };
  const words = { zh: "少用几个词，或用 or 连接同义词", en: "fewer words, or synonyms joined by or" };
  if (!updated) return { zh: `换个说法试试：${words.zh}。`, en: `Try other words: ${words.en}.` };
  if (!keyword) return { zh: `试试${longer.zh}。`, en: `Try ${longer.en}.` };
  return { zh: `试试${longer.zh}；或者${words.zh}。`, en: `Try ${longer.en}; or ${words.en}.` };
}

function fewer(zh: boolean): string {
  return zh
    ? `每页不超过 ${mostPanels} 位时，每位都可展开更多信息。`
    : `With up to ${mostPanels} a page, each of them has more to open.`;
}

/** The request as understood, in one line. */
function searchedLine({ request, lang }: Context): string {
  const zh = lang === "zh";
  const page = request.trail.length + 1;
  const size = request.page_size ?? pageSize;
  return dotted(
    searchedFor(request.keyword ?? (zh ? "全部人才" : "all talents"), lang),
    updatedText(request, lang),
    talentSorts[sortOf(request)][lang],
    zh ? `每页 ${size} 位` : `${size} a page`,
    zh ? `第 ${page} 页` : `page ${page}`,
    request.user_id_type && `${zh ? "创建人 ID 类型" : "creators by"} ${request.user_id_type}`,
  );
}

function updatedText({ updated }: Context["request"], lang: Context["lang"]): string | undefined {
  const span = periodText(updated, lang);
  return span && (lang === "zh" ? `更新于 ${span}` : `updated ${span}`);
}

/** A row and its panel take 14 of the 200 nodes: with more hits than this only a few would have theirs. */
const mostPanels = 12;

/** With more hits than this a row loses its rule and a line, so that 20 stay within 200 nodes. */
const roomyHits = 10;

/** The hits, each with a panel for what its row does not say, as long as together they may be, and whether any was cut. */
function hits(
  answer: SearchTalentsAnswer,
  closing: Block,
  context: Context,
): { readonly blocks: Block[]; readonly cut: boolean } {
  const { lang } = context;
  const { items, names } = answer;
  const rows = items.map((one, index) => row(one, index, items.length > roomyHits, context));
  if (items.length > mostPanels) return { blocks: rows, cut: false };
  const panelOf = (told: string) =>
    panel(lang === "zh" ? "更多" : "More", [text(told)]).map((it) => detail(it));
  const room = roomBeside([...rows, closing, ...items.flatMap(() => panelOf(""))]);
  const more = items.map((one) => moreOf(one, { ...context, names }));
  // Each is written only where the one before is too long: it takes as long as the rest of the card.
  const written = (measure: Measure) => more.map((at) => linesText(at(measure), lang));
  const [everything, ...less] = measures;
  const whole = written(everything);
  function* versions() {
    yield whole;
    for (const measure of less) yield written(measure);
  }
  const told = fittingTexts(versions(), room);
  return {
    blocks: rows.flatMap((shown, index) => [shown, ...panelOf(told[index] ?? "")]),
    cut: told.some((text, index) => text !== whole[index]),
  };
}

function row(one: Talent, index: number, dense: boolean, { view, lang }: Context): Block {
  const basic = one.basic_info;
  const latest = one.career_list?.[0];
  const phone = basic?.mobile && { code: basic.mobile_code ?? "", number: basic.mobile };
  const years = basic?.experience_years;
  const zh = lang === "zh";
  const profile: Ask = { command: "talent", request: { talent: { by: "id", id: one.id } } };
  const about = dotted(
    dotted(latest?.title, latest?.company),
    years === undefined ? undefined : zh ? `${years} 年经验` : `${years} years`,
    wordFor(degrees, one.top_degree, lang),
    textOf(basic?.current_city, lang) ?? basic?.current_city?.city_code,
    one.is_onboarded && (zh ? "已入职" : "onboarded"),
    one.is_in_agency_period && (zh ? "猎头保护期" : "agency period"),
  );
  const contact = dotted(phoneText(phone, view), view.show(basic?.email));
  const both = [about, contact].filter(Boolean).join("\n");
  return entry(
    ...(index > 0 && !dense ? [rule()] : []),
    withAside(
      [
        heading(basic?.name || `${zh ? "人才" : "Talent"} ${one.id}`),
        ...(dense
          ? both
            ? [quiet(both)]
            : []
          : [...(about ? [text(about)] : []), ...(contact ? [quiet(contact)] : [])]),
      ],
      [askButton(zh ? "档案" : "Profile", profile)],
    ),
  );
}

function turning(answer: SearchTalentsAnswer, { request, lang }: Context) {
  const zh = lang === "zh";
  const { previous, next } = pagesAround(answer, request);
  return [
    ...(previous ? [askButton(zh ? "上一页" : "Previous", previous, { mode: "update" })] : []),
    ...(next ? [askButton(zh ? "下一页" : "Next", next, { mode: "update" })] : []),
  ];
}
