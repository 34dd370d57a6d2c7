import type { Decision } from "../access/decide.ts";
import { always, type Content } from "../cards/card.ts";
import { quiet, text } from "../cards/element.ts";
import { buttonRow, fact, lines, linkButton } from "../cards/layout.ts";
import type { Ask } from "../commands/ask.ts";
import { askButton } from "../commands/ask-button.ts";
import type { AnyCommand } from "../commands/command.ts";
import type { Failure } from "../feishu/failure.ts";
import { explain } from "../feishu/remedies.ts";
import { type Both, type Lang, say } from "../words.ts";
import type { Refused } from "./admission.ts";
import type { Verdict } from "./limits.ts";

/** Not allowed: which role would be, and whom to ask. No lookup was made. */
export function refusal(decision: Decision & { allowed: false }, command: AnyCommand, lang: Lang): Content {
  const zh = lang === "zh";
  const known = decision.admins.length > 0;
  return {
    tone: "refused",
    title: zh ? "无权查询" : "Not allowed",
    blocks: [
      always(
        text(say(refusalText({ decision, command }), lang)),
        quiet(
          zh
            ? `如需开通，请联系${known ? "伯乐的管理员" : "部署伯乐的同事"}。`
            : `If you need it, ask ${known ? "one of Bole's administrators" : "the colleague who runs Bole"}.`,
        ),
        ...buttonRow([askButton(zh ? "我能查什么" : "What may I ask?", whoami)]),
      ),
    ],
  };
}

/** The same in one sentence, for a toast that only the presser sees. */
export function refusalText({ decision, command }: Pick<Refused, "decision" | "command">): Both {
  const { title } = command;
  if (decision.why === "group") {
    return {
      zh: "本群未开放查询，请私聊我来查。",
      en: "Lookups are switched off in this group. Ask me in a private chat.",
    };
  }
  if (decision.why === "private") {
    return {
      zh: `「${title.zh}」只在私聊里回答，请私聊我来查。`,
      en: `"${title.en}" is answered in private only. Ask me in a private chat.`,
    };
  }
  const roles = decision.wouldAllow;
  return {
    zh: `你没有使用「${title.zh}」的权限，没有进行任何查询。${roles.length > 0 ? `可以查的角色：${roles.join("、")}。` : ""}`,
    en: `You may not use "${title.en}", so nothing was looked up.${roles.length > 0 ? ` Allowed for: ${roles.join(", ")}.` : ""}`,
  };
}

const whoami: Ask = { command: "whoami", request: {} };

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

/** Asked too often: since when, and when it goes on. Nothing was looked up. */
export function waitCard(verdict: Exclude<Verdict, { kind: "welcome" }>, lang: Lang): Content {
  return {
    tone: "refused",
    title: lang === "zh" ? "请稍等一下" : "One moment, please",
    blocks: [always(text(say(waitText(verdict), lang)))],
  };
}

/** The same in one sentence. */
export function waitText(verdict: Exclude<Verdict, { kind: "welcome" }>): Both {
  if (verdict.kind === "silence") {
    return {
      zh: "短时间内操作太频繁，已暂停几分钟。",
      en: "That was far too often; it goes on in some minutes.",
    };
  }
  const { who, seconds } = verdict;
  return who === "person"
    ? {
        zh: `你这一分钟查得太多了，没有进行查询。请 ${seconds} 秒后再试。`,
        en: `You asked too often in this minute, so nothing was looked up. Please try again in ${seconds} s.`,
      }
    : {
        zh: `这个会话里这一分钟查得太多了，没有进行查询。请 ${seconds} 秒后再试。`,
        en: `This chat asked too often in this minute, so nothing was looked up. Please try again in ${seconds} s.`,
      };
}
