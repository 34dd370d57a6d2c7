import type { Element } from "../../cards/element.ts";
import { quiet } from "../../cards/element.ts";
import { largestCard } from "../../cards/fitted.ts";
import { table } from "../../cards/layout.ts";
import { type Ask, encodeAsk } from "../ask.ts";
import type { ShowContext } from "../command.ts";
import { nameIn } from "../lookups/names.ts";
import { dateOf } from "../wording.ts";
import type { EmployeeJobAnswer, Person } from "./answer.ts";
import { newestFirst } from "./timeline.ts";
import { reasonOf } from "./version.ts";

/** Of the 30 KB that a card may have, at most this much is for the rows, bytes. */
const mostForRows = 20 * 1024;
/** The card and its table around the rows and the two seals, bytes: measured some 2,000. */
const frame = 2300;

/** What the rows may take beside two buttons that carry the whole request: base64 of it and some 250 characters around. */
function roomForRows(request: Ask["request"]): number {
  const asked = encodeAsk({ command: "employee-job", request } as Ask);
  const seal = Math.ceil(Buffer.byteLength(JSON.stringify(asked)) * (4 / 3)) + 250;
  return Math.min(mostForRows, largestCard - frame - 2 * seal);
}

/** Many people on one card: a row each, or a row a version where the history was asked for. */
export function roster(
  { people, names }: EmployeeJobAnswer,
  nameOf: (person: Person) => string,
  { view, lang, request }: ShowContext<"employee-job">,
): Element[] {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const employment = view.sees.has("employment");
  const columns = [
    { name: "who", label: t("姓名", "Name") },
    { name: "job", label: t("职务", "Job") },
    { name: "department", label: t("部门", "Department") },
    { name: "manager", label: t("直属上级", "Manager") },
    ...(employment
      ? [
          { name: "level", label: t("职级", "Job level") },
          { name: "from", label: t("生效", "Effective") },
        ]
      : []),
    ...(employment && request.history
      ? [
          { name: "to", label: t("失效", "Expires") },
          { name: "why", label: t("业务类型", "Reason") },
        ]
      : []),
  ];
  const rows = people.flatMap((person) => {
    const who = nameOf(person);
    if (person.jobDatas.length === 0) return [{ who, job: t("没有任职信息", "no job data") }];
    return newestFirst(person.jobDatas).map((one) => {
      // Asked for whoever reads it, so that it is known what a group was not shown.
      const level = view.show(one.job_level_id, (id) => nameIn(names, "job-level", id, lang)) ?? "";
      const from = view.show(one.effective_time, dateOf) ?? "";
      return {
        who: one.primary_job_data === false ? t(`${who}（兼职）`, `${who} (part-time)`) : who,
        job: nameIn(names, "job", one.job_id, lang) ?? "",
        department: nameIn(names, "department", one.department_id, lang) ?? "",
        manager: nameIn(names, "employee", one.direct_manager?.employment_id, lang) ?? "",
        ...(employment ? { level, from } : {}),
        ...(employment && request.history
          ? { to: view.show(one.expiration_time, dateOf) ?? "", why: reasonOf(one, { view, lang }) ?? "" }
          : {}),
      };
    });
  });
  const kept = within(roomForRows(request), rows);
  const more = rows.length - kept.length;
  return [
    table(columns, kept),
    ...(more > 0
      ? [
          quiet(
            t(
              `一张卡片放不下，还有 ${more} 行未显示。`,
              `Too much for one card: ${more} more rows are not shown.`,
            ),
          ),
        ]
      : []),
  ];
}

/** As many rows as fit into so many bytes. */
function within<T>(bytes: number, rows: readonly T[]): T[] {
  let used = 0;
  return rows.filter((row) => {
    used += Buffer.byteLength(JSON.stringify(row)) + 1;
    return used <= bytes;
  });
}
