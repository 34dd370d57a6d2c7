import { always, type Content, detail, type Tag } from "../../cards/card.ts";
import { quiet } from "../../cards/element.ts";
import { buttonRow, type Fact, fact, facts } from "../../cards/layout.ts";
import { degrees, genders, identificationTypes, maritalStatuses } from "../../feishu/shapes/codes.ts";
import type { Profile } from "../../feishu/shapes/profile.ts";
import { momentOf } from "../../feishu/shapes/time.ts";
import type { Ask } from "../ask.ts";
import { askButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { dayText, dotted, momentText, phoneText, wordFor } from "../wording.ts";
import { histories } from "./histories.ts";

/** The profile card: who, how to reach them, then each history in a panel. */
export function profileCard(profile: Profile, context: ShowContext<"talent">): Content {
  const { view, lang } = context;
  const basic = profile.basic_info;
  const latest = profile.career_list?.[0];
  return {
    tone: "profile",
    title: basic?.name || (lang === "zh" ? "人才档案" : "Talent profile"),
    subtitle: dotted(latest?.title, latest?.company_name),
    tags: tags(profile, context),
    blocks: [
      always(...facts(important(profile, context))),
      always(...buttonRow(buttons(profile, context))),
      ...histories(profile, view, lang).map((one) => detail(one)),
      always(quiet(foot(profile, context))),
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

function important(profile: Profile, { view, lang }: ShowContext<"talent">): Fact[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const basic = profile.basic_info;
  if (!basic) return [];
  const phone = basic.mobile_number && { code: basic.mobile_code ?? "", number: basic.mobile_number };
  const years = basic.experience_years;
  return [
    ...fact(t("手机", "Phone"), phoneText(phone, view)),
    ...fact(t("邮箱", "E-mail"), view.show(basic.email)),
    ...fact(
      t("工作年限", "Experience"),
      years === undefined ? undefined : t(`${years} 年`, `${years} years`),
    ),
    ...fact(
      t("性别", "Gender"),
      view.show(basic.gender, (it) => wordFor(genders, it, lang)),
    ),
    ...fact(
      t("年龄", "Age"),
      view.show(basic.age, (it) => t(`${it} 岁`, String(it))),
    ),
    ...fact(
      t("生日", "Birthday"),
      view.show(basic.birthday, (it) => dayText(momentOf(it))),
    ),
    ...fact(
      view.show(basic.identification_type, (it) => wordFor(identificationTypes, it, lang)) ??
        t("证件号", "ID number"),
      view.show(basic.identification_number),
    ),
    ...fact(
      t("婚姻状况", "Marital status"),
      view.show(basic.marital_status, (it) => wordFor(maritalStatuses, it, lang)),
    ),
    ...fact(t("家庭住址", "Home address"), view.show(basic.home_address)),
  ];
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
  const basic = profile.basic_info;
  if (basic?.mobile_number) {
    const phone = { code: basic.mobile_code || "86", number: basic.mobile_number };
    return { command: "employee-job", request: { people: [{ by: "phone", phone }] } };
  }
  return basic?.email
    ? { command: "employee-job", request: { people: [{ by: "email", email: basic.email }] } }
    : undefined;
}

function foot(profile: Profile, { lang, timeZone }: ShowContext<"talent">): string {
  const updated = momentOf(profile.basic_info?.update_time);
  const when = updated && momentText(updated.getTime(), timeZone);
  return dotted(
    `${lang === "zh" ? "人才 ID" : "Talent ID"} ${profile.talent_id}`,
    when && (lang === "zh" ? `更新于 ${when}` : `updated ${when}`),
  );
}
