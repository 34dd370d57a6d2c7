import { batchGetJobFamilies } from "../../endpoints/corehr-job-families-batch-get.ts";
import { queryJobGrades } from "../../endpoints/corehr-job-grades-query.ts";
import { batchGetJobLevels } from "../../endpoints/corehr-job-levels-batch-get.ts";
import { batchGetJobs } from "../../endpoints/corehr-jobs-batch-get.ts";
import { batchGetPathways } from "../../endpoints/corehr-pathways-batch-get.ts";
import { positionFields, queryPositions } from "../../endpoints/corehr-positions-query.ts";
import { companion, dictionaryMs, nextPage } from "../companion.ts";
import { fromTexts } from "../read-names.ts";

/** 职务 */
export const job = companion({
  endpoint: batchGetJobs,
  batch: 100,
  keepMs: dictionaryMs,
  request: (job_ids) => ({ body: { job_ids, fields: ["job_name", "code"] } }),
  names: ({ items }) => items.map((it) => [it.id, fromTexts(it.name, it.code)]),
});

/** 职级 */
export const jobLevel = companion({
  endpoint: batchGetJobLevels,
  batch: 100,
  keepMs: dictionaryMs,
  request: (job_level_ids) => ({ body: { job_level_ids } }),
  names: ({ items }) => items.map((it) => [it.job_level_id, fromTexts(it.name, it.code)]),
});

/** 序列 */
export const jobFamily = companion({
  endpoint: batchGetJobFamilies,
  batch: 100,
  keepMs: dictionaryMs,
  request: (job_family_ids) => ({ body: { job_family_ids } }),
  names: ({ items }) => items.map((it) => [it.job_family_id, fromTexts(it.name, it.code)]),
});

/** 职等 */
export const jobGrade = companion({
  endpoint: queryJobGrades,
  batch: 100,
  keepMs: dictionaryMs,
  request: (ids, _, page_token) => ({ query: { page_size: 100, page_token }, body: { ids } }),
  names: ({ items }) => items.map((it) => [it.job_grade_id, fromTexts(it.names, it.code)]),
  next: nextPage,
});

/** 通道 */
export const pathway = companion({
  endpoint: batchGetPathways,
  batch: 100,
  keepMs: dictionaryMs,
  request: (pathway_ids, _, page_token) => ({ query: { page_size: 100, page_token }, body: { pathway_ids } }),
  names: ({ items }) => items.map((it) => [it.pathway_id, fromTexts(it.names, it.code)]),
  next: nextPage,
});

/** 岗位: the document takes 200 ids but answers with pages of 100. */
export const position = companion({
  endpoint: queryPositions,
  batch: 100,
  keepMs: dictionaryMs,
  request: (position_ids, _, page_token) => ({
    query: { page_size: 100, page_token },
    body: { position_ids, fields: [...positionFields] },
  }),
  names: ({ items }) => items.map((it) => [it.position_id, fromTexts(it.names, it.code)]),
  next: nextPage,
});
