import { dataRangePage } from "../../../feishu/console.ts";
import { searchEmployees } from "../../../feishu/endpoints/corehr-employees-search.ts";
import { batchGetJobDatas } from "../../../feishu/endpoints/corehr-job-datas-batch-get.ts";
import type { Failure } from "../../../feishu/failure.ts";
import { consolePage } from "../console-links.ts";
import { type Found, ok } from "../finding.ts";
import type { Patient } from "../patient.ts";
import { unchecked } from "../unchecked.ts";

/**
 * Whether the app's data range of CoreHR holds anybody: it is empty until somebody sets it, and then every search is
 * empty too. One employment id is read, and that person's job data; nothing of them is kept or shown.
 */
export async function checkCorehr(patient: Patient): Promise<Found> {
  const found = await patient.feishu.call(searchEmployees, { query: { page_size: 1 }, body: {} });
  if (!found.ok) return failed(patient, found.failure);
  const id = found.value.items[0]?.employment_id;
  if (id === undefined) return empty(patient);
  const jobs = await patient.feishu.call(batchGetJobDatas, {
    query: { user_id_type: "people_corehr_id" },
    body: { employment_ids: [id] },
  });
  if (!jobs.ok) return failed(patient, jobs.failure);
  return ok({
    zh: "能读到飞书人事的员工和任职信息。",
    en: "Employees and their job data can be read in CoreHR.",
  });
}

function failed(patient: Patient, failure: Failure): Found {
  if (failure.kind === "out-of-range") return outOfRange(patient, failure.code);
  return unchecked(patient, failure, { zh: "飞书人事", en: "CoreHR" });
}

const remedy = {
  zh: `在开发者后台${dataRangePage.zh}里选「飞书人事（企业版）」，在「资源分类-员工」和组织里各设一个范围（全员，或按条件筛选），并发布新版本。不用飞书人事的企业，请在 access.yaml 里不授予 employee-job 和 job。`,
  en: `In the developer console under ${dataRangePage.en} choose Feishu CoreHR Enterprise Edition, set a range for employees and for the organisation (everybody, or by condition), and publish a version. A company without CoreHR grants neither employee-job nor job in access.yaml.`,
};

const empty = (patient: Patient): Found => ({
  kind: "empty",
  level: "failure",
  what: { zh: "飞书人事里一个员工也读不到。", en: "Not one employee can be read in CoreHR." },
  why: {
    zh: "应用在飞书人事里的数据范围默认是空的；没有设置时，每次查询都像“查无此人”。",
    en: "An app's data range in CoreHR is empty by default; until it is set, every lookup looks like “nobody found”.",
  },
  remedy,
  link: consolePage(patient, "auth"),
});

const outOfRange = (patient: Patient, code: number | undefined): Found => ({
  kind: "out-of-range",
  level: "failure",
  what: {
    zh: `飞书人事拒绝了读取：不在应用的数据范围内（${code}）。`,
    en: `CoreHR refused the read: it lies outside the app's data range (${code}).`,
  },
  why: {
    zh: "有权限还不够，还要有数据范围；没有范围，员工职务查不到。",
    en: "A scope is not enough without a data range: employees' jobs cannot be looked up.",
  },
  remedy,
  link: consolePage(patient, "auth"),
});
