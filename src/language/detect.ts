import type { Lang } from "../words.ts";
import type { Token } from "./lex.ts";

/** Entities written in words of a language. */
const worded: ReadonlySet<string> = new Set(["quoted", "period", "page-size", "dialling", "shown"]);

/**
 * The language to answer in: Chinese where the text has any, else English where it has Latin words of its own
 * (an e-mail or a code is no word of a language), else the fallback.
 */
export function languageOf(text: string, tokens: readonly Token[], fallback: Lang): Lang {
  if (/[\u4e00-\u9fff]|\p{Script=Han}/u.test(text)) return "zh";
  for (const token of tokens) {
    if (token.kind === "entity" && !worded.has(token.found.entity.kind)) continue;
    if (/[a-z]|\p{Script=Latin}/iu.test(text.slice(token.start, token.end))) return "en";
  }
  return fallback;
}
