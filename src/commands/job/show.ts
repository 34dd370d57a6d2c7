import { always, type Content, entry } from "../../cards/card.ts";
import { clip, heading, quiet, rule, text } from "../../cards/element.ts";
import { fact, facts } from "../../cards/layout.ts";
import { textOf } from "../../feishu/shapes/i18n.ts";
import type { Job } from "../../feishu/shapes/job.ts";
import type { ShowContext } from "../command.ts";
import { dateOf, dotted, listed, searchedFor } from "../wording.ts";

type Context = ShowContext<"job">;

/** Jobs: name, code, title, since when, and what they are about. */
export function jobCard(jobs: readonly Job[], context: Context): Content {
  const { lang, request } = context;
  const zh = lang === "zh";
  const searched = searchedFor(listed([...request.codes, ...request.ids], lang), lang);
  if (jobs.length === 0) {
    return {
      tone: "empty",
      title: zh ? "没有找到职务" : "No such job",
      blocks: [
        always(
          text(
            zh
              ? "飞书人事里没有这个职务，或它不在应用的数据范围内。"
              : "CoreHR has no such job, or it is outside this app's data range.",
          ),
          quiet(searched),
        ),
      ],
    };
  }
  const [only] = jobs;
  return {
    tone: "job",
    title: jobs.length === 1 && only ? nameOf(only, context) : zh ? "职务" : "Jobs",
    ...(jobs.length === 1 && only ? { tags: [stateTag(only, context)].flat() } : {}),
    blocks: [
      ...jobs.map((one, index) =>
        entry(
          ...(index > 0 ? [rule()] : []),
          ...(jobs.length > 1 ? [heading(nameOf(one, context))] : []),
          ...about(one, context),
        ),
      ),
      always(quiet(searched)),
    ],
  };
}

function nameOf(job: Job, { lang }: Context): string {
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

function about(job: Job, { lang }: Context) {
  const zh = lang === "zh";
  const description = textOf(job.description, lang);
  return [
    ...facts([
      ...fact(zh ? "编码" : "Code", job.code),
      ...fact(zh ? "职务头衔" : "Job title", textOf(job.job_title, lang)),
      ...fact(zh ? "生效日期" : "Effective", dateOf(job.effective_time)),
      ...fact(zh ? "失效日期" : "Expires", dateOf(job.expiration_time)),
    ]),
    ...(description ? [text(clip(description, longestDescription))] : []),
    quiet(
      dotted(
        `${zh ? "职务 ID" : "Job ID"} ${job.id}`,
        job.updated_time && `${zh ? "更新于" : "updated"} ${dateOf(job.updated_time)}`,
      ),
    ),
  ];
}
