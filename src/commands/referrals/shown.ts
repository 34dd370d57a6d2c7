import type { Referral } from "../../feishu/endpoints/hire-referrals-search.ts";
import { type Known, knownTalent, type Shown, shownPeople } from "../audited/people.ts";
import { type ReferralsAnswer, shownOf } from "./answer.ts";

/** Whom a card of referrals shows: the talent and, each once, those who referred them. */
export function referralsShown(answer: ReferralsAnswer): Shown {
  if (answer.kind === "choice") {
    return shownPeople(answer.candidates.map(({ id, name }) => knownTalent(id, { name })));
  }
  const { talent, referrals } = answer;
  const known = shownOf(referrals).filter((one) => one.referral_user !== undefined);
  const referrers = new Map(known.map((one) => [JSON.stringify(one.referral_user), referrer(one)]));
  return shownPeople([knownTalent(talent.id, { name: talent.name }), ...referrers.values()]);
}

function referrer({ referral_user: user }: Referral): Known {
  return { ids: [user?.id], names: [user?.name?.zh_cn, user?.name?.en_us] };
}
