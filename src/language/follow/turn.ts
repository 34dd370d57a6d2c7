import type { Lang } from "../../words.ts";
import { isCount } from "../entities/referred.ts";
import type { Token } from "../lex.ts";
import { says } from "../means.ts";
import type { AskDraft, Earlier, Understanding } from "../understanding.ts";
import { type Follow, followsIn, isLight } from "./words.ts";

/**
 * “下一页”, “第二个”, “为什么”: what the card before leads to, where the text says nothing else. Undefined where it says
 * more.
 */
export function turned(
  text: string,
  tokens: readonly Token[],
  lang: Lang,
  earlier: Earlier,
): Understanding | undefined {
  const telling = tokens.filter((token) => !isLight(token));
  const hows = new Set(
    tokens.flatMap((token) => followsIn(token)).filter((how) => how !== "same" && how !== "also"),
  );
  if (telling.length === 0 && hows.size === 1) {
    const [how] = hows;
    return how === undefined ? undefined : turn(how, lang, earlier);
  }
  const [only, another] = telling;
  if (another || only?.kind !== "entity" || only.found.entity.kind !== "shown") return undefined;
  const [chosen, more] = only.found.entity.value;
  // “第二个可以”: an opinion, not an ask.
  if (/可以|不错|很好|挺好|合适|还行|\b(?:ok|okay|fine|good|great|works)\b/i.test(text)) return undefined;
  const certain = isCount(text.slice(only.start, only.end)) || says(tokens, "verb");
  if (more || only.found.or.length > 0 || !chosen?.open || !certain) return undefined;
  return asked(lang, chosen.open);
}

function turn(how: Follow, lang: Lang, earlier: Earlier): Understanding | undefined {
  const { next, previous, why } = earlier;
  const [only, another] = earlier.shown;
  switch (how) {
    case "next":
      return next ? asked(lang, next) : nowhere(lang, noNext);
    case "previous":
      return previous ? asked(lang, previous) : nowhere(lang, noPrevious);
    case "why":
      return why && asked(lang, why);
    case "yes":
      return earlier.asked && only && !another && only.open ? asked(lang, only.open) : undefined;
    case "same":
    case "also":
      return undefined;
  }
}

function asked(lang: Lang, { command, request }: AskDraft): Understanding {
  return { kind: "ask", lang, command, request };
}

function nowhere(lang: Lang, question: typeof noNext): Understanding {
  return { kind: "question", lang, question, choices: [] };
}

const noNext = { zh: "上一张卡片没有下一页了。", en: "There is no page after that card." };
const noPrevious = { zh: "上一张卡片没有上一页。", en: "There is no page before that card." };
