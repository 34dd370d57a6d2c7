import { always, type Content } from "../../cards/card.ts";
import { quiet, text } from "../../cards/element.ts";
import { buttonRow, rows } from "../../cards/layout.ts";
import type { Ask } from "../../commands/ask.ts";
import { askButton, formButton } from "../../commands/ask-button.ts";
import { gapLines } from "../../commands/gap-words.ts";
import { commands } from "../../commands/index.ts";
import { type Lang, say } from "../../words.ts";
import type { Standing } from "../admission/admission.ts";
import { whomToAsk } from "../admission/refusals.ts";

const help: Ask = { command: "help", request: { why: "asked", nearest: [] } };
const whoami: Ask = { command: "whoami", request: {} };

/** At most so many things one can ask are named at once; help has them all. */
const mostExamples = 4;

/** What Bole is, said once to everybody: with what they may ask, or that it is nothing yet and who can change that. */
export function greetingCard(standing: Standing, lang: Lang): Content {
  const zh = lang === "zh";
  const usable = commands.filter((one) => !one.open && !one.admins && standing.allowed.includes(one.name));
  return {
    tone: "help",
    title: zh ? "你好，我是伯乐" : "Hello, I am Bole",
    subtitle: zh ? "飞书招聘和飞书人事的查询助手" : "I look things up in Feishu Hire and CoreHR",
    blocks: [always(...(usable.length > 0 ? welcome(usable, lang) : nothingYet(standing, lang)))],
  };
}

function welcome(usable: readonly (typeof commands)[number][], lang: Lang) {
  const zh = lang === "zh";
  return [
    text(zh ? "像跟同事说话一样发给我就行，例如：" : "Write to me as you would to a colleague, for example:"),
    ...rows(
      usable.slice(0, mostExamples).map(({ title, examples }) => ({
        label: say(title, lang),
        value: examples[lang][0] ?? "",
      })),
    ),
    ...buttonRow([
      askButton(zh ? "怎么问" : "How to ask", help, { kind: "primary" }),
      ...usable
        .filter(({ name }) => name === "search-talents")
        .map(({ name, title }) => formButton(name, lang, title)),
      askButton(zh ? "我能查什么" : "What may I ask?", whoami),
    ]),
    quiet(
      zh
        ? "我只查不改；每次查询都按提问的人核对权限，并留有记录。"
        : "I change nothing. Every lookup is checked for the person who asks, and recorded.",
    ),
  ];
}

function nothingYet(standing: Standing, lang: Lang) {
  const zh = lang === "zh";
  const told = standing.admit("whoami");
  const { admins, gaps } = told.admitted ? told.asker.about : { admins: [], gaps: [] };
  return [
    text(
      zh
        ? "我帮招聘同事查人才、内推和职务。你目前没有任何角色，所以还不能查询。"
        : "I look up talents, referrals and jobs for recruiters. You hold no role yet, so you cannot look anything up.",
    ),
    ...gapLines(gaps, lang),
    ...whomToAsk(admins, lang),
    ...buttonRow([askButton(zh ? "我能查什么" : "What may I ask?", whoami)]),
  ];
}
