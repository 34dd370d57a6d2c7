import { always, type Content, detail, type Tag } from "../../cards/card.ts";
import { quiet } from "../../cards/element.ts";
import { buttonRow, facts } from "../../cards/layout.ts";
import { degrees } from "../../feishu/shapes/codes.ts";
import type { Profile } from "../../feishu/shapes/profile.ts";
import { momentOf } from "../../feishu/shapes/time.ts";
import type { Ask } from "../ask.ts";
import { askButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { referenceText } from "../describe.ts";
import type { KnownNames } from "../lookups/names.ts";
import { notShownLine, withheldNames } from "../lookups/not-shown.ts";
import { personOf } from "../lookups/referable.ts";
import { dotted, momentText, searchedFor, wordFor } from "../wording.ts";
import { histories } from "./histories.ts";
import { important } from "./person.ts";

/** The profile card: who, how to reach them, then each history in a panel. */
export function profileCard(profile: Profile, names: KnownNames, context: ShowContext<"talent">): Content {
  const { lang } = context;
  const basic = profile.basic_info;
  const latest = profile.career_list?.[0];
  const known = { ...context, names };
  return {
    tone: "profile",
    title: basic?.name || (lang === "zh" ? "人才档案" : "Talent profile"),
    subtitle: dotted(latest?.title, latest?.company_name),
    tags: tags(profile, context),
    blocks: [
      always(...facts(important(profile, known))),
      always(...buttonRow(buttons(profile, context))),
      ...histories(profile, known).map((one) => detail(one)),
      always(quiet(foot(profile, context)), ...notShownLine(withheldNames(names), lang)),
    ],
  };
}

function tags(profile: Profile, { lang }: ShowContext<"talent">): Tag[] {
  const zh = lang === "zh";
  const all: (Tag | false | undefined)[] = [
    profile.is_onboarded && { text: zh ? "已入职" : "Onboarded", colour: "green" },
    profile.is_in_agency_period && { text: zh ? "猎头保护期" : "Agency period", colour: "orange" },
    profile.top_degree !== undefined && {
      text: wordFor(degrees, profile.top_degree, lang) ?? "",
      colour: "neutral",
    },
  ];
  return all.filter((tag): tag is Tag => (tag ? tag.text !== "" : false));
}

function buttons(profile: Profile, { lang }: ShowContext<"talent">) {
  const zh = lang === "zh";
  const referrals: Ask = { command: "referrals", request: { talent: { by: "id", id: profile.talent_id } } };
  const job = profile.is_onboarded ? jobOf(profile) : undefined;
  return [
    askButton(zh ? "查内推" : "Referrals", referrals),
    ...(job ? [askButton(zh ? "查职务" : "Job", job)] : []),
  ];
}

/** An onboarded talent's job is found by what contact and talent share: the phone, else the e-mail. */
export function jobOf(profile: Profile): Ask | undefined {
  const person = personOf(profile.basic_info);
  return person && { command: "employee-job", request: { people: [person] } };
}

function foot(profile: Profile, { lang, timeZone, request, view }: ShowContext<"talent">): string {
  const updated = momentOf(profile.basic_info?.update_time);
  const when = updated && momentText(updated.getTime(), timeZone);
  const { talent, user_id_type } = request;
  const by = talent.by === "id" ? undefined : referenceText(talent, view);
  return dotted(
    by && searchedFor(by, lang),
    `${lang === "zh" ? "人才 ID" : "Talent ID"} ${profile.talent_id}`,
    user_id_type && `${lang === "zh" ? "人员 ID 类型" : "people by"} ${user_id_type}`,
    when && (lang === "zh" ? `更新于 ${when}` : `updated ${when}`),
  );
}
