import { type Fact, fact } from "../../cards/layout.ts";
import {
  degrees,
  genders,
  identificationTypes,
  maritalStatuses,
  talentVisibilities,
} from "../../feishu/shapes/codes.ts";
import type { Profile } from "../../feishu/shapes/profile.ts";
import { momentOf } from "../../feishu/shapes/time.ts";
import type { ShowContext } from "../command.ts";
import { type KnownNames, nameIn } from "../lookups/names.ts";
import { dayText, listed, momentText, phoneText, present, wordFor, yesOrNo } from "../wording.ts";
import { customFacts } from "./custom.ts";

/** What a profile is shown with. */
export type ProfileContext = Pick<ShowContext<"talent">, "view" | "lang" | "timeZone" | "request"> & {
  readonly names: KnownNames;
};

/** How to reach them, and the few things one asks first. */
export function important({ basic_info: basic }: Profile, { view, lang, names }: ProfileContext): Fact[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  if (!basic) return [];
  const phone = basic.mobile_number && { code: basic.mobile_code ?? "", number: basic.mobile_number };
  const years = basic.experience_years;
  return [
    ...fact(t("手机", "Phone"), phoneText(phone, view)),
    ...fact(t("邮箱", "E-mail"), view.show(basic.email)),
    ...fact(
      t("工作年限", "Experience"),
      years === undefined ? undefined : t(`${years} 年`, years === 1 ? "1 year" : `${years} years`),
    ),
    ...fact(t("所在地", "Lives in"), nameIn(names, "place", basic.current_location_code, lang)),
    ...fact(
      t("期望工作地点", "Preferred places"),
      listed(
        present(basic.preferred_location_code_list?.map((code) => nameIn(names, "place", code, lang))),
        lang,
      ),
    ),
    ...fact(
      t("性别", "Gender"),
      view.show(basic.gender, (it) => wordFor(genders, it, lang)),
    ),
    ...fact(
      t("年龄", "Age"),
      view.show(basic.age, (it) => t(`${it} 岁`, String(it))),
    ),
  ];
}

/** The rest of what Hire knows of the person, and the tenant's own fields. */
export function personFacts(profile: Profile, { view, lang, names, timeZone }: ProfileContext): Fact[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const basic = profile.basic_info;
  const place = (code: string) => nameIn(names, "place", code, lang);
  const when = (stamp: string | undefined) => {
    const moment = momentOf(stamp);
    return moment && momentText(moment.getTime(), timeZone);
  };
  return [
    ...fact(
      t("生日", "Birthday"),
      view.show(basic?.birthday, (it) => dayText(momentOf(it))),
    ),
    ...fact(
      t("证件类型", "ID type"),
      view.show(basic?.identification_type, (it) => wordFor(identificationTypes, it, lang)),
    ),
    ...fact(t("证件号", "ID number"), view.show(basic?.identification_number)),
    ...fact(t("国籍（地区）", "Nationality"), view.show(basic?.nationality_code, place)),
    ...fact(t("家乡", "Home town"), view.show(basic?.hometown_location_code, place)),
    ...fact(t("户口所在地", "Registered residence"), view.show(basic?.hukou_location_code, place)),
    ...fact(
      t("婚姻状况", "Marital status"),
      view.show(basic?.marital_status, (it) => wordFor(maritalStatuses, it, lang)),
    ),
    ...fact(t("家庭住址", "Home address"), view.show(basic?.home_address)),
    ...fact(t("最高学历", "Top degree"), wordFor(degrees, profile.top_degree, lang)),
    ...fact(t("入职状态", "Onboarded"), yesOrNo(profile.is_onboarded, lang)),
    ...fact(t("猎头保护期", "In agency period"), yesOrNo(profile.is_in_agency_period, lang)),
    ...fact(t("可见范围", "Visibility"), wordFor(talentVisibilities, basic?.confidential, lang)),
    ...customFacts(basic?.customized_data_list, view, lang),
    ...fact(t("创建时间", "Created"), when(basic?.create_time)),
    ...fact(t("更新时间", "Updated"), when(basic?.update_time)),
  ];
}
