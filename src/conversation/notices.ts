import type { Decision } from "../access/decide.ts";
import { always, type Content } from "../cards/card.ts";
import { quiet, text } from "../cards/element.ts";
import { buttonRow, fact, lines } from "../cards/layout.ts";
import { type Ask, parseAsk } from "../commands/ask.ts";
import { askButton } from "../commands/ask-button.ts";
import type { AnyCommand } from "../commands/command.ts";
import type { Failure } from "../feishu/failure.ts";
import { explain } from "../feishu/remedies.ts";
import type { Choice } from "../language/understanding.ts";
import { type Both, type Lang, say } from "../words.ts";

/** Not allowed: which role would be, and whom to ask. No lookup was made. */
export function refusal(decision: Decision & { allowed: false }, command: AnyCommand, lang: Lang): Content {
  const title = say(command.title, lang);
  const zh = lang === "zh";
  const why =
    decision.why === "group"
      ? zh
        ? "本群未开放查询。请私聊我来查。"
        : "Lookups are switched off in this group. Ask me in a private chat."
      : zh
        ? `你目前没有使用「${title}」的权限，因此没有进行任何查询。`
        : `You may not use “${title}”, so nothing was looked up.`;
  const roles = decision.wouldAllow.join(zh ? "、" : ", ");
  return {
    tone: "refused",
    title: zh ? "无权查询" : "Not allowed",
    blocks: [
      always(
        text(why),
        ...(decision.why === "role" ? lines(fact(zh ? "可用角色" : "Roles that may", roles), lang) : []),
        quiet(
          decision.admins.length > 0
            ? zh
              ? "如需开通，请联系 Bole 的管理员。"
              : "If you need it, ask one of Bole's administrators."
            : zh
              ? "如需开通，请联系部署 Bole 的同事。"
              : "If you need it, ask the colleague who runs Bole.",
        ),
        ...buttonRow([askButton(zh ? "我能查什么" : "What may I ask?", whoami)]),
      ),
    ],
  };
}

const whoami: Ask = { command: "whoami", request: {} };

/** Failed: what happened, what to do, and the log id Feishu's support asks for. */
export function failure(problem: Failure, lang: Lang): Content {
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
            ...fact(zh ? "开通地址" : "Grant here", problem.helpUrl),
            ...fact(zh ? "飞书的说明" : "Feishu says", said),
          ],
          lang,
        ),
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
            ? "这是 Bole 自身的问题，不是你的操作有误。请稍后再试；如仍出现，请把下面的编号交给管理员。"
            : "This is Bole's own fault, not yours. Please try again; if it stays, give the id below to the administrator.",
        ),
        quiet(`id ${correlation}`),
      ),
    ],
  };
}

/** Asking back, with at most three ways to go on. */
export function question(asked: Both, choices: readonly Choice[], lang: Lang): Content {
  return {
    tone: "question",
    title: lang === "zh" ? "请确认一下" : "Which one do you mean?",
    blocks: [
      always(
        text(say(asked, lang)),
        ...buttonRow(
          choices.slice(0, 3).flatMap((choice) => {
            const ask = parseAsk(choice);
            return ask ? [askButton(say(choice.label, lang), ask)] : [];
          }),
        ),
      ),
    ],
  };
}
