import { always, type Content } from "../cards/card.ts";
import { quiet, text } from "../cards/element.ts";
import { buttonRow, fact, lines, linkButton } from "../cards/layout.ts";
import type { Failure } from "../feishu/failure.ts";
import { explain } from "../feishu/remedies.ts";
import { type Both, type Lang, say } from "../words.ts";

/** Failed: what happened, what to do, and the log id Feishu's support asks for. */
export function failure(problem: Failure, lang: Lang, command?: Both): Content {
  const { meaning, remedy } = explain(problem);
  const zh = lang === "zh";
  const said = problem.message && problem.kind === "refused" ? problem.message : undefined;
  return {
    tone: "failed",
    title: zh ? "查询失败" : "Lookup failed",
    blocks: [
      always(
        text(say(meaning, lang)),
        text(say(remedy, lang)),
        ...lines(
          [
            ...fact(zh ? "缺少权限" : "Missing scopes", problem.scopes?.join(zh ? "、" : ", ")),
            ...fact(
              zh ? "需要它的功能" : "Needed for",
              problem.kind === "scope-missing" && command ? say(command, lang) : undefined,
            ),
            ...fact(zh ? "飞书的说明" : "Feishu says", said),
          ],
          lang,
        ),
        ...buttonRow(linkButton(zh ? "去开发者后台开通" : "Grant it in the console", problem.helpUrl)),
        quiet(
          [
            problem.endpoint,
            problem.code && `code ${problem.code}`,
            problem.logId && `log id ${problem.logId}`,
          ]
            .filter(Boolean)
            .join(" · "),
        ),
      ),
    ],
  };
}

/** A fault of our own. The correlation id leads to the log line. */
export function fault(correlation: string, lang: Lang): Content {
  const zh = lang === "zh";
  return {
    tone: "failed",
    title: zh ? "出错了" : "Something went wrong",
    blocks: [
      always(
        text(
          zh
            ? "这是伯乐自身的问题，不是你的操作有误。请稍后再试；如仍出现，请把下面的编号交给管理员。"
            : "This is Bole's own fault, not yours. Please try again; if it stays, give the id below to the administrator.",
        ),
        quiet(`id ${correlation}`),
      ),
    ],
  };
}

/** An answer to thanks: short, and nothing is looked up. */
export function courtesy(lang: Lang): Content {
  const zh = lang === "zh";
  return {
    tone: "help",
    title: zh ? "不客气" : "You're welcome",
    blocks: [
      always(text(zh ? "需要查什么，随时发给我。" : "Write to me whenever there is something to look up.")),
    ],
  };
}
