import type { Gap } from "../access/memberships.ts";
import type { Element } from "../cards/element.ts";
import { quiet, text } from "../cards/element.ts";
import { type Both, type Lang, say } from "../words.ts";
import { dotted } from "./wording.ts";

const words: Record<Gap["of"], Both> = {
  departments: {
    zh: "没能从飞书读到你所在的部门，凭部门获得的角色这次不算数。请稍后再试；如一直如此，请把下面的信息交给管理员。",
    en: "Your departments could not be read from Feishu, so roles held through a department do not count this time. Try again in a moment; if it stays, give the administrator the line below.",
  },
  "user-groups": {
    zh: "没能从飞书读到你所在的用户组，凭用户组获得的角色这次不算数。请稍后再试；如一直如此，请把下面的信息交给管理员。",
    en: "Your user groups could not be read from Feishu, so roles held through a user group do not count this time. Try again in a moment; if it stays, give the administrator the line below.",
  },
  members: {
    zh: "没能从飞书确认你在不在某些群里，为安全起见不能分享到那里。请稍后再试；如一直如此，请把下面的信息交给管理员。",
    en: "Feishu did not say whether you are in some of the groups, so to be safe nothing can be shared there. Try again in a moment; if it stays, give the administrator the line below.",
  },
  chat: {
    zh: "没能从飞书确认本群是否有外部成员，为安全起见不在这里查询。请私聊我，或稍后再试。",
    en: "Feishu did not say whether people from outside are in this group, so to be safe nothing is looked up here. Ask me in a private chat, or try again in a moment.",
  },
};

/** What could not be read, once for each kind. */
export function gapText(gaps: readonly Gap[]): Both | undefined {
  const kinds = [...new Set(gaps.map(({ of }) => of))];
  if (kinds.length === 0) return undefined;
  return { zh: kinds.map((one) => words[one].zh).join(""), en: kinds.map((one) => words[one].en).join(" ") };
}

/** The same as lines of a card, with what Feishu's support asks for. */
export function gapLines(gaps: readonly Gap[], lang: Lang): Element[] {
  const said = gapText(gaps);
  if (!said) return [];
  const calls = gaps.map(({ endpoint, kind, code, logId }) =>
    dotted(endpoint, kind, code !== undefined && `code ${code}`, logId && `log id ${logId}`),
  );
  return [text(say(said, lang)), quiet([...new Set(calls)].slice(0, 4).join("\n"))];
}
