import type { Both } from "../../../words.ts";
import type { FieldOption, ObjectField } from "../object-fields.ts";

const both = (zh: string, en: string): Both => ({ zh, en });

function options(field: string, ...names: readonly (readonly [zh: string, en: string])[]): FieldOption[] {
  return names.map(([zh, en], place) => ({ apiName: `${field}_option${place + 1}`, name: both(zh, en) }));
}

/** Fields that the invented company added to its jobs: one of every kind, named as CoreHR names them. */
export const jobFields: readonly ObjectField[] = [
  {
    object: "job",
    apiName: "shifouguanjian_7795__c",
    name: both("是否关键职务", "Key job"),
    description: both("关键职务每年盘点一次", "Key jobs are reviewed every year"),
    type: 2,
    required: true,
  },
  {
    object: "job",
    apiName: "bianzhishu_4126__c",
    name: both("年度编制数", "Headcount for the year"),
    description: both("当年批准的编制", "What was approved for this year"),
    type: 3,
  },
  {
    object: "job",
    apiName: "zhaopinnandu_5108__c",
    name: both("招聘难度", "Hard to hire"),
    description: both("由招聘团队评定", "As the recruiters see it"),
    type: 4,
    options: options("zhaopinnandu_5108__c", ["容易", "Easy"], ["一般", "Medium"], ["困难", "Hard"]),
  },
  {
    object: "job",
    apiName: "bangongfangshi_6620__c",
    name: both("办公方式", "Ways of working"),
    description: both("可多选", "Any that apply"),
    type: 4,
    several: true,
    options: options("bangongfangshi_6620__c", ["坐班", "On site"], ["混合", "Hybrid"], ["远程", "Remote"]),
  },
  {
    object: "job",
    apiName: "zhaopinfuzeren_2087__c",
    name: both("招聘负责人", "Recruiter in charge"),
    description: both("对接用人部门", "Works with the hiring department"),
    type: 5,
  },
  {
    object: "job",
    apiName: "pingshenriqi_9134__c",
    name: both("最近评审日期", "Last reviewed on"),
    description: both("职务说明书的评审日期", "When the job's description was reviewed"),
    type: 7,
  },
  {
    object: "job",
    apiName: "zhengshuyaoqiu_1456__c",
    name: both("证书要求", "Certificates wanted"),
    description: both("没有要求时为空", "Empty where none is wanted"),
    type: 1,
  },
];

/** Why an assignment starts, as CoreHR's own field of job data offers it. */
export const assignmentStartReason: ObjectField = {
  object: "job_data",
  apiName: "assignment_start_reason",
  name: both("业务类型", "Business type"),
  description: both("任职记录因何开始", "What began this version of the job data"),
  type: 4,
  preset: true,
  options: [
    { apiName: "onboarding", name: both("入职", "Onboarding") },
    { apiName: "promotion", name: both("晋升", "Promotion") },
    { apiName: "transfer", name: both("调动", "Transfer") },
    { apiName: "additional_assignment", name: both("新增兼职", "Additional assignment") },
  ],
};

/** The values of a job's own fields, as JSON text in the manner of document "custom fields" for jobs. */
export function jobFieldValues(index: number, recruiter: string): { name: string; value: string }[] {
  const option = (field: string, n: number) => `${field}_option${n}`;
  const ways = [option("bangongfangshi_6620__c", 1), option("bangongfangshi_6620__c", 2 + (index % 2))];
  return [
    { name: "shifouguanjian_7795__c", value: String(index % 3 === 0) },
    { name: "bianzhishu_4126__c", value: `${2 + (index % 7)}.00` },
    { name: "zhaopinnandu_5108__c", value: option("zhaopinnandu_5108__c", 1 + (index % 3)) },
    {
      name: "bangongfangshi_6620__c",
      value: JSON.stringify(index % 4 === 0 ? ways : ways.slice(0, 1)),
    },
    { name: "zhaopinfuzeren_2087__c", value: recruiter },
    { name: "pingshenriqi_9134__c", value: `2025-0${1 + (index % 9)}-15 00:00:00` },
    ...(index % 5 === 0
      ? [{ name: "zhengshuyaoqiu_1456__c", value: index === 0 ? "软考中级（系统集成）" : "无硬性要求" }]
      : []),
  ];
}
