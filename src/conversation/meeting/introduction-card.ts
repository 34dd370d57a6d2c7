import { rolesFor, type Treatment } from "../../access/decide.ts";
import type { Gap } from "../../access/memberships.ts";
import type { Policy } from "../../access/policy.ts";
import { always, type Content, type Tag } from "../../cards/card.ts";
import { quiet, text } from "../../cards/element.ts";
import { buttonRow, fact, rows } from "../../cards/layout.ts";
import type { Ask } from "../../commands/ask.ts";
import { askButton } from "../../commands/ask-button.ts";
import { gapLines } from "../../commands/gap-words.ts";
import { commands } from "../../commands/index.ts";
import { listed } from "../../commands/wording.ts";
import { type Both, type Lang, say } from "../../words.ts";

const help: Ask = { command: "help", request: { why: "asked", nearest: [] } };
const whoami: Ask = { command: "whoami", request: {} };

/** A group, as the policy treats it. */
export interface Group {
  readonly treatment: Treatment;
  /** What could not be read of it. */
  readonly gaps: readonly Gap[];
  readonly policy: Policy;
}

/** What Bole is, and what this group sees of its answers. A group that is off hears of no lookups and no roles. */
export function introductionCard({ treatment, gaps, policy }: Group, lang: Lang): Content {
  const zh = lang === "zh";
  const { tag, seen } = wordsOf(treatment);
  const asked = commands.filter((one) => !one.open && !one.admins && rolesFor(policy, one.name).length > 0);
  const titles = asked.map(({ title }) => say(title, lang));
  const [example] = asked.find(({ name }) => name === "search-talents")?.examples[lang] ?? [];
  return {
    tone: "help",
    title: zh ? "大家好，我是伯乐" : "Hello everyone, I am Bole",
    subtitle: zh ? "飞书招聘和飞书人事的查询助手" : "I look things up in Feishu Hire and CoreHR",
    tags: [tag[lang]],
    blocks: [
      treatment.mode === "off"
        ? always(text(say(seen, lang)), ...gapLines(gaps, lang))
        : always(
            ...rows([
              ...fact(zh ? "本群看到" : "You will see", say(seen, lang)),
              ...fact(zh ? "怎么问" : "How to ask", example && `${zh ? "@伯乐" : "@Bole"} ${example}`),
              ...fact(zh ? "可以查" : "Lookups", listed(titles, lang)),
            ]),
            ...buttonRow([
              askButton(zh ? "怎么问" : "How to ask", help),
              askButton(zh ? "我能查什么" : "What may I ask?", whoami),
            ]),
            quiet(
              zh
                ? "谁能查什么由权限决定，每次都按提问的人核对，并留有记录。我只查不改。"
                : "Every lookup is checked against what the person who asks may see, and recorded. I change nothing.",
            ),
          ),
    ],
  };
}

function wordsOf({ mode, because }: Treatment): { tag: { [lang in Lang]: Tag }; seen: Both } {
  switch (mode) {
    case "masked":
      return {
        tag: tagged("打码显示", "Masked", "blue"),
        seen: {
          zh: "联系方式等个人信息一律打码，不论谁来问；要看完整的，请私聊我。",
          en: "Personal data masked, whoever asks; for the full values, ask me in a private chat.",
        },
      };
    case "full":
      return {
        tag: tagged("完整显示", "In full", "orange"),
        seen: {
          zh: "不打码：提问的人能看到的，群里所有人都能看到。",
          en: "Answers unmasked: what the one who asks may see, everybody here sees.",
        },
      };
    case "off":
      return because === "external"
        ? {
            tag: tagged("未开放查询", "Switched off", "neutral"),
            seen: {
              zh: "本群有外部成员，我不会在这里查询任何人。需要时请私聊我。",
              en: "People from outside are in this group, so I look nobody up here. Ask me in a private chat.",
            },
          }
        : {
            tag: tagged("未开放查询", "Switched off", "neutral"),
            seen: {
              zh: "本群未开放查询，我不会在这里查询任何人。需要时请私聊我。",
              en: "Lookups are switched off in this group, so I look nobody up here. Ask me in a private chat.",
            },
          };
  }
}

function tagged(zh: string, en: string, colour: Tag["colour"]): { [lang in Lang]: Tag } {
  return { zh: { text: zh, colour }, en: { text: en, colour } };
}
