import type { Logger } from "pino";
import type { Policy } from "../access/policy.ts";
import type { PolicyNews } from "../access/policy-file.ts";
import { always, type Content } from "../cards/card.ts";
import { text } from "../cards/element.ts";
import { fitted } from "../cards/fitted.ts";
import type { Messenger } from "../feishu/messages.ts";
import { type Lang, say } from "../words.ts";
import { stepUuid } from "./step.ts";

export interface PolicyNewsDeps {
  readonly messenger: Pick<Messenger, "send">;
  readonly policy: () => Policy;
  /** The language first spoken in; the other follows on the same card, for nobody's own is known here. */
  readonly lang: Lang;
  readonly log: Pick<Logger, "info" | "warn" | "error">;
}

/** At most so many problems stand on a card. */
const mostTold = 20;

/**
 * Says what became of an edit of ACCESS_FILE: in the log, and, where it is broken or mended again, to each
 * administrator alone. Several instances that see the same edit send the same `uuid`, which shows once.
 */
export function createPolicyNews({
  messenger,
  policy,
  lang,
  log,
}: PolicyNewsDeps): (news: PolicyNews) => Promise<void> {
  /** Who was told of a broken edit and waits to hear that it is mended, though they may no longer be an admin. */
  const told = new Set<string>();

  async function send(openIds: Iterable<string>, content: Content, step: string): Promise<void> {
    const card = fitted(content, lang);
    const outcomes = await Promise.all(
      [...openIds].map((openId) => messenger.send({ openId }, { card }, stepUuid(openId, step))),
    );
    for (const outcome of outcomes) {
      if (outcome.ok) continue;
      const { kind, code, logId } = outcome.failure;
      log.error({ kind, code, logId }, "an administrator could not be told of the access file");
    }
  }

  return async (news) => {
    if (news.kind === "broken") {
      log.warn(
        { problems: news.told.slice(0, mostTold).map(({ en }) => en) },
        "ACCESS_FILE was edited and cannot be used; the policy before stays in force",
      );
      const { admins } = policy();
      for (const openId of admins) told.add(openId);
      return send(admins, brokenCard(news, lang), `access-broken ${news.edit}`);
    }
    log.info("ACCESS_FILE was edited; the new policy is in force");
    if (news.kind === "changed") return;
    const waiting = new Set([...told, ...policy().admins]);
    told.clear();
    return send(waiting, mendedCard(lang), `access-mended ${news.edit}`);
  };
}

function brokenCard({ told }: PolicyNews & { kind: "broken" }, lang: Lang): Content {
  const inOne = (one: Lang) => {
    const zh = one === "zh";
    const shown = told.slice(0, mostTold).map((problem) => `· ${say(problem, one)}`);
    const more = told.length - shown.length;
    return [
      zh
        ? "权限文件（ACCESS_FILE）刚被修改，但无法使用。修改前的权限继续有效，直到问题改正："
        : "ACCESS_FILE was edited and cannot be used. What it said before stays in force until this is put right:",
      ...shown,
      ...(more > 0 ? [zh ? `另有 ${more} 处。` : `And ${more} more.`] : []),
    ].join("\n");
  };
  return both("failed", { zh: "权限文件有误", en: "The access file is broken" }, inOne, lang);
}

function mendedCard(lang: Lang): Content {
  const said = {
    zh: "权限文件（ACCESS_FILE）已改正，新的权限已生效。",
    en: "ACCESS_FILE has been put right; what it says now is in force.",
  };
  const title = { zh: "权限文件已恢复", en: "The access file is in order again" };
  return both("answer", title, (one) => say(said, one), lang);
}

function both(
  tone: Content["tone"],
  title: { zh: string; en: string },
  inOne: (lang: Lang) => string,
  lang: Lang,
): Content {
  const other: Lang = lang === "zh" ? "en" : "zh";
  return {
    tone,
    title: say(title, lang),
    subtitle: say(title, other),
    blocks: [always(text(inOne(lang)), text(inOne(other)))],
  };
}
