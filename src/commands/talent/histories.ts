import type { View } from "../../access/view.ts";
import { clip, type Element, quiet, rule, text } from "../../cards/element.ts";
import { type Fact, fact, lines, panel } from "../../cards/layout.ts";
import {
  academicRankings,
  degrees,
  educationTypes,
  languages,
  proficiencies,
  snsTypes,
} from "../../feishu/shapes/codes.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import type { Profile } from "../../feishu/shapes/profile.ts";
import type { Lang } from "../../words.ts";
import { dotted, listed, wordFor } from "../wording.ts";

/** The longest description shown of one entry; the profile in Feishu Hire has it all. */
const longestDescription = 300;

/** Everything a profile says besides the few important facts, each kind in a panel of its own. */
export function histories(profile: Profile, view: View, lang: Lang): Element[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const many = (title: string, list: readonly unknown[] | undefined) => `${title} · ${list?.length ?? 0}`;
  const careers = careerEntries(profile.career_list, lang);
  const internships = careerEntries(profile.internship_list, lang);
  return [
    ...panel(many(t("工作经历", "Experience"), profile.career_list), careers, true),
    ...panel(many(t("教育经历", "Education"), profile.education_list), educations(profile, lang)),
    ...panel(many(t("实习经历", "Internships"), profile.internship_list), internships),
    ...panel(many(t("项目经历", "Projects"), profile.project_list), projects(profile, lang)),
    ...panel(many(t("作品", "Works"), profile.works_list), works(profile, lang)),
    ...panel(many(t("获奖", "Awards"), profile.award_list), awards(profile, lang)),
    ...panel(many(t("语言能力", "Languages"), profile.language_list), spoken(profile, lang)),
    ...panel(t("社交账号", "Social accounts"), accounts(profile, view, lang)),
    ...panel(t("来源与归档", "Sources and filing"), filing(profile, lang)),
  ];
}

/** The most entries of one kind on a card, so that no kind crowds out the others. */
const mostEntries = 8;

/** The first entries, parted by thin rules, and how many there are besides. */
function parted<T>(list: readonly T[] | undefined, lang: Lang, tell: (one: T) => Element[]): Element[] {
  const all = list ?? [];
  const more = all.length - mostEntries;
  return [
    ...all.slice(0, mostEntries).flatMap((one, index) => [...(index > 0 ? [rule()] : []), ...tell(one)]),
    ...(more > 0 ? [quiet(lang === "zh" ? `还有 ${more} 项` : `${more} more`)] : []),
  ];
}

/** One entry: what it is, when it was, and its description, shortened. */
function told(title: string, when: string, description: string | undefined): Element[] {
  return [
    ...(title ? [text(title)] : []),
    ...(when ? [quiet(when)] : []),
    ...(description ? [text(clip(description, longestDescription))] : []),
  ];
}

/** `2019-03 – 2022-08`; Feishu writes `-` for “until now”. */
export function span(one: { start_time?: string | undefined; end_time?: string | undefined }, lang: Lang) {
  const end = one.end_time === "-" ? (lang === "zh" ? "至今" : "now") : one.end_time;
  return [one.start_time, end].filter(Boolean).join(" – ");
}

function careerEntries(list: Profile["career_list"], lang: Lang): Element[] {
  return parted(list, lang, (one) =>
    told(dotted(one.company_name, one.title), span(one, lang), one.description),
  );
}

function educations({ education_list: list }: Profile, lang: Lang): Element[] {
  return parted(list, lang, (one) =>
    told(
      dotted(one.school_name, one.major, wordFor(degrees, one.degree, lang)),
      dotted(
        span(one, lang),
        wordFor(educationTypes, one.education_type, lang),
        one.academic_ranking === -1 ? undefined : wordFor(academicRankings, one.academic_ranking, lang),
      ),
      undefined,
    ),
  );
}

function projects({ project_list: list }: Profile, lang: Lang): Element[] {
  return parted(list, lang, (one) =>
    told(dotted(one.project_name, one.role), dotted(span(one, lang), one.link), one.description),
  );
}

function works({ works_list: list }: Profile, lang: Lang): Element[] {
  return parted(list, lang, (one) => told(one.link ?? "", "", one.description));
}

function awards({ award_list: list }: Profile, lang: Lang): Element[] {
  return parted(list, lang, (one) => told(one.award_name ?? "", one.award_time ?? "", one.description));
}

function spoken({ language_list: list }: Profile, lang: Lang): Element[] {
  const all = (list ?? []).map((one) =>
    dotted(wordFor(languages, one.language, lang), wordFor(proficiencies, one.proficiency, lang)),
  );
  return all.length > 0 ? [text(all.join("\n"))] : [];
}

function accounts({ sns_list: list }: Profile, view: View, lang: Lang): Element[] {
  const all: Fact[] = (list ?? []).flatMap((one) =>
    fact(wordFor(snsTypes, one.sns_type, lang) ?? "", view.show(one.link)),
  );
  return lines(all, lang);
}

function filing(profile: Profile, lang: Lang): Element[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const names = (all: readonly (string | undefined)[] | undefined) =>
    listed(
      (all ?? []).filter((one) => one !== undefined),
      lang,
    );
  return lines(
    [
      ...fact(t("简历来源", "Sources"), names(profile.resume_source_list?.map((one) => textOf(one, lang)))),
      ...fact(t("人才标签", "Tags"), names(profile.tag_list?.map((one) => textOf(one.name, lang)))),
      ...fact(
        t("人才库", "Pools"),
        names(profile.talent_pool_ref_list_v2?.map((one) => textOf(one.name, lang))),
      ),
      ...fact(t("文件夹", "Folders"), names(profile.talent_folder_ref_list_v2?.map((one) => one.name))),
      ...fact(t("简历附件", "Attachments"), names(profile.resume_attachment_list?.map((one) => one.name))),
    ],
    lang,
  );
}
