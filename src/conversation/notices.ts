import { always, type Content } from "../cards/card.ts";
import { type Element, quiet, text } from "../cards/element.ts";
import { buttonRow, fact, lines, linkButton } from "../cards/layout.ts";
import { clockText } from "../commands/wording.ts";
import type { Failure } from "../feishu/failure.ts";
import { explain } from "../feishu/remedies.ts";
import { type Both, type Lang, say } from "../words.ts";
import type { Verdict } from "./admission/limits.ts";

/** Failed: what happened, what to do, the log id Feishu's support asks for, and buttons to go on with. */
export function failure(
  problem: Failure,
  lang: Lang,
  command?: Both,
  buttons: readonly Element[] = [],
): Content {
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
        ...buttonRow([
          ...linkButton(zh ? "去开发者后台开通" : "Grant it in the console", problem.helpUrl),
          ...buttons,
        ]),
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

/** The audit could not be written, so the answer was dropped. */
export function unrecorded(lang: Lang): Content {
  return {
    tone: "failed",
    title: lang === "zh" ? "暂时无法回答" : "No answer for now",
    blocks: [always(text(say(unrecordedText, lang)))],
  };
}

/** The same in one sentence, for a toast. */
export const unrecordedText: Both = {
  zh: "查询记录暂时写不进去。没有记录就不能显示结果，请稍后再试；如仍出现，请联系管理员。",
  en: "The audit cannot be written at the moment, and without it no result may be shown. Please try again later; if it stays, tell the administrator.",
};

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

/** By which clock it is said until when. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** IANA name. */
  readonly timeZone: string;
}

type Wait = Exclude<Verdict, { kind: "welcome" }>;

/** Asked too often: when it goes on, and that there is silence until then. Nothing was looked up. */
export function waitCard(verdict: Wait, lang: Lang, clock: Clock): Content {
  const zh = lang === "zh";
  return {
    tone: "refused",
    title: zh ? "请稍等一下" : "One moment, please",
    blocks: [
      always(
        text(say(waitText(verdict, clock), lang)),
        quiet(
          zh
            ? "在那之前发来的消息不会再回复，也不会补查。"
            : "Messages until then get no further reply and are not looked up later.",
        ),
      ),
    ],
  };
}

/** The same in one sentence: how many seconds, and until when. */
export function waitText(verdict: Wait, { now, timeZone }: Clock): Both {
  if (verdict.kind === "silence") {
    return {
      zh: "短时间内操作太频繁，已暂停几分钟。",
      en: "That was far too often; it goes on in some minutes.",
    };
  }
  const { who, seconds } = verdict;
  const until = clockText(now() + seconds * 1000, timeZone);
  return who === "person"
    ? {
        zh: `你这一分钟查得太多了，没有进行查询。请 ${seconds} 秒后（${until}）再试。`,
        en: `You asked too often in this minute, so nothing was looked up. Please try again in ${seconds} s (at ${until}).`,
      }
    : {
        zh: `这个会话里这一分钟查得太多了，没有进行查询。请 ${seconds} 秒后（${until}）再试。`,
        en: `This chat asked too often in this minute, so nothing was looked up. Please try again in ${seconds} s (at ${until}).`,
      };
}
