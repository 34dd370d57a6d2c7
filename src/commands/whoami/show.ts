import type { Treatment } from "../../access/decide.ts";
import type { Through } from "../../access/memberships.ts";
import { type PersonalClass, personalClasses } from "../../access/personal.ts";
import { always, type Content } from "../../cards/card.ts";
import { people, quiet, text } from "../../cards/element.ts";
import { buttonRow, fact, facts } from "../../cards/layout.ts";
import { type Both, type Lang, say } from "../../words.ts";
import type { Ask } from "../ask.ts";
import { askButton } from "../ask-button.ts";
import type { About } from "../command.ts";
import { gapLines } from "../gap-words.ts";
import { listed } from "../wording.ts";

/** The classes of personal data, in words. */
export const classWords: Record<PersonalClass, Both> = {
  contact: { zh: "联系方式", en: "contact details" },
  identity: { zh: "身份信息", en: "identity details" },
  employment: { zh: "任职明细", en: "employment details" },
};

const throughWords: Record<Through, Both> = {
  user: { zh: "指定到人", en: "given to you by name" },
  department: { zh: "来自所在部门", en: "through your department" },
  "user-group": { zh: "来自用户组", en: "through a user group" },
  everyone: { zh: "所有人都有", en: "given to everyone" },
};

const helpAsk: Ask = { command: "help", request: { why: "asked", nearest: [] } };

/** Somebody's standing where they ask. */
export interface Standing {
  /** Of what they may look up here. */
  readonly titles: readonly Both[];
  readonly sees: ReadonlySet<PersonalClass>;
  readonly about: About;
}

/** Roles and what they allow; in a group also what the group sees. A group that is off hears no more than that. */
export function standingCard({ titles, sees, about }: Standing, lang: Lang): Content {
  const zh = lang === "zh";
  const none = zh ? "暂无" : "none";
  const off = about.group?.mode === "off";
  const roles = about.held.map(({ role, through }) =>
    zh ? `${role}（${throughWords[through].zh}）` : `${role} (${throughWords[through].en})`,
  );
  const lookups = titles.map((title) => say(title, lang));
  const hidden = personalClasses.filter((one) => !sees.has(one));
  const own = about.group?.mode === "masked" ? about.alone : undefined;
  const standing = [
    ...fact(zh ? "角色" : "Roles", listed(roles, lang) || none),
    ...fact(zh ? "可以查询" : "May look up", listed(lookups, lang) || none),
    ...fact(zh ? "完整可见" : "Sees in full", classes(sees, lang) || none),
    ...fact(zh ? "打码或不显示" : "Masked or left out", classes(new Set(hidden), lang) || none),
    ...fact(zh ? "私聊时完整可见" : "In full when alone with me", own && (classes(own, lang) || none)),
  ];
  const gaps = off ? about.gaps.filter(({ of }) => of === "chat") : about.gaps;
  return {
    tone: "help",
    title: zh ? "你在这里的权限" : "What you may ask here",
    blocks: [
      always(
        ...(about.group ? [text(say(groupWords(about.group), lang))] : []),
        ...(off ? [] : facts(standing)),
        ...gapLines(gaps, lang),
        quiet(
          zh
            ? "权限由管理员设置；每次查询都会按提问的人重新核对。"
            : "The administrators set this; every lookup is checked anew for the person who asks.",
        ),
        ...(off || about.admins.length === 0
          ? []
          : [
              quiet(zh ? "需要更多权限，请联系管理员：" : "For more, ask an administrator:"),
              ...people(about.admins),
            ]),
        ...buttonRow([askButton(zh ? "怎么问" : "How to ask", helpAsk)]),
      ),
    ],
  };
}

function classes(some: ReadonlySet<PersonalClass>, lang: Lang): string {
  const words = personalClasses.filter((one) => some.has(one)).map((one) => say(classWords[one], lang));
  return listed(words, lang);
}

/** What a group sees of an answer, whoever asks. */
function groupWords({ mode, because }: Treatment): Both {
  if (mode === "masked") {
    return {
      zh: "本群看到的答案都是打码的，不论谁来问。",
      en: "This group sees masked values only, whoever asks.",
    };
  }
  if (mode === "full") {
    return {
      zh: "本群看到的答案不打码：你能看到的，群里所有人都能看到。",
      en: "This group sees answers unmasked: what you may see, everybody in it sees.",
    };
  }
  if (because === "external") {
    return {
      zh: "本群有外部成员，未开放查询。想知道自己的权限，请私聊我。",
      en: "People from outside are in this group, so nothing is looked up here. For your own roles, ask me in a private chat.",
    };
  }
  return {
    zh: "本群未开放查询。想知道自己的权限，请私聊我。",
    en: "Nothing is looked up in this group. For your own roles, ask me in a private chat.",
  };
}
