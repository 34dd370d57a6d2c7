import { type Block, detail, entry } from "../../cards/card.ts";
import { heading, quiet, rule, text } from "../../cards/element.ts";
import { type Fact, lines, panel } from "../../cards/layout.ts";
import { milestone, underMilestone } from "../../cards/timeline.ts";
import type { JobData } from "../../feishu/shapes/job-data.ts";
import type { Lang } from "../../words.ts";
import { nameIn } from "../lookups/names.ts";
import { dateOf, dotted, listed } from "../wording.ts";
import { lastingOf, reasonOf, type Version, type VersionContext, versionOf } from "./version.ts";

/** More versions than this stand without the timeline's columns, or not all of them would find room on a card. */
const mostOnTimeline = 12;

/**
 * A person's versions, the newest first: what the job was, from when to when, and what this version changed
 * against the one before. Everything else of a version is in its panel, which goes first where a card is full.
 */
export function timeline(jobDatas: readonly JobData[], context: VersionContext): Block[] {
  const ordered = newestFirst(jobDatas);
  return ordered.flatMap((one, index) => {
    const before = ordered.slice(index + 1).find((older) => lineOf(older) === lineOf(one));
    const version = versionOf(one, context);
    const isNewest = !ordered.slice(0, index).some((newer) => lineOf(newer) === lineOf(one));
    const told = before
      ? changes(version, versionOf(before, context), context.lang)
      : first(version, context);
    const everything = panel(
      context.lang === "zh" ? "这一版的全部字段" : "Everything in this version",
      lines([...version.main, ...version.rest, ...version.record], context.lang),
    );
    const stop = {
      title: titleOf(one, context),
      when: whenOf(one, context),
      about: told,
      now: isNewest && !ended(one, context),
    };
    return ordered.length <= mostOnTimeline
      ? [entry(milestone(stop)), ...everything.map((element) => detail(underMilestone([element])))]
      : [
          entry(
            ...(index > 0 ? [rule()] : []),
            heading(stop.title),
            ...(stop.when ? [quiet(stop.when)] : []),
            ...(told ? [text(told)] : []),
          ),
          ...everything.map((element) => detail(element)),
        ];
  });
}

/** By the day they took effect. Versions without one stay where Feishu put them. */
export function newestFirst(jobDatas: readonly JobData[]): JobData[] {
  return jobDatas.toSorted((left, right) =>
    left.effective_time && right.effective_time ? right.effective_time.compare(left.effective_time) : 0,
  );
}

/** Versions of the main job follow each other; each part-time job is a line of its own. */
function lineOf(one: JobData): string {
  return one.primary_job_data === false ? `part-time ${one.job_data_id}` : "main";
}

function titleOf(one: JobData, { names, lang }: VersionContext): string {
  const title = dotted(
    nameIn(names, "job", one.job_id, lang),
    nameIn(names, "department", one.department_id, lang),
  );
  return title || (lang === "zh" ? "职务未填写" : "No job given");
}

function whenOf(one: JobData, context: VersionContext): string {
  return dotted(
    lastingOf(one, context),
    reasonOf(one, context),
    one.primary_job_data === false && (context.lang === "zh" ? "兼职" : "part-time job"),
  );
}

/** Whether an end is known, to those who see it: where a version is open, Feishu gives a day in the year 9999. */
function ended(one: JobData, { view }: VersionContext): boolean {
  return view.show(one.expiration_time, dateOf) !== undefined;
}

/** The oldest version shown changed nothing: who was above, and at which level. */
function first({ main }: Version, { lang }: VersionContext): string {
  const named = lang === "zh" ? ["直属上级", "职级"] : ["Manager", "Job level"];
  return main
    .filter((one) => named.includes(one.label))
    .map((one) => told(one.label, one.value, lang))
    .join("\n");
}

/** `职级：P5 → P6`, a line each; what else changed by name only. */
function changes(version: Version, before: Version, lang: Lang): string {
  const zh = lang === "zh";
  const main = changed(version.main, before.main).map(({ label, from, to }) =>
    told(label, `${from ?? "—"} → ${to ?? "—"}`, lang),
  );
  const rest = changed(version.rest, before.rest).map(({ label }) => label);
  const also =
    rest.length > 0
      ? told(
          main.length > 0 ? (zh ? "同时变更" : "Also changed") : zh ? "变更" : "Changed",
          listed(rest, lang),
          lang,
        )
      : undefined;
  return [...main, ...(also ? [also] : [])].join("\n");
}

function changed(now: readonly Fact[], before: readonly Fact[]) {
  const labels = [...new Set([...now, ...before].map((one) => one.label))];
  const valueIn = (all: readonly Fact[], label: string) => all.find((one) => one.label === label)?.value;
  return labels
    .map((label) => ({ label, from: valueIn(before, label), to: valueIn(now, label) }))
    .filter(({ from, to }) => from !== to);
}

function told(label: string, value: string, lang: Lang): string {
  return lang === "zh" ? `${label}：${value}` : `${label}: ${value}`;
}
