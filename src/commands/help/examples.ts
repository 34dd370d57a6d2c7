import type { Element } from "../../cards/element.ts";
import type { Lang } from "../../words.ts";
import { askButton } from "../ask-button.ts";
import type { AnyCommand } from "../command.ts";

/**
 * Examples to press. A press must not look up a made-up person, so only searches by a common word are
 * offered; the others are there to be read and typed.
 */
export function pressableExamples(usable: readonly AnyCommand[], lang: Lang): Element[] {
  if (!usable.some((one) => one.name === "search-talents")) return [];
  const keyword = lang === "zh" ? "产品经理" : "java";
  return [
    askButton(
      lang === "zh" ? `搜索 ${keyword}` : `Search ${keyword}`,
      { command: "search-talents", request: { keyword, trail: [] } },
      { kind: "primary" },
    ),
  ];
}
