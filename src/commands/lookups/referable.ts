import type { Profile } from "../../feishu/shapes/profile.ts";
import type { Lang } from "../../words.ts";
import type { Ask } from "../ask.ts";
import type { Referable } from "../command.ts";
import type { PersonReference } from "../references.ts";
import type { TalentCandidate } from "./talents.ts";

/** A talent on a card: opened as a profile where nothing else is asked. */
export function talentReferable(
  { id, name }: { readonly id: string; readonly name?: string | undefined },
  lang: Lang,
  more: Pick<Referable, "open" | "person"> = {},
): Referable {
  const talent = { by: "id", id } as const;
  return {
    label: name || `${lang === "zh" ? "人才" : "Talent"} ${id}`,
    name,
    talent,
    open: { command: "talent", request: { talent } },
    ...more,
  };
}

/** Talents among whom to choose: choosing one asks the same of that one. */
export function candidateReferables(
  candidates: readonly TalentCandidate[],
  ask: (id: string) => Ask,
  lang: Lang,
): Referable[] {
  return candidates.map((one) => talentReferable(one, lang, { open: ask(one.id) }));
}

/** What a talent and the employee they may be have in common: the phone, else the e-mail. */
export function personOf(
  basic: Pick<NonNullable<Profile["basic_info"]>, "mobile_number" | "mobile_code" | "email"> | undefined,
): PersonReference | undefined {
  if (basic?.mobile_number)
    return { by: "phone", phone: { code: basic.mobile_code || "86", number: basic.mobile_number } };
  return basic?.email ? { by: "email", email: basic.email } : undefined;
}
