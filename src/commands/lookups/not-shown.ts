import { type Element, quiet } from "../../cards/element.ts";
import type { Endpoint } from "../../feishu/endpoint.ts";
import { batchGetTalentIds } from "../../feishu/endpoints/hire-talents-batch-get-id.ts";
import { companions, type NameKind } from "../../feishu/names/kinds.ts";
import type { Both, Lang } from "../../words.ts";
import type { KnownNames } from "./names.ts";

/** Something a card does not show because the app lacks a scope. */
export interface NotShown {
  readonly what: Both;
  readonly scope: string;
}

/**
 * A field behind a scope of its own that not one of the items has. Only for fields that every item has where
 * the scope is granted: of any other field, absence may just mean that there is no value.
 */
export function withheld<T>(
  endpoint: Endpoint,
  field: string,
  what: Both,
  items: readonly T[],
  has: (item: T) => boolean,
): NotShown[] {
  const scope = endpoint.fieldScopes?.[field]?.anyOf[0];
  return scope === undefined || items.length === 0 || items.some(has) ? [] : [{ what, scope }];
}

/** Whether someone is onboarded is true or false of every talent, so none without it means no scope for it. */
export function withheldOnboarding(known: readonly (boolean | undefined)[]): NotShown[] {
  return withheld(
    batchGetTalentIds,
    "is_onboarded",
    { zh: "入职状态", en: "onboarding status" },
    known,
    (one) => one !== undefined,
  );
}

/** Names that were refused for want of a scope. Feishu says so itself. */
export function withheldNames(known: KnownNames): NotShown[] {
  const kinds = Object.keys(known) as NameKind[];
  return kinds.flatMap((kind) => {
    const refused = [...(known[kind]?.values() ?? [])].find(
      (one) => "failed" in one && one.failure.kind === "scope-missing",
    );
    const scope = companions[kind].endpoint.scopes?.anyOf[0];
    return refused && scope ? [{ what: kindWords[kind], scope }] : [];
  });
}

/** One quiet line at the foot that names each thing once; nothing where nothing is missing. */
export function notShownLine(all: readonly NotShown[], lang: Lang): Element[] {
  if (all.length === 0) return [];
  const zh = lang === "zh";
  const each = [...new Map(all.map((one) => [one.what[lang] + one.scope, one])).values()].map(
    ({ what, scope }) => (zh ? `${what.zh}，需要权限 ${scope}` : `${what.en} (needs ${scope})`),
  );
  return [quiet((zh ? "未显示：" : "Not shown: ") + each.join(zh ? "；" : ", "))];
}

const kindWords: Readonly<Record<NameKind, Both>> = {
  job: { zh: "职务名称", en: "names of jobs" },
  "job-level": { zh: "职级名称", en: "names of job levels" },
  "job-family": { zh: "序列名称", en: "names of job families" },
  "job-grade": { zh: "职等名称", en: "names of job grades" },
  pathway: { zh: "通道名称", en: "names of pathways" },
  position: { zh: "岗位名称", en: "names of positions" },
  department: { zh: "部门名称", en: "names of departments" },
  location: { zh: "工作地点名称", en: "names of work locations" },
  company: { zh: "公司名称", en: "names of companies" },
  "cost-center": { zh: "成本中心名称", en: "names of cost centres" },
  employee: { zh: "员工姓名", en: "names of employees" },
  "employee-type": { zh: "人员类型名称", en: "names of employee types" },
  "working-hours-type": { zh: "工时制度名称", en: "names of working-hours types" },
  application: { zh: "投递的职位和阶段", en: "postings and stages of applications" },
  "hire-job": { zh: "职位名称", en: "names of postings" },
  place: { zh: "地点名称", en: "names of places" },
  "job-custom-field": { zh: "自定义字段名称", en: "names of custom fields" },
  "assignment-start-reason": { zh: "业务类型名称", en: "names of reasons" },
};
