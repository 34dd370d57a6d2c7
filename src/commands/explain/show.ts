import { always, type Content } from "../../cards/card.ts";
import { quiet, text } from "../../cards/element.ts";
import { type Fact, facts, lines } from "../../cards/layout.ts";
import type { Both, Lang } from "../../words.ts";
import { say } from "../../words.ts";
import type { AnyCommand, ShowContext } from "../command.ts";
import { dotted, listed } from "../wording.ts";
import type { ExplainedPiece, ExplainRequest } from "./request.ts";

type Context = ShowContext<"explain">;

const kinds: Readonly<Record<string, Both>> = {
  command: { zh: "要查什么", en: "what to look up" },
  slot: { zh: "查询条件", en: "a condition" },
  label: { zh: "说明后面是什么", en: "says what a value is" },
  noun: { zh: "说的是谁", en: "who is spoken of" },
  verb: { zh: "查询", en: "look up" },
  join: { zh: "并列或排除", en: "and, or, not" },
  glue: { zh: "不影响查询", en: "changes nothing" },
  vague: { zh: "指代不明", en: "does not say who" },
  follow: { zh: "接着上文", en: "goes on from before" },
  shown: { zh: "上一张卡片里的人", en: "shown on the card before" },
  unknown: { zh: "没看懂", en: "not understood" },
  phone: { zh: "手机号", en: "phone number" },
  email: { zh: "邮箱", en: "e-mail" },
  identity: { zh: "证件号", en: "document number" },
  id: { zh: "飞书 ID", en: "Feishu ID" },
  code: { zh: "编码", en: "code" },
  mention: { zh: "@ 的同事", en: "mentioned colleague" },
  name: { zh: "姓名", en: "name" },
  quoted: { zh: "引号里的原文", en: "quoted text" },
  link: { zh: "网址", en: "web address" },
  period: { zh: "时间", en: "time" },
  "page-size": { zh: "每页数量", en: "page size" },
  user: { zh: "人员 ID", en: "user ID" },
  field: { zh: "自定义字段", en: "custom field" },
  reason: { zh: "任职原因", en: "start reason" },
  dialling: { zh: "国家区号", en: "country code" },
  flaw: { zh: "像是填错了", en: "looks mistyped" },
};

/** How something was read: each piece with what it was taken for, then what came of it. */
export function explainCard(commands: readonly AnyCommand[], { request, view, lang }: Context): Content {
  const zh = lang === "zh";
  const told = request.pieces.flatMap((piece) => pieceFact(piece, commands, view, lang));
  const few = told.length <= mostColumns;
  return {
    tone: "help",
    title: zh ? "我是这样理解的" : "How I read that",
    blocks: [
      always(
        text(conclusion(request, commands, lang)),
        ...(few
          ? facts(told)
          : lines(
              told.map(({ label, value }) => ({ label: value, value: label })),
              lang,
            )),
        ...(request.slips?.length ? [quiet(slipText(request.slips, lang))] : []),
        quiet(
          zh
            ? "理解错了？换个说法，或把编号、姓名用引号括起来。"
            : "Not what you meant? Say it another way, or put a name in quotes.",
        ),
      ),
    ],
  };
}

/** More pieces stand as lines. */
const mostColumns = 12;

function pieceFact(
  piece: ExplainedPiece,
  commands: readonly AnyCommand[],
  view: Context["view"],
  lang: Lang,
): Fact[] {
  const written = piece.as === "text" ? piece.text : view.show(piece.text);
  if (!written) return [];
  const word = kinds[piece.kind];
  const title = piece.as === "text" ? commands.find((one) => one.name === piece.command)?.title : undefined;
  const label = dotted(word && say(word, lang), title && say(title, lang));
  return [{ label, value: lang === "zh" ? `“${written}”` : `"${written}"` }];
}

function conclusion(
  { led, command, continued }: ExplainRequest,
  commands: readonly AnyCommand[],
  lang: Lang,
) {
  const zh = lang === "zh";
  const title = commands.find((one) => one.name === command)?.title;
  const done = title && say(title, lang);
  switch (led) {
    case "ask":
      if (continued) {
        return zh
          ? `接着上一个回答，查了：${done ?? ""}`
          : `Going on from the answer before, I looked up: ${done ?? ""}`;
      }
      return zh
        ? `每个部分都看懂了，所以查了：${done ?? ""}`
        : `Every part was clear, so I looked up: ${done ?? ""}`;
    case "question":
      return zh
        ? "可以有几种理解，或有一部分没看懂，所以先问你，没有查询。"
        : "It could be read in more than one way, or a part was unclear, so I asked and looked nothing up.";
    case "unclear":
      return zh
        ? "没有看出要查什么，所以没有查询任何人。"
        : "I did not see what to look up, so nobody was looked up.";
    case "pressed":
      return zh ? `来自卡片上的按钮：${done ?? ""}` : `A button on a card said so: ${done ?? ""}`;
  }
}

/** “refferals” 按 “referrals” 理解. */
export function slipText(slips: readonly { written: string; read: string }[], lang: Lang): string {
  const each = slips.map(({ written, read }) =>
    lang === "zh" ? `“${written}” 按 “${read}”` : `"${written}" as "${read}"`,
  );
  return lang === "zh" ? `${listed(each, lang)} 理解` : `Read ${listed(each, lang)}`;
}
