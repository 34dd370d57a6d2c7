import { Press } from "../../cards/button.ts";
import { always, type Block, type Content } from "../../cards/card.ts";
import { person, quiet, text } from "../../cards/element.ts";
import { formElement } from "../../cards/form.ts";
import type { Ask, Blank } from "../../commands/ask.ts";
import { gapLines } from "../../commands/gap-words.ts";
import type { Both, Lang } from "../../words.ts";
import type { OpenGroup, OpenGroups } from "./groups.ts";
import { shareToGroup } from "./offers.ts";

/** The name of the field that says to which group. */
export const groupField = "group";

/** Which group? Nobody's data is on it. */
export function pickCard(
  ask: Ask | Blank,
  title: Both,
  { open, more, gaps }: OpenGroups,
  lang: Lang,
): Content {
  const zh = lang === "zh";
  const options = open.map((group) => ({ value: group.chat.chatId, label: labelOf(group, lang) }));
  const [only] = options;
  const pick = formElement(
    [
      {
        kind: "choice",
        name: groupField,
        label: zh ? "群" : "Group",
        options,
        value: options.length === 1 ? only?.value : undefined,
      },
    ],
    new Press({ command: ask.command, request: ask.request }, "post"),
    { submit: zh ? "分享" : "Share" },
  );
  const none = zh
    ? "没有可以分享到的群：我所在、对你开放这项查询、且你也在里面的群，目前一个也没有。把我加进群后再试。"
    : "There is no group to share to: none that I am in, where this may be asked, and that you are in too. Add me to the group, then try again.";
  return {
    tone: "question",
    title: `${shareToGroup[lang]}${zh ? "：" : ": "}${title[lang]}`,
    blocks: [
      always(
        ...(open.length === 0
          ? gaps.length === 0
            ? [text(none)]
            : []
          : [
              text(
                zh
                  ? "会重新查询，按那个群能看到的样子发到群里，并注明由你分享。"
                  : "It is looked up anew, sent to the group as that group may see it, and says that you shared it.",
              ),
              pick,
            ]),
        ...(more ? [quiet(zh ? "只列出了其中一部分群。" : "Not all groups are listed.")] : []),
        ...gapLines(gaps, lang),
      ),
    ],
  };
}

function labelOf({ chat, mode }: OpenGroup, lang: Lang): string {
  const name = nameOf(chat.name, lang);
  if (mode !== "full") return name;
  return lang === "zh" ? `${name}（不打码）` : `${name} (unmasked)`;
}

/** What a group is called; some have no name. */
export function nameOf(name: string | undefined, lang: Lang): string {
  return name || (lang === "zh" ? "未命名的群" : "a group without a name");
}

/** It stands in the group now. */
export function sharedCard(group: string | undefined, title: Both, lang: Lang): Content {
  const zh = lang === "zh";
  const name = nameOf(group, lang);
  return {
    tone: "answer",
    title: zh ? `已分享到「${name}」` : `Shared to “${name}”`,
    blocks: [always(quiet(zh ? `${title.zh}，由你分享。` : `${title.en}, shared by you.`))],
  };
}

/** Who shared what stands below. */
export function sharedBy(openId: string, lang: Lang): Block {
  const words = lang === "zh" ? ["由", "分享"] : ["Shared by"];
  const [before = "", after] = words;
  const cells = [quiet(before), person(openId), ...(after === undefined ? [] : [quiet(after)])];
  return always({
    tag: "column_set",
    flex_mode: "none",
    horizontal_spacing: "4px",
    columns: cells.map((element) => ({
      tag: "column",
      width: "auto",
      vertical_align: "center",
      elements: [element],
    })),
  });
}
