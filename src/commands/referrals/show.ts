import { always, type Content, entry } from "../../cards/card.ts";
import { heading, quiet, rule, text } from "../../cards/element.ts";
import { buttonRow } from "../../cards/layout.ts";
import { type Referral, referralCeiling } from "../../feishu/endpoints/hire-referrals-search.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import { momentOf } from "../../feishu/shapes/time.ts";
import type { Ask } from "../ask.ts";
import { askButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { counted, dotted, listed, momentText, spaced } from "../wording.ts";
import type { ReferralsAnswer } from "./answer.ts";

type Found = ReferralsAnswer & { kind: "referrals" };

/** Referrals, the newest first: who, when, which applications. */
export function referralsCard({ talent, referrals }: Found, context: ShowContext<"referrals">): Content {
  const { lang } = context;
  const zh = lang === "zh";
  const who = talent.name || `${zh ? "人才" : "Talent"} ${talent.id}`;
  const profile: Ask = { command: "talent", request: { talent: { by: "id", id: talent.id } } };
  const closing = always(
    ...buttonRow([askButton(zh ? "查看档案" : "Profile", profile)]),
    quiet(dotted(`${zh ? "人才 ID" : "Talent ID"} ${talent.id}`, ceiling(referrals.length, zh))),
  );
  if (referrals.length === 0) {
    return {
      tone: "empty",
      title: zh ? "没有内推记录" : "No referrals",
      subtitle: who,
      blocks: [always(text(zh ? "没有人内推过这位人才。" : "Nobody has referred this talent.")), closing],
    };
  }
  return {
    tone: "answer",
    title: zh ? spaced(who, "的内推") : `Referrals of ${who}`,
    tags: [{ text: counted(referrals.length, lang, noun), colour: "blue" }],
    blocks: [...referrals.toReversed().map((one, index) => row(one, index, context)), closing],
  };
}

const noun = { one: "referral", many: "referrals", zh: "条" };

function row(one: Referral, index: number, { lang, timeZone }: ShowContext<"referrals">) {
  const zh = lang === "zh";
  const made = momentOf(one.create_time);
  const applications = one.application_ids ?? [];
  return entry(
    ...(index > 0 ? [rule()] : []),
    heading(textOf(one.referral_user?.name, lang) ?? (zh ? "内推人未知" : "Referrer unknown")),
    quiet(
      dotted(
        made && `${zh ? "内推于" : "referred"} ${momentText(made.getTime(), timeZone)}`,
        applications.length > 0 && `${zh ? "投递" : "applications"} ${listed(applications, lang)}`,
      ),
    ),
  );
}

/** Feishu answers with at most 200 and says nothing of the rest. */
function ceiling(count: number, zh: boolean): string | undefined {
  if (count < referralCeiling) return undefined;
  return zh
    ? `飞书一次最多返回 ${referralCeiling} 条，可能还有更多`
    : `Feishu returns at most ${referralCeiling}; there may be more`;
}
