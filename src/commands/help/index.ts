import { always, type Block, type Content } from "../../cards/card.ts";
import { heading, quiet, text } from "../../cards/element.ts";
import { buttonRow, panel, rows } from "../../cards/layout.ts";
import { done } from "../../outcome.ts";
import { type Both, type Lang, say } from "../../words.ts";
import { askButton, formButton } from "../ask-button.ts";
import { type AnyCommand, command } from "../command.ts";
import { listed } from "../wording.ts";
import { pressableExamples } from "./examples.ts";
import { helpGuide } from "./guide.ts";

/** What the asker may use here; `off` where the group is switched off. */
interface Usable {
  readonly commands: readonly AnyCommand[];
  readonly off: boolean;
}

/**
 * Help is made from what the other commands say of themselves, and only from those the asker may use here.
 * `others` is handed in by the list of commands, since help cannot import the list it stands in.
 */
export function helpCommand(others: () => readonly AnyCommand[]) {
  return command<"help", Usable>({
    name: "help",
    title: { zh: "帮助", en: "Help" },
    about: { zh: "看看可以怎么问", en: "What you can ask and how" },
    examples: { zh: ["帮助"], en: ["help"] },
    guide: helpGuide,
    needs: [],
    open: true,
    async answer(request, { asker }) {
      const usable = others().filter((one) => !one.open && asker.commands.includes(one.name));
      const near = usable.filter((one) => request.nearest.includes(one.name));
      return done({
        commands: near.length > 0 ? near : usable,
        off: asker.about.group?.mode === "off",
      });
    },
    show({ commands, off }, { request, lang }) {
      if (commands.length === 0) return nothingAllowed(off, lang);
      return card(commands, request.why === "unclear", lang);
    },
  });
}

function card(usable: readonly AnyCommand[], unclear: boolean, lang: Lang): Content {
  const zh = lang === "zh";
  const opening = unclear
    ? zh
      ? "没看懂这句话，所以没有查询任何人。可以这样问："
      : "I did not understand that, so nobody was looked up. You can ask like this:"
    : zh
      ? "发消息给我，我从飞书招聘和飞书人事里查，用卡片回答。在群里请先 @我。"
      : "Write to me and I look it up in Feishu Hire and CoreHR. In a group, @mention me first.";
  return {
    tone: "help",
    title: unclear
      ? zh
        ? "可以这样问"
        : "Try asking like this"
      : zh
        ? "伯乐能查什么"
        : "What Bole can look up",
    blocks: [
      always(text(opening)),
      ...(usable.length > fewest ? overview(usable, lang) : usable.map((one) => entry(one, lang))),
      always(
        ...buttonRow([
          ...pressableExamples(usable, lang),
          ...usable.filter((one) => one.form).map((one) => formButton(one.name, lang, one.title)),
          askButton(zh ? "我能查什么" : "What may I ask?", { command: "whoami", request: {} }),
        ]),
        quiet(zh ? "只读：我不会改动飞书里的任何数据。" : "Read-only: I change nothing in Feishu."),
      ),
    ],
  };
}

/** So few are told of in full at once; more are one line each, and the rest of them opens on a press. */
const fewest = 3;

/** Each command with one way to ask it, so that all fit a phone's screen; what else there is to say stands in a panel. */
function overview(usable: readonly AnyCommand[], lang: Lang): Block[] {
  const first = usable.map(({ title, examples }) => ({
    label: say(title, lang),
    value: examples[lang][0] ?? "",
  }));
  const more = usable.flatMap(({ title, about, examples }) => [
    quiet(`${say(title, lang)}${lang === "zh" ? "：" : ": "}${say(about, lang)}`),
    ...examples[lang].slice(1, 2).map((example) => text(example)),
  ]);
  return [
    always(...rows(first)),
    always(...panel(lang === "zh" ? "每一项能查什么，更多例子" : "What each looks up, more examples", more)),
  ];
}

function entry(one: AnyCommand, lang: Lang): Block {
  const examples = one.examples[lang]
    .slice(0, 2)
    .map((example) => (lang === "zh" ? `“${example}”` : `"${example}"`));
  return always(heading(say(one.title, lang)), text(listed(examples, lang)), quiet(say(one.about, lang)));
}

function nothingAllowed(off: boolean, lang: Lang): Content {
  const zh = lang === "zh";
  const said: Both = off
    ? {
        zh: "我帮招聘同事在飞书里查人才、内推和职务。本群未开放查询，请私聊我。",
        en: "I look up talents, referrals and jobs for recruiters. Lookups are switched off in this group; ask me in a private chat.",
      }
    : {
        zh: "我帮招聘同事在飞书里查人才、内推和职务。你目前还没有查询权限，如需开通请联系 Bole 的管理员。",
        en: "I look up talents, referrals and jobs for recruiters. You may not ask anything yet; the administrator of Bole can change that.",
      };
  return {
    tone: "help",
    title: zh ? "你好，我是伯乐" : "Hello, I am Bole",
    blocks: [always(text(say(said, lang)))],
  };
}
