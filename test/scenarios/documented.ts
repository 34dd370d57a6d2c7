import { data, type Reply } from "../feishu/platform.ts";

/*
 * Answers as the documents show them, every field filled. People are invented; ids that the documents repeat
 * are told apart, so that each has a name of its own.
 */

const texts = (zh: string, en?: string) => [
  { lang: "zh-CN", value: zh },
  ...(en ? [{ lang: "en-US", value: en }] : []),
];
const both = (zh_name: string, en_name: string) => ({ zh_name, en_name });
const choice = (enum_name: string, zh: string) => ({ enum_name, display: texts(zh) });

/** hire/v1/talents, one of `items`. */
export const listedTalent = {
  id: "6891560630172518670",
  is_in_agency_period: true,
  is_onboarded: true,
  basic_info: {
    name: "张三",
    mobile: "19900000001",
    mobile_code: "86",
    mobile_country_code: "CN_1",
    email: "ada@example.com",
    experience_years: 5,
    age: 22,
    nationality: { nationality_code: "CN_1", ...both("中国", "China") },
    gender: 1,
    current_city: { city_code: "CT_11", ...both("北京", "Beijing") },
    hometown_city: { city_code: "CT_22", ...both("成都", "Chengdu") },
    preferred_city_list: [{ city_code: "ST_47", ...both("上海", "Shanghai") }],
    identification_type: 1,
    identification_number: "110101199003070011",
    birthday: 293016767159,
    creator_id: "ou_creator",
    marital_status: 1,
    current_home_address: "南京路1号",
    modify_time: "1634801678103",
  },
  education_list: [
    {
      id: "7002",
      degree: 1,
      school: "湘港大学",
      field_of_study: "考古",
      start_time: "1990-01",
      end_time: "1994-01",
      end_time_v2: "1687180087000",
      education_type: 1,
      academic_ranking: 5,
      tag_list: [1],
    },
  ],
  career_list: [
    {
      id: "7003",
      company: "明日科技公司",
      title: "高级工程师",
      desc: "负责公司主页 UI 交互动画设计，行业领先水准",
      start_time: "1990-01",
      end_time: "1994-01",
      career_type: 1,
      tag_list: [6],
    },
  ],
  project_list: [
    {
      id: "7004",
      name: "权限重构项目",
      role: "项目负责人",
      link: "www.recruitment-demo.com",
      desc: "将系统的权限模块进行重构，支持更加灵活的权限控制能力。",
      start_time: "1990-01",
      end_time: "1991-01",
    },
  ],
  works_list: [
    { id: "7001", link: "www.test.com", desc: "全国 UI 设计大赛一等奖", name: "全国 UI 设计大赛" },
  ],
  award_list: [{ id: "7005", title: "最佳新人奖", award_time: "1991", desc: "最优秀的新人奖" }],
  language_list: [{ id: "7006", language: 1, proficiency: 1 }],
  sns_list: [{ id: "7007", sns_type: 1, link: "linkedin.example/zhang" }],
  resume_source_list: [{ id: "7008", ...both("猎头", "Hunter") }],
  interview_registration_list: [{ id: "6833685612520950030", registration_time: 1618494330932 }],
  resume_attachment_id_list: ["64352523512563462"],
  top_degree: 1,
  first_degree: 3,
};

/** job_datas/batch_get, one of `job_datas`. */
export const jobData = {
  job_data_id: "6890452208593370001",
  version_id: "6890452208593370002",
  employee_type_id: "6890452208593370003",
  working_hours_type_id: "6890452208593370004",
  work_location_id: "6890452208593370005",
  department_id: "6890452208593370006",
  position_id: "6890452208593370007",
  job_id: "4698040628992333549",
  job_level_id: "6890452208593370011",
  job_grade_id: "6890452208593370012",
  job_family_id: "1245678",
  probation_start_date: "2018-03-16T00:00:00",
  probation_end_date: "2019-05-24T00:00:00",
  primary_job_data: true,
  employment_id: "7140964208476371111",
  effective_time: "2020-05-01 00:00:00",
  expiration_time: "2020-05-02 00:00:00",
  assignment_start_reason: choice("onboarding", "入职"),
  probation_expected_end_date: "2006-01-02",
  probation_outcome: choice("passed", "通过"),
  direct_manager: { job_data_id: "1000001", employment_id: "6893014062142064101" },
  dotted_line_managers: [{ job_data_id: "1000003", employment_id: "6893014062142064103" }],
  second_direct_manager: { job_data_id: "1000002", employment_id: "6893014062142064102" },
  cost_center_rates: [{ cost_center_id: "6950635856373745165", rate: 100, new_rate: 50.2 }],
  work_shift: choice("morning", "早班"),
  compensation_type: choice("monthly", "月薪"),
  service_company: "6890452208593370015",
  created_at: "2020-05-02 00:00:00",
  weekly_working_hours_v2: 10.1,
  weekly_working_hours: 10,
  employee_subtype_id: "6890452208593370016",
  job_data_reason: choice("example_option", "晋升"),
  pathway_id: "6890452208593370013",
};

/** jobs/batch_get, one of `items`. */
export const job = {
  id: "4698040628992333549",
  code: "JP422119",
  name: texts("高级 Java 开发工程师"),
  description: texts("负责公司核心业务系统的 Java 后端开发，参与架构设计与技术选型"),
  active: true,
  job_title: texts("高级工程师"),
  pathway_id: "6890452208593370013",
  job_family_id_list: ["1245678"],
  job_level_id_list: ["6890452208593370011"],
  working_hours_type_id: "6890452208593370004",
  effective_time: "2020-01-01 00:00:00",
  expiration_time: "2021-01-01 00:00:00",
  custom_fields: [
    { field_name: "name", value: "Sandy" },
    { field_name: "shifouleixing_7795__c", value: "true" },
  ],
  created_by: "6893014062142064102",
  created_time: "2021-01-01 00:00:00",
  updated_by: "6893014062142064103",
  updated_time: "2021-01-01 00:00:00",
};

/** referrals/search, one of `items`. */
export const referral = {
  id: "6930815272790114322",
  application_ids: ["6930815272790114323"],
  create_time: "1618899376474",
  referral_user: { id: "ou_referrer", name: { zh_cn: "张三", en_us: "zhangsan" } },
};

const person = (employment_id: string, zh: string, en: string) => ({
  employment_id,
  person_info: { preferred_local_full_name: zh, preferred_english_full_name: en },
});
const items = (...all: object[]) => data({ items: all });
const corehr = "/open-apis/corehr";

/** Every companion endpoint, with the names of what is above. */
export const names: Record<string, Reply> = {
  [`POST ${corehr}/v2/employees/batch_get`]: items(
    person("7140964208476371111", "王伟", "Wang Wei"),
    person("6893014062142064101", "叶芷若", "Ye Zhiruo"),
    person("6893014062142064102", "陈静", "Chen Jing"),
    person("6893014062142064103", "林晓", "Lin Xiao"),
    person("ou_creator", "陈静", "Chen Jing"),
  ),
  [`POST ${corehr}/v2/jobs/batch_get`]: items({
    id: "4698040628992333549",
    code: "JP422119",
    name: texts("高级 Java 开发工程师"),
  }),
  [`POST ${corehr}/v2/departments/batch_get`]: items({
    id: "6890452208593370006",
    department_name: texts("后端平台部", "Backend Platform"),
  }),
  [`POST ${corehr}/v2/job_levels/batch_get`]: items({
    job_level_id: "6890452208593370011",
    name: texts("P5 高级"),
  }),
  [`POST ${corehr}/v2/job_grades/query`]: items({
    job_grade_id: "6890452208593370012",
    names: texts("五等"),
  }),
  [`POST ${corehr}/v2/job_families/batch_get`]: items({ job_family_id: "1245678", name: texts("研发") }),
  [`POST ${corehr}/v2/pathways/batch_get`]: items({
    pathway_id: "6890452208593370013",
    names: texts("专业通道", "Professional"),
  }),
  [`POST ${corehr}/v2/positions/query`]: items({
    position_id: "6890452208593370007",
    names: texts("后端岗"),
  }),
  [`POST ${corehr}/v2/locations/batch_get`]: items({
    location_id: "6890452208593370005",
    hiberarchy_common: { name: texts("北京办公室") },
  }),
  [`POST ${corehr}/v2/companies/batch_get`]: items({
    company_id: "6890452208593370015",
    hiberarchy_common: { name: texts("云杉科技") },
  }),
  [`POST ${corehr}/v2/cost_centers/search`]: items({
    cost_center_id: "6950635856373745165",
    name: texts("研发中心", "R&D"),
  }),
  [`GET ${corehr}/v1/employee_types`]: items({ id: "6890452208593370003", name: texts("正式") }),
  [`GET ${corehr}/v1/working_hours_types`]: items({ id: "6890452208593370004", name: texts("标准工时") }),
  [`GET ${corehr}/v1/custom_fields/query`]: items({
    custom_api_name: "shifouleixing_7795__c",
    name: { zh_cn: "是否类型", en_us: "Yes or no" },
  }),
  "POST /open-apis/hire/v1/locations/query": items({
    country: { country_code: "CN_1", country_name_info: both("中国", "China") },
  }),
  "GET /open-apis/hire/v1/applications/6930815272790114323/get_detail": data({
    application_detail: {
      basic_info: { id: "6930815272790114323", stage: both("面试", "Interview"), active_status: 1 },
      job: { name: "后端工程师" },
    },
  }),
};
