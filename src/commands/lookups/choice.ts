import { always, type Content, entry } from "../../cards/card.ts";
import { quiet, text } from "../../cards/element.ts";
import { buttonRow, withAside } from "../../cards/layout.ts";
import type { Ask } from "../ask.ts";
import { askButton, refineButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { referenceText } from "../describe.ts";
import { dotted, searchedFor } from "../wording.ts";
import type { TalentCandidate } from "./talents.ts";

type Context = Pick<ShowContext<"talent" | "referrals">, "view" | "lang">;

/** Several talents fit: which one? `ask` is the same asked of that one alone. A wrong lookup is worse than one press more. */
export function choiceCard(
  candidates: readonly TalentCandidate[],
  ask: (talentId: string) => Ask,
  { lang }: Pick<Context, "lang">,
): Content {
  const zh = lang === "zh";
  return {
    tone: "question",
    title: zh ? "是哪一位？" : "Which one?",
    blocks: [
      always(
        text(
          zh
            ? `有 ${candidates.length} 位人才符合，请选择。`
            : `${candidates.length} talents fit. Please choose one.`,
        ),
      ),
      ...candidates.map((one) =>
        entry(
          withAside(
            [
              text(one.name || `${zh ? "人才" : "Talent"} ${one.id}`),
              quiet(dotted(one.about, `${zh ? "人才 ID" : "Talent ID"} ${one.id}`)),
            ],
            [askButton(zh ? "选择" : "Choose", ask(one.id))],
          ),
        ),
      ),
    ],
  };
}

/** Nobody fits. `ask` is what was asked, to be asked otherwise. */
export function nobodyCard(
  ask: Extract<Ask, { command: "talent" | "referrals" }>,
  { view, lang }: Context,
): Content {
  const zh = lang === "zh";
  const sought = referenceText(ask.request.talent, view);
  return {
    tone: "empty",
    title: zh ? "没有找到这位人才" : "No such talent",
    blocks: [
      always(
        text(
          zh
            ? "飞书招聘里没有符合的人才，也可能已被删除。请核对后再试。"
            : "Feishu Hire has no such talent, or it was deleted. Please check and try again.",
        ),
        ...buttonRow([refineButton(ask, lang)]),
        ...(sought ? [quiet(searchedFor(sought, lang))] : []),
      ),
    ],
  };
}
