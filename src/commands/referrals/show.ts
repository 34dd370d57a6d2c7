import { always, type Block, type Content, detail, entry } from "../../cards/card.ts";
import { heading, quiet, rule, text } from "../../cards/element.ts";
import { buttonRow, panel } from "../../cards/layout.ts";
import {
  type Referral,
  referralCeiling,
  searchReferrals,
} from "../../feishu/endpoints/hire-referrals-search.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import { momentOf } from "../../feishu/shapes/time.ts";
import type { Ask } from "../ask.ts";
import { askButton, refineButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { nameIn } from "../lookups/names.ts";
import { notShownLine, withheld, withheldNames } from "../lookups/not-shown.ts";
import { periodText } from "../period.ts";
import { counted, dotted, listed, momentText, present, searchedFor, spaced } from "../wording.ts";
import { type ReferralsAnswer, shownOf } from "./answer.ts";
import { narrowing } from "./narrowing.ts";

type Found = ReferralsAnswer & { kind: "referrals" };
type Context = ShowContext<"referrals">;

/** Referrals, the newest first: who, when, which applications. */
export function referralsCard(answer: Found, context: Context): Content {
  const { talent, referrals } = answer;
  const { lang, request } = context;
  const zh = lang === "zh";
  const who = talent.name || `${zh ? "人才" : "Talent"} ${talent.id}`;
  const span = periodText(request.created, lang);
  if (referrals.length === 0) {
    const none = zh ? "没有人内推过这位人才。" : "Nobody has referred this talent.";
    const noneThen = zh ? "这段时间里没有人内推过这位人才。" : "Nobody referred this talent in that period.";
    return {
      tone: "empty",
      title: zh ? "没有内推记录" : "No referrals",
      subtitle: who,
      blocks: [always(text(span ? noneThen : none)), closing(answer, context)],
    };
  }
  const shown = shownOf(referrals);
  return {
    tone: "answer",
    title: zh ? spaced(who, "的内推") : `Referrals of ${who}`,
    tags: [{ text: counted(referrals.length, lang, noun), colour: "blue" }],
    blocks: [
      ...shown.map((one, index) => row(one, index, answer, context)),
      ...panel(zh ? "各项 ID" : "IDs", [text(shown.map((one) => idsOf(one, context)).join("\n"))]).map((it) =>
        detail(it),
      ),
      ...ceiling(answer, context),
      closing(answer, context),
    ],
  };
}

const noun = { one: "referral", many: "referrals", zh: "条" };

function row(one: Referral, index: number, { names }: Found, { lang, timeZone }: Context): Block {
  const zh = lang === "zh";
  const made = momentOf(one.create_time);
  const [first, ...moved] = (one.application_ids ?? []).map(
    (id) => nameIn(names, "application", id, lang) ?? id,
  );
  const applied = first && `${zh ? "投递：" : "Applied: "}${first}`;
  const later = moved.length > 0 && `${zh ? "后转移到：" : "Later moved to: "}${listed(moved, lang)}`;
  return entry(
    ...(index > 0 ? [rule()] : []),
    heading(textOf(one.referral_user?.name, lang) ?? (zh ? "内推人未知" : "Referrer unknown")),
    ...(applied ? [text([applied, later].filter(Boolean).join("\n"))] : []),
    ...(made ? [quiet(`${zh ? "内推于" : "referred"} ${momentText(made.getTime(), timeZone)}`)] : []),
  );
}

/** The ids behind a row, within reach. */
function idsOf(one: Referral, { lang }: Context): string {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const name = textOf(one.referral_user?.name, lang);
  const ids = dotted(
    `${t("内推 ID", "referral ID")} ${one.id}`,
    one.referral_user?.id && `${t("内推人 ID", "referrer ID")} ${one.referral_user.id}`,
    one.application_ids?.length
      ? `${t("投递 ID", "application IDs")} ${listed(one.application_ids, lang)}`
      : undefined,
  );
  return present([name, ids]).join(t("：", ": "));
}

/** What is not on the card, and how to get at it. */
function ceiling(answer: Found, context: Context): Block[] {
  const zh = context.lang === "zh";
  const { length } = answer.referrals;
  const shown = shownOf(answer.referrals).length;
  const buttons = narrowing(answer, context);
  const full = length >= referralCeiling;
  if (!full && length <= shown) return [];
  const most = zh
    ? `飞书一次最多返回 ${referralCeiling} 条，可能还有更多。`
    : `Feishu returns at most ${referralCeiling}; there may be more.`;
  const newest = zh ? `这里是其中最新的 ${shown} 条。` : `These are the newest ${shown} of them.`;
  const narrow = zh ? "缩小时间范围，看其余的：" : "Narrow the period to see the others:";
  return [
    always(
      text([...(full ? [most] : []), newest, ...(buttons.length > 0 ? [narrow] : [])].join(zh ? "" : " ")),
      ...buttonRow(buttons),
    ),
  ];
}

/** Where to go from here, what was asked, what could not be shown. */
function closing({ talent, referrals, names }: Found, { lang, request }: Context): Block {
  const zh = lang === "zh";
  const reference = { by: "id", id: talent.id } as const;
  // Nothing was found: what is to be asked otherwise stands as it was typed.
  const refined = referrals.length === 0 ? request : { ...request, talent: reference };
  const profile: Ask = { command: "talent", request: { talent: reference } };
  const span = periodText(request.created, lang);
  return always(
    ...buttonRow([
      askButton(zh ? "查看档案" : "Profile", profile),
      refineButton({ command: "referrals", request: refined }, lang),
    ]),
    quiet(
      dotted(
        searchedFor(`${zh ? "人才 ID" : "Talent ID"} ${talent.id}`, lang),
        span ? (zh ? `内推时间 ${span}` : `referred ${span}`) : zh ? "全部时间" : "any time",
        request.user_id_type && `${zh ? "内推人 ID 类型" : "referrers by"} ${request.user_id_type}`,
      ),
    ),
    ...notShownLine([...withheldReferrers(referrals, request), ...withheldNames(names)], lang),
  );
}

/** A referrer always has a `user_id` in the tenant; without any, the scope for it is missing. */
function withheldReferrers(referrals: readonly Referral[], request: Context["request"]) {
  if (request.user_id_type !== "user_id") return [];
  return withheld(
    searchReferrals,
    "user_id_type=user_id",
    { zh: "内推人的 user_id", en: "the referrers' user_id" },
    referrals.filter((one) => one.referral_user !== undefined),
    (one) => Boolean(one.referral_user?.id),
  );
}
