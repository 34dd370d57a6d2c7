import { always, type Content } from "../../cards/card.ts";
import { people, quiet, text } from "../../cards/element.ts";
import { buttonRow } from "../../cards/layout.ts";
import type { Ask } from "../../commands/ask.ts";
import { askButton } from "../../commands/ask-button.ts";
import { gapLines, gapText } from "../../commands/gap-words.ts";
import { type Both, type Lang, say } from "../../words.ts";
import type { Refused } from "./admission.ts";

const whoami: Ask = { command: "whoami", request: {} };

/** Not allowed: why, which role would be, and whom to ask. No lookup was made. */
export function refusal(refused: Refused, lang: Lang): Content {
  const zh = lang === "zh";
  const { why, gaps, admins } = refused.decision;
  return {
    tone: "refused",
    title: zh ? "无权查询" : "Not allowed",
    blocks: [
      always(
        ...(why === "unclear" ? [] : [text(say(because(refused), lang))]),
        ...gapLines(gaps, lang),
        // Who runs Bole is nothing for a group with outsiders, nor is a role what a group lacks that is off.
        ...(why === "role" ? whomToAsk(admins, lang) : []),
        ...buttonRow([askButton(zh ? "我能查什么" : "What may I ask?", whoami)]),
      ),
    ],
  };
}

/** The same in a few sentences, for a toast that only the presser sees. */
export function refusalText(refused: Refused): Both {
  const { why, gaps, admins } = refused.decision;
  const unread = gapText(gaps);
  const logIds = [...new Set(gaps.flatMap(({ logId }) => logId ?? []))].join(" ");
  const ask: Both | undefined =
    why === "role" && admins.length > 0
      ? { zh: "如需开通，请联系伯乐的管理员。", en: "If you need it, ask one of Bole's administrators." }
      : undefined;
  const parts = [
    ...(why === "unclear" ? [] : [because(refused)]),
    ...(unread ? [unread] : []),
    ...(logIds ? [{ zh: `log id ${logIds}。`, en: `log id ${logIds}.` }] : []),
    ...(ask && !unread ? [ask] : []),
  ];
  return { zh: parts.map(({ zh }) => zh).join(""), en: parts.map(({ en }) => en).join(" ") };
}

function because({ decision, command }: Refused): Both {
  switch (decision.why) {
    case "command":
      return {
        zh: "没有这项查询，没有进行任何查询。",
        en: "There is no such lookup, so nothing was looked up.",
      };
    case "group":
      return {
        zh: "本群未开放查询，请私聊我来查。",
        en: "Lookups are switched off in this group. Ask me in a private chat.",
      };
    case "external":
      return {
        zh: "本群有外部成员，未开放查询，请私聊我来查。",
        en: "People from outside are in this group, so lookups are switched off here. Ask me in a private chat.",
      };
    case "unclear":
      return {
        zh: "没能确认本群是否有外部成员，没有进行任何查询。",
        en: "Whether people from outside are in this group could not be found out, so nothing was looked up.",
      };
    case "private":
      return {
        zh: `「${command?.title.zh ?? ""}」只在私聊里回答，请私聊我来查。`,
        en: `“${command?.title.en ?? ""}” is answered in private only. Ask me in a private chat.`,
      };
    case "role": {
      const title: Both = command?.title ?? { zh: "", en: "" };
      const roles = decision.wouldAllow;
      return {
        zh: `你没有使用「${title.zh}」的权限，没有进行任何查询。${roles.length > 0 ? `可以查的角色：${roles.join("、")}。` : ""}`,
        en: `You may not use “${title.en}”, so nothing was looked up.${roles.length > 0 ? ` Allowed for: ${roles.join(", ")}.` : ""}`,
      };
    }
  }
}

/** Who may give a role to somebody who lacks it. */
export function whomToAsk(admins: readonly string[], lang: Lang) {
  const zh = lang === "zh";
  const known = admins.length > 0;
  return [
    quiet(
      zh
        ? `如需开通，请联系${known ? "伯乐的管理员：" : "部署伯乐的同事。"}`
        : `If you need it, ask ${known ? "one of Bole's administrators:" : "the colleague who runs Bole."}`,
    ),
    ...people(admins),
  ];
}
