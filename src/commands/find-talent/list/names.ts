import { getTalent } from "../../../feishu/endpoints/hire-talents-get.ts";
import { onErrand } from "../../../feishu/errand.ts";
import type { Feishu } from "../../../feishu/port.ts";
import { dotted } from "../../wording.ts";
import type { AnsweredList, ListedTalent } from "./kept.ts";

/**
 * hire/v2/talents gives one talent a call, 20 a second for everybody (its document), and no endpoint gives names
 * for many ids: a page of this many is named within a second, and only pages somebody looks at are.
 */
export const pageSize = 20;

/** A file names so many at most, those of the pages seen included: ten seconds of that quota. */
export const mostNamed = 200;

/** The list with names for the talents between two places, where they can be read. */
export async function withNames(
  list: AnsweredList,
  [from, to]: readonly [number, number],
  feishu: Feishu,
): Promise<AnsweredList> {
  const nameless = list.talents.slice(from, to).filter((one) => one.name === undefined);
  if (nameless.length === 0) return list;
  const named = await onErrand({ rank: "bulk" }, () =>
    Promise.all(nameless.map((one) => withName(one, feishu))),
  );
  const byId = new Map(named.map((one) => [one.id, one]));
  return { ...list, talents: list.talents.map((one) => byId.get(one.id) ?? one) };
}

async function withName(one: ListedTalent, feishu: Feishu): Promise<ListedTalent> {
  const answer = await feishu.call(getTalent, {
    path: { talent_id: one.id },
    query: { user_id_type: "open_id" },
  });
  if (!answer.ok) return one;
  const { basic_info: basic, career_list: careers, is_onboarded } = answer.value;
  const [latest] = careers ?? [];
  return {
    ...one,
    name: basic?.name,
    about: dotted(latest?.title, latest?.company_name) || undefined,
    onboarded: one.onboarded ?? is_onboarded,
  };
}
