import type { Element } from "../../cards/element.ts";
import { type Referral, referralCeiling } from "../../feishu/endpoints/hire-referrals-search.ts";
import { momentOf } from "../../feishu/shapes/time.ts";
import { askButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import type { Period } from "../period.ts";
import { momentText } from "../wording.ts";
import { type ReferralsAnswer, shownOf } from "./answer.ts";

type Found = ReferralsAnswer & { kind: "referrals" };

/**
 * Buttons that narrow the period to what the card does not show: there are no pages, and Feishu stops at 200,
 * the oldest first. A day shown in part is asked for again as a whole, so that nothing falls between.
 */
export function narrowing(
  { talent, referrals }: Found,
  { request, lang, timeZone }: ShowContext<"referrals">,
): Element[] {
  const zh = lang === "zh";
  const { from, to } = request.created ?? {};
  const dayOf = (one: Referral | undefined) => {
    const made = momentOf(one?.create_time);
    return made && momentText(made.getTime(), timeZone).slice(0, 10);
  };
  const shown = shownOf(referrals);
  const button = (label: string, created: Period) =>
    askButton(label, {
      command: "referrals",
      request: { ...request, talent: { by: "id", id: talent.id }, created },
    });
  const earlier = referrals.length > shown.length ? dayOf(shown.at(-1)) : undefined;
  const later = referrals.length >= referralCeiling ? dayOf(shown[0]) : undefined;
  return [
    ...(later && later !== from
      ? [button(zh ? `${later} 起` : `Since ${later}`, { from: later, ...(to ? { to } : {}) })]
      : []),
    ...(earlier && earlier !== to
      ? [button(zh ? `${earlier} 及以前` : `Until ${earlier}`, { ...(from ? { from } : {}), to: earlier })]
      : []),
  ];
}
