import { clip } from "../../cards/element.ts";
import { type Fact, fact } from "../../cards/layout.ts";
import {
  academicRankings,
  careerTypes,
  companyTags,
  degrees,
  educationTypes,
  firstDegrees,
  genders,
  identificationTypes,
  languages,
  maritalStatuses,
  proficiencies,
  schoolTags,
  snsTypes,
} from "../../feishu/shapes/codes.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import type { Talent } from "../../feishu/shapes/talent.ts";
import { momentOf } from "../../feishu/shapes/time.ts";
import type { Both } from "../../words.ts";
import type { ShowContext } from "../command.ts";
import { type KnownNames, nameIn } from "../lookups/names.ts";
import { dayText, dotted, listed, momentText, months, present, wordFor, yesOrNo } from "../wording.ts";

type Context = Pick<ShowContext<"search-talents">, "view" | "lang" | "timeZone" | "request"> & {
  readonly names: KnownNames;
};

/** How much of what can be said at length is said. */
export interface Measure {
  /** The longest description of one entry, characters. */
  readonly description: number;
  /** Whether the ids of single records are listed. */
  readonly records: boolean;
}

/** From everything to the bare facts; the profile has it all. */
export const measures: readonly [Measure, ...Measure[]] = [
  { description: 120, records: true },
  { description: 60, records: false },
  { description: 24, records: false },
  { description: 0, records: false },
];

/**
 * Everything the list document tells of a talent besides what its row says, the most telling first, at such a length.
 * Entries of one list stand in one fact, a line each.
 */
export function moreOf(one: Talent, context: Context): (measure: Measure) => Fact[] {
  const rest = [...person(one, context), ...filing(one, context)];
  return (measure) => [
    ...history(one, context, measure),
    ...rest,
    ...(measure.records ? ids(one, context) : []),
  ];
}

function history(one: Talent, { view, lang, timeZone }: Context, measure: Measure): Fact[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const words = (table: Readonly<Record<number, Both>>, all: readonly number[] | undefined) =>
    (all ?? []).map((it) => wordFor(table, it, lang));
  const month = (stamp: string | undefined) => {
    const moment = momentOf(stamp);
    return moment && momentText(moment.getTime(), timeZone).slice(0, 7);
  };
  const told = (description: string | undefined) =>
    description && measure.description > 0 ? clip(flat(description), measure.description) : undefined;
  return [
    ...entries(t("工作经历", "Experience"), one.career_list, (it) => [
      it.company,
      it.title,
      months(it, lang),
      wordFor(careerTypes, it.career_type, lang),
      ...words(companyTags, it.tag_list),
      told(it.desc),
    ]),
    ...entries(t("教育经历", "Education"), one.education_list, (it) => [
      it.school,
      it.field_of_study,
      wordFor(degrees, it.degree, lang),
      months(it, lang),
      it.end_time_v2 && month(it.end_time_v2) !== it.end_time
        ? t(
            `（预计）毕业 ${month(it.end_time_v2) ?? ""}`,
            `(expected) graduation ${month(it.end_time_v2) ?? ""}`,
          )
        : undefined,
      wordFor(educationTypes, it.education_type, lang),
      it.academic_ranking === undefined
        ? undefined
        : t("成绩 ", "ranking ") + (wordFor(academicRankings, it.academic_ranking, lang) ?? ""),
      ...words(schoolTags, it.tag_list),
    ]),
    ...entries(t("项目经历", "Projects"), one.project_list, (it) => [
      it.name,
      it.role,
      months(it, lang),
      it.link,
      told(it.desc),
    ]),
    ...entries(t("作品", "Works"), one.works_list, (it) => [it.name, it.link, told(it.desc)]),
    ...entries(t("获奖", "Awards"), one.award_list, (it) => [it.title, it.award_time, told(it.desc)]),
    ...entries(t("语言能力", "Languages"), one.language_list, (it) => [
      wordFor(languages, it.language, lang),
      wordFor(proficiencies, it.proficiency, lang),
    ]),
    ...entries(t("社交账号", "Social accounts"), one.sns_list, (it) => {
      const link = view.show(it.link);
      return link ? [wordFor(snsTypes, it.sns_type, lang), link] : [];
    }),
  ];
}

function person(one: Talent, { view, lang, names }: Context): Fact[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const basic = one.basic_info;
  return [
    ...fact(t("最高学历", "Top degree"), wordFor(degrees, one.top_degree, lang)),
    ...fact(t("第一学历", "First degree"), wordFor(firstDegrees, one.first_degree, lang)),
    ...fact(
      t("期望工作地点", "Preferred places"),
      listed(present(basic?.preferred_city_list?.map((it) => textOf(it, lang) ?? it.city_code)), lang),
    ),
    ...fact(
      t("性别", "Gender"),
      view.show(basic?.gender, (it) => wordFor(genders, it, lang)),
    ),
    ...fact(
      t("年龄", "Age"),
      view.show(basic?.age, (it) => t(`${it} 岁`, String(it))),
    ),
    ...fact(
      t("生日", "Birthday"),
      view.show(basic?.birthday, (it) => dayText(momentOf(it))),
    ),
    ...fact(
      t("国籍（地区）", "Nationality"),
      view.show(basic?.nationality, (it) => textOf(it, lang) ?? it.nationality_code),
    ),
    ...fact(
      t("家乡", "Home town"),
      view.show(basic?.hometown_city, (it) => textOf(it, lang) ?? it.city_code),
    ),
    ...fact(
      t("婚姻状况", "Marital status"),
      view.show(basic?.marital_status, (it) => wordFor(maritalStatuses, it, lang)),
    ),
    ...fact(
      t("证件类型", "ID type"),
      view.show(basic?.identification_type, (it) => wordFor(identificationTypes, it, lang)),
    ),
    ...fact(t("证件号", "ID number"), view.show(basic?.identification_number)),
    ...fact(t("家庭住址", "Home address"), view.show(basic?.current_home_address)),
    ...fact(
      t("手机所属国家（地区）", "Phone's country"),
      nameIn(names, "place", basic?.mobile_country_code, lang),
    ),
  ];
}

function filing(one: Talent, { lang, timeZone, names, request }: Context): Fact[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const when = (stamp: string | number | undefined) => {
    const moment = momentOf(stamp);
    return moment && momentText(moment.getTime(), timeZone);
  };
  const basic = one.basic_info;
  const creator =
    request.user_id_type === "people_admin_id"
      ? basic?.creator_id
      : nameIn(names, "employee", basic?.creator_id, lang);
  return [
    ...fact(t("入职状态", "Onboarded"), yesOrNo(one.is_onboarded, lang)),
    ...fact(t("猎头保护期", "In agency period"), yesOrNo(one.is_in_agency_period, lang)),
    ...fact(
      t("简历来源", "Sources"),
      listed(present(one.resume_source_list?.map((it) => textOf(it, lang) ?? it.id)), lang),
    ),
    ...fact(
      t("面试登记表", "Interview registrations"),
      listed(
        present(one.interview_registration_list?.map((it) => dotted(when(it.registration_time), it.id))),
        lang,
      ),
    ),
    ...fact(t("简历附件 ID", "Résumé attachment IDs"), listed(one.resume_attachment_id_list ?? [], lang)),
    ...fact(t("创建人", "Created by"), creator),
    ...fact(t("修改时间", "Modified"), when(basic?.modify_time)),
    ...fact(t("人才 ID", "Talent ID"), one.id),
  ];
}

/** The ids of records, for whoever goes on with them elsewhere: last, for they are cut first. */
function ids(one: Talent, { lang }: Context): Fact[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const all: [string, readonly { readonly id?: string | undefined }[] | undefined][] = [
    [t("作品", "works"), one.works_list],
    [t("工作", "experience"), one.career_list],
    [t("教育", "education"), one.education_list],
    [t("项目", "projects"), one.project_list],
    [t("获奖", "awards"), one.award_list],
    [t("语言", "languages"), one.language_list],
    [t("社交账号", "social accounts"), one.sns_list],
    [t("来源", "sources"), one.resume_source_list],
  ];
  const told = all.flatMap(([label, list]) => {
    const found = present(list?.map((it) => it.id));
    return found.length > 0 ? [`${label} ${listed(found, lang)}`] : [];
  });
  return fact(t("条目 ID", "Record IDs"), told.join(lang === "zh" ? "；" : "; "));
}

/** The longest of any other piece: names and links. */
const longestPiece = 120;

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function entries<T>(
  label: string,
  list: readonly T[] | undefined,
  tell: (one: T) => readonly (string | undefined)[],
): Fact[] {
  const told = (list ?? []).map((one) =>
    dotted(...tell(one).map((it) => it && clip(flat(it), longestPiece))),
  );
  const lines = present(told);
  return fact(label, lines.length > 1 ? lines.map((it) => `\n  ${it}`).join("") : lines[0]);
}
