import type { Logger } from "pino";
import { always, type Content } from "../../cards/card.ts";
import { text } from "../../cards/element.ts";
import { fitted } from "../../cards/fitted.ts";
import type { AnyCommand } from "../../commands/command.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Messenger } from "../../feishu/messages.ts";
import { type Lang, say } from "../../words.ts";
import { stepUuid } from "../step.ts";
import { insist } from "../undelivered.ts";
import { placed } from "../waiting/replaced.ts";
import type { Opening, Openings } from "./openings.ts";

export interface CutOffDeps {
  readonly openings: Openings;
  readonly messenger: Messenger;
  readonly commands: readonly Pick<AnyCommand, "name" | "title">[];
  readonly log: Pick<Logger, "error" | "warn">;
}

/**
 * Ends what a press left standing whose instance died: a card that says an answer is on its way says that none came, and
 * what to do. Throws where that may be said later.
 */
export function onCutOff(deps: CutOffDeps): (event: string) => Promise<void> {
  const { openings, messenger, log } = deps;
  return async (event) => {
    const opening = await openings.recall(event);
    if (!opening || opening.ended) return;
    const { openId, lang } = opening;
    const card = fitted(cutOffCard(opening, deps), lang);
    const { below } = opening;
    const send = (step: string) =>
      below
        ? messenger.reply(below, { card }, stepUuid(event, step))
        : messenger.send({ openId }, { card }, stepUuid(event, step));
    const told = await placed(
      card,
      {
        messageId: opening.messageId,
        maybe: true,
        first: () => send(below ? "answer" : "private"),
        anew: () => send(below ? "anew" : "private-anew"),
        lang,
        later: true,
      },
      deps,
    );
    if (!told.ok) return untold(told.failure);
    await openings.note(event, { ...opening, messageId: told.value.messageId, ended: true });

    function untold(failure: Failure): void {
      const { kind, code, logId } = failure;
      log.error({ event, kind, code, logId }, "that a press was cut off could not be said");
      insist(failure);
    }
  };
}

function cutOffCard({ command, lang }: Opening, { commands }: CutOffDeps): Content {
  const title = titleOf(command, commands, lang);
  return {
    tone: "failed",
    title: lang === "zh" ? `没有查完：${title}` : `Did not finish: ${title}`,
    blocks: [
      always(
        text(
          lang === "zh"
            ? "查到一半时伯乐中断了，结果没有送到。请回到原来的卡片，再按一次按钮。"
            : "Bole was interrupted halfway, and no result came. Please go back to the card and press its button again.",
        ),
      ),
    ],
  };
}

function titleOf(name: string, commands: CutOffDeps["commands"], lang: Lang): string {
  const found = commands.find((one) => one.name === name);
  return found ? say(found.title, lang) : name;
}
