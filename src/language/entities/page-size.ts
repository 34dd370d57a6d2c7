import { matchesOf } from "../matches.ts";
import { numberOf } from "../time/chinese.ts";
import type { Found } from "./entity.ts";
import { none, type Reader } from "./reader.ts";

/** hire/v1/talents, `page_size`: at most 20. */
const largest = 20;

const patterns = [
  /(?:每页|一页|单页|每一页)(?:显示|展示|返回|要|看|最多)? ?(\d{1,6}|[一二两三四五六七八九十]{1,3}) ?[个条位人名]?(?![\d年月周天])/g,
  /(?<![\w.@+-])(\d{1,6}|[一二两三四五六七八九十]{2,3}) ?[个条位人名]?(?:每页|一页|\/ ?页)/g,
  /(?<!\w)page[ _]?size(?: of| is| to)?[ :=]{0,3}(\d{1,6})(?![\w.@-])/gi,
  /(?<![\w.@+-])(\d{1,6})(?: (?:results?|talents?|candidates?|people|items|rows|entries|records))? ?(?:per|a|each|on a|on each|\/|on every) ?page(?!\w)/gi,
];

/** “每页20个”, "20 a page", "page size 20"; beyond the document's bounds it is a flaw that says them. */
export const readPageSizes: Reader = ({ text, lower }) =>
  /页|page/.test(lower) ? patterns.flatMap((pattern) => matchesOf(pattern, text).map(found)) : none;

function found(match: RegExpExecArray): Found {
  const size = numberOf(match[1] ?? "") ?? 0;
  const span = { start: match.index, end: match.index + match[0].length };
  const good = size >= 1 && size <= largest;
  return {
    entity: good
      ? { kind: "page-size", value: size, ...span }
      : { kind: "flaw", value: { of: "page-size", why: outOfBounds }, ...span },
    named: true,
    or: [],
  };
}

const outOfBounds = {
  zh: `每页可以显示 1 到 ${largest} 个，这是飞书招聘的上限。请改一下数量再发，例如“每页 ${largest} 个”。`,
  en: `A page can show 1 to ${largest} talents; that is Feishu Hire's limit. Please change the number, for example "${largest} a page".`,
};
