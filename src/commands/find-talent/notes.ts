import type { View } from "../../access/view.ts";
import type { Element } from "../../cards/element.ts";
import { clip, quiet, text } from "../../cards/element.ts";
import { panel } from "../../cards/layout.ts";
import type { Lang } from "../../words.ts";
import { counted, listed } from "../wording.ts";
import { type ListNotes, mostSought } from "./request.ts";
import { type Sought, soughtText } from "./sought.ts";

interface Audience {
  readonly view: View;
  readonly lang: Lang;
}

/** An e-mail may have 254 characters; so many of it tell it apart. */
const longestNamed = 60;

/** So many values, or lines, are named on a card; the file has them all. */
const mostOnCard = 60;

/** What a list holds beyond the limit: said first, for it was not looked up. */
export function beyondText({ beyond }: ListNotes, lang: Lang): Element[] {
  if (!beyond) return [];
  const { count, line } = beyond;
  return [
    text(
      lang === "zh"
        ? `一次最多查 ${mostSought} 个，只查了前 ${mostSought} 个。从第 ${line} 行起还有 ${count} 个没有查，请另发一次。`
        : `At most ${mostSought} at a time: only the first ${mostSought} were looked up. ${count} more, from line ${line} on, were not; please send them again.`,
      { ink: "orange" },
    ),
  ];
}

/** Values without a hit, by name. Open where they are few. */
export function missesPanel(misses: readonly Sought[], { view, lang }: Audience, file: boolean): Element[] {
  const named = listed(
    misses.slice(0, mostOnCard).map((one) => clip(soughtText(one, view, lang), longestNamed)),
    lang,
  );
  const title = lang === "zh" ? `未找到 ${misses.length} 个` : `${misses.length} not found`;
  return panel(
    title,
    misses.length > 0 ? [text(named), ...rest(misses.length, lang, file)] : [],
    misses.length <= 10,
  );
}

/** Phones Feishu takes for none. */
export function refusedPanel(refused: readonly Sought[], { view, lang }: Audience, file: boolean): Element[] {
  const named = listed(
    refused.slice(0, mostOnCard).map((one) => clip(soughtText(one, view, lang), longestNamed)),
    lang,
  );
  const title =
    lang === "zh"
      ? `飞书认为不是有效号码 ${refused.length} 个`
      : `${refused.length} that Feishu takes for no phone`;
  return panel(title, refused.length > 0 ? [text(named), ...rest(refused.length, lang, file)] : [], true);
}

/** Lines that could not be read. */
export function unreadPanel({ unread }: ListNotes, { view, lang }: Audience, file: boolean): Element[] {
  const zh = lang === "zh";
  const named = unread.slice(0, mostOnCard).map((one) => {
    const shown = view.show(one.text) ?? "****";
    return zh ? `第 ${one.line} 行：${shown}` : `Line ${one.line}: ${shown}`;
  });
  const title = zh
    ? `没看懂 ${unread.length} 行`
    : `${counted(unread.length, lang, { one: "line", many: "lines", zh: "" })} not understood`;
  const elements = unread.length > 0 ? [text(named.join("\n")), ...rest(unread.length, lang, file)] : [];
  return panel(title, elements, unread.length <= 10);
}

function rest(count: number, lang: Lang, file: boolean): Element[] {
  const more = count - mostOnCard;
  if (more <= 0) return [];
  if (!file) return [quiet(lang === "zh" ? `另有 ${more} 个。` : `And ${more} more.`)];
  return [
    quiet(lang === "zh" ? `另有 ${more} 个，见导出的文件。` : `${more} more are in the exported file.`),
  ];
}

/** What stood in a list more than once. */
export function repeatedText({ repeated }: ListNotes, lang: Lang): string | undefined {
  if (repeated === 0) return undefined;
  return lang === "zh"
    ? `重复的 ${repeated} 个只查一次`
    : `${counted(repeated, lang, { one: "repeat", many: "repeats", zh: "" })} looked up once`;
}

/** Joined or not. Nothing where it is not known. */
export function onboardedText(onboarded: boolean | undefined, lang: Lang): string | undefined {
  if (onboarded === undefined) return undefined;
  if (lang === "zh") return onboarded ? "已入职" : "未入职";
  return onboarded ? "onboarded" : "not onboarded";
}
