import { type PersonalClass, personalClasses } from "../../access/personal.ts";
import { always } from "../../cards/card.ts";
import { text } from "../../cards/element.ts";
import { buttonRow, fact, facts } from "../../cards/layout.ts";
import { done } from "../../outcome.ts";
import { type Both, say } from "../../words.ts";
import type { Ask, CommandName } from "../ask.ts";
import { askButton } from "../ask-button.ts";
import { type AnyCommand, command } from "../command.ts";
import { listed } from "../wording.ts";

/** The classes of personal data, in words. */
export const classWords: Record<PersonalClass, Both> = {
  contact: { zh: "联系方式", en: "contact details" },
  identity: { zh: "身份信息", en: "identity details" },
  employment: { zh: "任职明细", en: "employment details" },
};

const helpAsk: Ask = { command: "help", request: { why: "asked", nearest: [] } };

interface Standing {
  readonly roles: readonly string[];
  readonly commands: readonly CommandName[];
  readonly sees: ReadonlySet<PersonalClass>;
}

/** Shows a person what they may ask and see, here. */
export function whoamiCommand(others: () => readonly AnyCommand[]) {
  return command<"whoami", Standing>({
    name: "whoami",
    title: { zh: "我的权限", en: "What I may ask" },
    about: { zh: "看看自己能查什么、能看到什么", en: "What you may ask and see" },
    examples: { zh: ["我能查什么"], en: ["whoami"] },
    needs: [],
    open: true,
    async answer(_request, { asker }) {
      return done({ roles: asker.roles, commands: asker.commands, sees: asker.view.sees });
    },
    show(standing, { lang }) {
      const zh = lang === "zh";
      const none = zh ? "暂无" : "none";
      const titles = others()
        .filter((one) => !one.open && standing.commands.includes(one.name))
        .map((one) => say(one.title, lang));
      const full = personalClasses.filter((one) => standing.sees.has(one));
      const hidden = personalClasses.filter((one) => !standing.sees.has(one));
      const words = (classes: readonly PersonalClass[]) =>
        listed(
          classes.map((one) => say(classWords[one], lang)),
          lang,
        ) || none;
      return {
        tone: "help",
        title: zh ? "你在这里的权限" : "What you may ask here",
        blocks: [
          always(
            ...facts([
              ...fact(zh ? "角色" : "Roles", listed(standing.roles, lang) || none),
              ...fact(zh ? "可以查询" : "May look up", listed(titles, lang) || none),
              ...fact(zh ? "完整可见" : "Sees in full", words(full)),
              ...fact(zh ? "打码或不显示" : "Masked or left out", words(hidden)),
            ]),
            text(
              zh
                ? "权限由管理员设置；每次查询都会按提问的人重新核对。"
                : "The administrator sets this; every lookup is checked anew for the person who asks.",
              { size: "notation", ink: "grey" },
            ),
            ...buttonRow([askButton(zh ? "怎么问" : "How to ask", helpAsk)]),
          ),
        ],
      };
    },
  });
}
