import { type Entry, entries } from "./meaning.ts";

/** Words that join: among values they make a list, in a search they are Feishu Hire's operators. */
export const joins: readonly Entry[] = [
  ...entries(
    { role: "join", how: "and" },
    "和 | 与 | 及 | 以及 | 且 | 并且 | 而且 | 同时 | 还有 | 跟 | and | as well as | plus",
  ),
  ...entries({ role: "join", how: "or" }, "或 | 或者 | 或是 | 或者是 | 要么 | or | either"),
  ...entries(
    { role: "join", how: "not" },
    `不要 | 不含 | 不包含 | 不包括 | 除了 | 除去 | 除开 | 排除 | 排除掉 | 去掉 | 剔除 | 但不要 | 但不是 | 而不是 | 不是 | 非
     | not | but not | and not | without | except | except for | excluding | exclude | other than`,
  ),
];
