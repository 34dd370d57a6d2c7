import type { ShowContext } from "../command.ts";
import { referenceText } from "../describe.ts";
import { type KnownNames, nameIn } from "../lookups/names.ts";
import { periodText } from "../period.ts";
import { counted, dotted, listed, searchedFor } from "../wording.ts";

/** So many people are named in the quiet line; more are counted. */
const mostNamed = 3;

/** The request as understood, in one line. */
export function searchedLine(context: ShowContext<"employee-job">, names: KnownNames): string {
  const { request, lang } = context;
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const { people, history, as_of, effective, only, reasons, department_id_type } = request;
  const span = periodText(effective, lang);
  const named = people.map((one) => referenceText(one, context.view) ?? t("一位同事", "a colleague"));
  return dotted(
    searchedFor(
      people.length > mostNamed
        ? counted(people.length, lang, { one: "person", many: "people", zh: "人" })
        : listed(named, lang),
      lang,
    ),
    history ? t("全部版本", "all versions") : asOf(as_of, t),
    span && t(`生效于 ${span}`, `effective ${span}`),
    only && (only === "primary" ? t("仅主职", "main job only") : t("仅兼职", "part-time jobs only")),
    reasons?.length
      ? listed(
          reasons.map((one) => nameIn(names, "assignment-start-reason", one, lang) ?? one),
          lang,
        )
      : undefined,
    department_id_type && `${t("部门 ID 类型", "department ids as")} ${department_id_type}`,
  );
}

function asOf(day: string | undefined, t: (zh: string, en: string) => string): string {
  return day ? t(`${day} 生效的`, `in effect on ${day}`) : t("当前生效", "in effect today");
}

/** Feishu ignores the day where all versions are asked for (document job_datas/batch_get, `data_date`). */
export function ignoredLine({ request, lang }: ShowContext<"employee-job">): string | undefined {
  const { history, as_of } = request;
  if (!history || !as_of) return undefined;
  return lang === "zh"
    ? `查看全部版本时，截至日期 ${as_of} 不起作用。`
    : `With all versions, the as-of date ${as_of} has no effect.`;
}
