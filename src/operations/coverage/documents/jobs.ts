import { batchGetJobs } from "../../../feishu/endpoints/corehr-jobs-batch-get.ts";
import { jobFields } from "../../../feishu/shapes/job.ts";
import type { CoveredDocument, Shown } from "../document.ts";
import { asDay, byName, inEither, picksText } from "../how.ts";
import { sampleName } from "../sample-name.ts";

const text = (zh: string, en: string) => [
  { lang: "zh-CN", value: zh },
  { lang: "en-US", value: en },
];

const id = "4698040628992333549";
const ownField = "shifouleixing_7795__c";
const job = {
  id,
  code: "JP422119",
  name: text("高级后端工程师", "Senior backend engineer"),
  description: text("负责核心系统的开发", "Builds the core systems"),
  active: true,
  job_title: text("资深工程师", "Principal engineer"),
  pathway_id: "8200000000000000001",
  job_family_id_list: ["8200000000000000002"],
  job_level_id_list: ["8200000000000000003"],
  working_hours_type_id: "8200000000000000004",
  effective_time: "2020-01-02 00:00:00",
  expiration_time: "2031-03-04 00:00:00",
  custom_fields: [{ field_name: ownField, value: '"涉密岗位甲"' }],
  created_by: "8200000000000000005",
  created_time: "2020-01-05 00:00:00",
  updated_by: "8200000000000000006",
  updated_time: "2021-07-08 00:00:00",
};

/** corehr/v2/jobs/batch_get: a job (职务). */
export const jobsDocument: CoveredDocument = {
  name: "jobs-batch-get",
  title: { zh: "根据条件批量获取职务", en: "Jobs by id or code" },
  endpoint: batchGetJobs,
  command: "job",
  request: { ids: [], codes: ["JP422119"], custom_fields: [ownField] },
  sample: { items: [job] },
  parameters: {
    user_id_type: {
      said: [
        {
          zh: "职务 JP422119，用 union_id",
          en: "job code JP422119 as union_id",
          sends: "union_id",
        },
      ],
      form: { values: { user_id_type: "union_id" }, sends: "union_id" },
    },
    job_ids: {
      said: [{ zh: `职务ID ${id}`, en: `job id ${id}`, sends: [id] }],
      form: { values: { ids: id }, sends: [id] },
    },
    job_codes: {
      said: [
        { zh: "职务 JP422119", en: "job code JP422119", sends: ["JP422119"] },
        {
          zh: "职务编码 JP422119、JP422120",
          en: "job codes JP422119, JP422120",
          sends: ["JP422119", "JP422120"],
        },
      ],
      form: { values: { codes: "JP422119\nJP422120" }, sends: ["JP422119", "JP422120"] },
    },
    fields: {
      said: [
        {
          zh: `职务 JP422119 的自定义字段 ${ownField}`,
          en: `job code JP422119 with field ${ownField}`,
          sends: [...jobFields, ownField],
        },
      ],
      form: { values: { custom_fields: ownField }, sends: [...jobFields, ownField] },
    },
  },
  fields: {
    "items[].id": { shows: id },
    "items[].code": { shows: "JP422119" },
    ...texts("name", job.name),
    ...texts("description", job.description),
    "items[].active": {
      shows: { zh: "启用", en: "Active" },
      words: { true: { zh: "启用", en: "Active" }, false: { zh: "停用", en: "Inactive" } },
    },
    ...texts("job_title", job.job_title),
    "items[].pathway_id": { shows: sampleName(job.pathway_id), how: byName },
    "items[].job_family_id_list": { shows: sampleName("8200000000000000002"), how: byName },
    "items[].job_level_id_list": { shows: sampleName("8200000000000000003"), how: byName },
    "items[].working_hours_type_id": { shows: sampleName(job.working_hours_type_id), how: byName },
    "items[].effective_time": { shows: "2020-01-02", how: asDay },
    "items[].expiration_time": { shows: "2031-03-04", how: asDay },
    "items[].custom_fields[].field_name": { shows: sampleName(ownField), how: byName },
    "items[].custom_fields[].value": { shows: "涉密岗位甲" },
    "items[].created_by": { shows: sampleName(job.created_by), how: byName },
    "items[].created_time": { shows: "2020-01-05", how: asDay },
    "items[].updated_by": { shows: sampleName(job.updated_by), how: byName },
    "items[].updated_time": { shows: "2021-07-08", how: asDay },
  },
};

function texts(path: string, [zh, en]: { lang: string; value: string }[]): Record<string, Shown> {
  return {
    [`items[].${path}[].lang`]: { shows: en ? { en: en.value } : {}, how: picksText },
    [`items[].${path}[].value`]: { shows: { zh: zh?.value ?? "", en: en?.value ?? "" }, how: inEither },
  };
}
