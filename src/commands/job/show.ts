import { always, type Block, type Content, detail, entry } from "../../cards/card.ts";
import { clip, type Element, heading, quiet, rule, text } from "../../cards/element.ts";
import { buttonRow, type Fact, fact, facts, lines, panel, table } from "../../cards/layout.ts";
import { nameText } from "../../feishu/names/name.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import type { Job } from "../../feishu/shapes/job.ts";
import { refineButton } from "../ask-button.ts";
import type { ShowContext } from "../command.ts";
import { nameIn } from "../lookups/names.ts";
import { notShownLine, withheldNames } from "../lookups/not-shown.ts";
import { counted, dateOf, dotted, listed, present, searchedFor, yesOrNo } from "../wording.ts";
import type { JobAnswer } from "./answer.ts";
import { customValueText } from "./custom-value.ts";

type Context = ShowContext<"job">;

/** Up to so many jobs get a paragraph each; more of them get a row each. */
const mostParagraphs = 8;

/** Jobs: name, code, title, levels, since when, and what they are about. */
export function jobCard(answer: JobAnswer, context: Context): Content {
  const { lang } = context;
  const zh = lang === "zh";
  const { jobs } = answer;
  const closing = closingOf(answer, context);
  const [only] = jobs;
  if (only === undefined) {
    return {
      tone: "empty",
      title: zh ? "没有找到职务" : "No such job",
      blocks: [always(text(nothing(context))), closing],
    };
  }
  if (jobs.length === 1) {
    return {
      tone: "job",
      title: nameOf(only, context),
      tags: stateTag(only, context),
      blocks: [...about(only, answer, context), closing],
    };
  }
  return {
    tone: "job",
    title: zh ? "职务" : "Jobs",
    tags: [{ text: counted(jobs.length, lang, noun), colour: "turquoise" }],
    blocks: [
      ...(jobs.length > mostParagraphs
        ? [always(overview(answer, context))]
        : jobs.flatMap((one, index) => [
            entry(...(index > 0 ? [rule()] : []), heading(nameOf(one, context))),
            ...about(one, answer, context),
          ])),
      closing,
    ],
  };
}

const noun = { one: "job", many: "jobs", zh: "个" };

function nothing({ request, lang }: Context): string {
  if (request.ids.length > 0 && request.codes.length > 0) {
    return lang === "zh"
      ? "没有职务同时符合给出的 ID 和编码，或它不在应用的数据范围内。"
      : "No job has both one of the ids and one of the codes, or it is outside this app's data range.";
  }
  return lang === "zh"
    ? "飞书人事里没有这个职务，或它不在应用的数据范围内。"
    : "CoreHR has no such job, or it is outside this app's data range.";
}

/** What a job is called. */
export function nameOf(job: Job, { lang }: Pick<Context, "lang">): string {
  return textOf(job.name, lang) ?? job.code ?? job.id;
}

function stateTag(job: Job, { lang }: Context) {
  if (job.active === undefined) return [];
  const zh = lang === "zh";
  return job.active
    ? [{ text: zh ? "启用" : "Active", colour: "green" as const }]
    : [{ text: zh ? "停用" : "Inactive", colour: "neutral" as const }];
}

/** The longest description shown. */
const longestDescription = 600;

function about(job: Job, answer: JobAnswer, context: Context): Block[] {
  const { lang } = context;
  const zh = lang === "zh";
  const description = textOf(job.description, lang);
  return [
    always(
      ...facts([
        ...fact(zh ? "编码" : "Code", job.code),
        ...fact(zh ? "职务头衔" : "Job title", textOf(job.job_title, lang)),
        ...fact(zh ? "职级" : "Job levels", levelsOf(job, answer, context)),
        ...fact(zh ? "序列" : "Job families", familiesOf(job, answer, context)),
      ]),
      ...(description ? [text(clip(description, longestDescription))] : []),
    ),
    ...panel(zh ? "更多" : "More", lines(more(job, answer, context), lang)).map((it) => detail(it)),
  ];
}

function levelsOf(job: Job, { names }: JobAnswer, { lang }: Context): string {
  return listed(present(job.job_level_id_list?.map((id) => nameIn(names, "job-level", id, lang))), lang);
}

function familiesOf(job: Job, { names }: JobAnswer, { lang }: Context): string {
  return listed(present(job.job_family_id_list?.map((id) => nameIn(names, "job-family", id, lang))), lang);
}

function more(job: Job, { names }: JobAnswer, { lang }: Context): Fact[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  return [
    ...fact(t("启用", "Active"), yesOrNo(job.active, lang)),
    ...fact(t("通道", "Pathway"), nameIn(names, "pathway", job.pathway_id, lang)),
    ...fact(
      t("工时制度", "Working hours"),
      nameIn(names, "working-hours-type", job.working_hours_type_id, lang),
    ),
    ...fact(t("生效日期", "Effective"), dateOf(job.effective_time)),
    ...fact(t("失效日期", "Expires"), dateOf(job.expiration_time)),
    ...(job.custom_fields ?? []).flatMap(({ field_name = "", value }) => {
      const named = names["job-custom-field"]?.get(field_name);
      return fact(
        nameText(named, lang) ?? field_name,
        customValueText(value, lang, { id: field_name, named }),
      );
    }),
    ...fact(t("创建人", "Created by"), nameIn(names, "employee", job.created_by, lang)),
    ...fact(t("创建日期", "Created"), dateOf(job.created_time)),
    ...fact(t("更新人", "Updated by"), nameIn(names, "employee", job.updated_by, lang)),
    ...fact(t("更新日期", "Updated"), dateOf(job.updated_time)),
    ...fact(t("职务 ID", "Job ID"), job.id),
  ];
}

/** Many jobs at once: a row each. */
function overview(answer: JobAnswer, context: Context): Element {
  const t = (zh: string, en: string) => (context.lang === "zh" ? zh : en);
  return table(
    [
      { name: "name", label: t("职务", "Job") },
      { name: "code", label: t("编码", "Code") },
      { name: "levels", label: t("职级", "Job levels") },
      { name: "families", label: t("序列", "Job families") },
      { name: "since", label: t("生效日期", "Effective") },
    ],
    answer.jobs.map((one) => ({
      name:
        one.active === false
          ? t(`${nameOf(one, context)}（停用）`, `${nameOf(one, context)} (inactive)`)
          : nameOf(one, context),
      code: one.code ?? one.id,
      levels: levelsOf(one, answer, context),
      families: familiesOf(one, answer, context),
      since: dateOf(one.effective_time) ?? "",
    })),
  );
}

/** Fields asked for that not one of the jobs has a value in: unknown ones, and known ones that are empty. */
function missingFields({ jobs, names }: JobAnswer, { lang, request }: Context): Element[] {
  if (jobs.length === 0) return [];
  const filled = new Set(
    jobs.flatMap((job) =>
      (job.custom_fields ?? []).flatMap(({ field_name, value }) =>
        customValueText(value, lang) === undefined ? [] : [field_name],
      ),
    ),
  );
  const missing = (request.custom_fields ?? []).filter((id) => !filled.has(id));
  const known = names["job-custom-field"];
  const told = (ids: readonly string[], zh: string, en: string) => {
    const each = ids.map((id) => nameText(known?.get(id), lang) ?? id);
    return (
      ids.length > 0 && (lang === "zh" ? `${zh}：${listed(each, lang)}` : `${en}: ${listed(each, lang)}`)
    );
  };
  const has = (id: string) => nameText(known?.get(id), lang) !== undefined;
  const others = missing.filter((id) => !has(id));
  // Without any name it is not sure that Feishu listed the fields at all.
  const sure = [...(known?.keys() ?? [])].some(has);
  const line = dotted(
    told(missing.filter(has), "自定义字段为空", "Empty custom fields"),
    sure
      ? told(others, "没有找到自定义字段", "No such custom field")
      : told(others, "自定义字段没有找到或为空", "Custom field not found or empty"),
  );
  return line ? [quiet(line)] : [];
}

/** What was asked, in one line, and what could not be shown. */
function closingOf(answer: JobAnswer, context: Context): Block {
  const { names } = answer;
  const { lang, request } = context;
  const zh = lang === "zh";
  const { ids, codes, custom_fields, user_id_type } = request;
  const both = ids.length > 0 && codes.length > 0;
  return always(
    ...buttonRow([refineButton({ command: "job", request }, lang)]),
    ...missingFields(answer, context),
    quiet(
      dotted(
        searchedFor(
          present([sought(codes, zh ? "编码" : "code", lang), sought(ids, "ID", lang)]).join(
            zh ? " 且 " : " and ",
          ),
          lang,
        ),
        both && (zh ? "同时符合" : "both must fit"),
        custom_fields?.length
          ? `${zh ? "自定义字段" : "custom fields"} ${listed(custom_fields, lang)}`
          : undefined,
        user_id_type && `${zh ? "人员 ID 类型" : "people by"} ${user_id_type}`,
      ),
    ),
    ...notShownLine(withheldNames(names), lang),
  );
}

/** So many are listed in the quiet line; more are counted. */
const mostListed = 5;

function sought(values: readonly string[], what: string, lang: Context["lang"]): string | undefined {
  if (values.length === 0) return undefined;
  if (values.length > mostListed)
    return lang === "zh" ? `${values.length} 个${what}` : `${values.length} ${what}s`;
  return `${what} ${listed(values, lang)}`;
}
