import { clip, type Element, quiet, rule, text } from "../../cards/element.ts";
import { fact, lines, linesText, panel } from "../../cards/layout.ts";
import { milestone } from "../../cards/timeline.ts";
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
import { dotted, months, wordFor } from "../wording.ts";
import { customFacts } from "./custom.ts";
import { filing, registrations } from "./filing.ts";
import { type ProfileContext, personFacts } from "./person.ts";

/** The longest description shown of one entry; the profile in Feishu Hire has it all. */
const longestDescription = 300;

/** The most entries of one kind on a card, so that no kind crowds out the others. */
const mostEntries = 8;

/** With more entries than this in all, each panel becomes one text, so that every panel finds room. */
const roomyEntries = 14;

/**
 * Of a card's 200 nodes the histories may take so many: seven for each entry, four more where it is a stop on a
 * timeline.
 */
const room = { nodes: 90, entry: 7, stop: 4 };

/** One entry of a history: what it is, when it was, what there is to say. */
interface Told {
  readonly title: string;
  readonly when?: string;
  readonly about: string;
  /** Set where it is a stretch of a life: whether it lasts until now. */
  readonly now?: boolean;
}

/** Everything a profile says besides the few important facts, each kind in a panel of its own. */
export function histories(profile: Profile, context: ProfileContext): Element[] {
  const { lang } = context;
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const kinds: [title: string, all: readonly Told[]][] = [
    [t("工作经历", "Experience"), careers(profile.career_list, context)],
    [t("教育经历", "Education"), educations(profile, context)],
    [t("实习经历", "Internships"), careers(profile.internship_list, context)],
    [t("项目经历", "Projects"), projects(profile, context)],
    [t("作品", "Works"), works(profile, context)],
    [t("获奖", "Awards"), awards(profile, context)],
    [t("语言能力", "Languages"), spoken(profile, context)],
    [t("社交账号", "Social accounts"), accounts(profile, context)],
    [t("自定义信息", "Custom modules"), modules(profile, context)],
  ];
  const shown = kinds.flatMap(([, all]) => all.slice(0, mostEntries));
  const stops = shown.filter(({ now }) => now !== undefined);
  const timeline = shown.length * room.entry + stops.length * room.stop <= room.nodes;
  const look = shown.length > roomyEntries ? "dense" : timeline ? "timeline" : "plain";
  return [
    ...kinds.flatMap(([title, all], index) =>
      panel(`${title} · ${all.length}`, entries(all, look, context), index === 0),
    ),
    ...panel(t("个人信息", "Personal details"), lines(personFacts(profile, context), lang)),
    ...panel(t("来源与归档", "Sources and filing"), lines(filing(profile, context), lang)),
    ...panel(t("登记表", "Registration forms"), registrations(profile, context)),
  ];
}

/** The first entries, and how many there are besides. */
function entries(
  all: readonly Told[],
  look: "timeline" | "plain" | "dense",
  { lang }: ProfileContext,
): Element[] {
  const shown = all.slice(0, mostEntries);
  const more = all.length - shown.length;
  const note = more > 0 ? [quiet(lang === "zh" ? `还有 ${more} 项` : `${more} more`)] : [];
  if (shown.length === 0) return [];
  if (look === "dense") {
    const told = shown.map(({ title, when, about }) =>
      [dotted(title, when), about].filter(Boolean).join("\n"),
    );
    return [text(told.join("\n\n")), ...note];
  }
  return [
    ...shown.flatMap(({ title, when, about, now }, index) =>
      look === "timeline" && now !== undefined
        ? [milestone({ title, when, about, now })]
        : [
            ...(index > 0 ? [rule()] : []),
            ...(title ? [text(title)] : []),
            ...(when ? [quiet(when)] : []),
            ...(about ? [text(about)] : []),
          ],
    ),
    ...note,
  ];
}

/** Description, link, and the tenant's own fields of an entry, a line each. */
function about(
  one: {
    readonly description?: string | undefined;
    readonly customized_data_list?: Parameters<typeof customFacts>[0];
  },
  { view, lang }: ProfileContext,
): string {
  const custom = linesText(customFacts(one.customized_data_list, view, lang), lang);
  const { description } = one;
  return [description && clip(description, longestDescription), custom].filter(Boolean).join("\n");
}

function careers(list: Profile["career_list"], context: ProfileContext): Told[] {
  return (list ?? []).map((one) => ({
    title: dotted(one.company_name, one.title),
    when: months(one, context.lang),
    about: about(one, context),
    now: one.end_time === "-",
  }));
}

function educations({ education_list: list }: Profile, context: ProfileContext): Told[] {
  const { lang } = context;
  return (list ?? []).map((one) => ({
    title: dotted(one.school_name, one.major, wordFor(degrees, one.degree, lang)),
    when: dotted(
      months(one, lang),
      wordFor(educationTypes, one.education_type, lang),
      one.academic_ranking !== undefined &&
        `${lang === "zh" ? "成绩" : "ranking"} ${wordFor(academicRankings, one.academic_ranking, lang)}`,
    ),
    about: about(one, context),
    now: one.end_time === "-",
  }));
}

function projects({ project_list: list }: Profile, context: ProfileContext): Told[] {
  return (list ?? []).map((one) => ({
    title: dotted(one.project_name, one.role),
    when: dotted(months(one, context.lang), one.link),
    about: about(one, context),
    now: one.end_time === "-",
  }));
}

function works({ works_list: list }: Profile, context: ProfileContext): Told[] {
  const label = context.lang === "zh" ? "附件 ID" : "attachment ID";
  return (list ?? []).map((one) => ({
    title: one.link ?? "",
    when: one.id ? `${label} ${one.id}` : "",
    about: about(one, context),
  }));
}

function awards({ award_list: list }: Profile, context: ProfileContext): Told[] {
  return (list ?? []).map((one) => ({
    title: one.award_name ?? "",
    when: one.award_time ?? "",
    about: about(one, context),
  }));
}

function spoken({ language_list: list }: Profile, context: ProfileContext): Told[] {
  const { lang } = context;
  return (list ?? []).map((one) => ({
    title: dotted(wordFor(languages, one.language, lang), wordFor(proficiencies, one.proficiency, lang)),
    about: about(one, context),
  }));
}

function accounts({ sns_list: list }: Profile, context: ProfileContext): Told[] {
  const { lang, view } = context;
  return (list ?? []).flatMap((one) => {
    const link = fact(wordFor(snsTypes, one.sns_type, lang) ?? "", view.show(one.link));
    return link.length > 0 ? [{ title: linesText(link, lang), about: about(one, context) }] : [];
  });
}

function modules({ customized_data_list: list }: Profile, { view, lang }: ProfileContext): Told[] {
  return (list ?? []).flatMap((one) => {
    const fields = linesText(customFacts(one.children, view, lang), lang);
    return fields ? [{ title: textOf(one.name, lang) ?? one.module_id ?? "", about: fields }] : [];
  });
}
