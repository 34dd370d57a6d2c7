import {
  academicRankings,
  careerTypes,
  companyTags,
  degrees,
  educationTypes,
  firstDegrees,
  genders,
  identificationTypes,
  languages,
  maritalStatuses,
  proficiencies,
  schoolTags,
  snsTypes,
} from "../../../feishu/shapes/codes.ts";
import type { Json, Shown, Words } from "../document.ts";
import { asDay, asMoment, byName, inChinese, inEnglish } from "../how.ts";
import { sampleName } from "../sample-name.ts";

const yesOrNo: Words = { true: { zh: "是", en: "yes" }, false: { zh: "否", en: "no" } };
const city = (code: string, zh_name: string, en_name: string) => ({ city_code: code, zh_name, en_name });

const talent = {
  id: "8500000000000000001",
  is_in_agency_period: true,
  is_onboarded: true,
  basic_info: {
    name: "史密斯甲",
    mobile: "4155550132",
    mobile_code: "1",
    mobile_country_code: "CN_237",
    email: "smith@example.com",
    experience_years: 17,
    age: 43,
    nationality: { nationality_code: "CN_238", zh_name: "冰岛", en_name: "Iceland" },
    gender: 1,
    current_city: city("CT_901", "雷克雅未克", "Reykjavik"),
    hometown_city: city("CT_902", "阿克雷里", "Akureyri"),
    preferred_city_list: [city("CT_903", "特罗姆瑟", "Tromso")],
    identification_type: 2,
    identification_number: "E12345678",
    birthday: 293016767159,
    creator_id: "ou_8500000000000002",
    marital_status: 1,
    current_home_address: "示例路 77 号",
    modify_time: "1634801678103",
  },
  education_list: [
    {
      id: "8500000000000000003",
      degree: 7,
      school: "北极大学",
      field_of_study: "冰川学",
      start_time: "1990-02",
      end_time: "1994-03",
      end_time_v2: "1687180087000",
      education_type: 1,
      academic_ranking: 5,
      tag_list: [1],
    },
  ],
  career_list: [
    {
      id: "8500000000000000004",
      company: "极光科技",
      title: "首席观测员",
      desc: "记录极光的形态",
      start_time: "1995-04",
      end_time: "1998-05",
      career_type: 1,
      tag_list: [6],
    },
  ],
  project_list: [
    {
      id: "8500000000000000005",
      name: "海冰项目",
      role: "领航",
      link: "https://example.com/ice",
      desc: "测量海冰厚度",
      start_time: "1999-06",
      end_time: "2000-07",
    },
  ],
  works_list: [
    { id: "8500000000000000006", link: "https://example.com/work", desc: "一本图册", name: "极地图册" },
  ],
  award_list: [{ id: "8500000000000000007", title: "北极星奖", award_time: "1987", desc: "年度最佳观测" }],
  language_list: [{ id: "8500000000000000008", language: 9, proficiency: 1 }],
  sns_list: [{ id: "8500000000000000009", sns_type: 1, link: "https://example.org/smith" }],
  resume_source_list: [{ id: "8500000000000000010", zh_name: "猎头推荐甲", en_name: "Headhunter A" }],
  interview_registration_list: [{ id: "8500000000000000011", registration_time: 1618494330932 }],
  resume_attachment_id_list: ["8500000000000000012"],
  top_degree: 8,
  first_degree: 1,
};

/** One talent with every field, and another page behind it. */
export const talentListSample: Json = { has_more: true, page_token: "token-of-page-2", items: [talent] };

const nextPage = { zh: "有下一页时才有按钮「下一页」", en: "the button “Next” stands where there is one" };
const nameless = {
  zh: "没有名称时显示",
  en: "where it has no name",
};
const basic = "items[].basic_info.";

/** Where each field of hire/v1/talents is read on the card of a search. */
export const talentListFields: Readonly<Record<string, Shown>> = {
  has_more: { shows: { zh: "下一页", en: "Next" }, how: nextPage },
  page_token: { shows: { zh: "下一页", en: "Next" }, how: nextPage },
  "items[].id": { shows: talent.id },
  "items[].is_in_agency_period": {
    shows: { zh: "猎头保护期：是", en: "In agency period: yes" },
    words: yesOrNo,
  },
  "items[].is_onboarded": { shows: { zh: "入职状态：是", en: "Onboarded: yes" }, words: yesOrNo },
  [`${basic}name`]: { shows: "史密斯甲" },
  [`${basic}mobile`]: { shows: "+1 4155550132" },
  [`${basic}mobile_code`]: {
    shows: "+1 4155550132",
    how: { zh: "与手机号连写", en: "joined with the number" },
  },
  [`${basic}mobile_country_code`]: { shows: sampleName("CN_237"), how: byName },
  [`${basic}email`]: { shows: "smith@example.com" },
  [`${basic}experience_years`]: { shows: { zh: "17 年", en: "17 years" } },
  [`${basic}age`]: { shows: { zh: "43 岁", en: "Age: 43" } },
  ...place("nationality", "nationality_code", "CN_238", "冰岛", "Iceland"),
  [`${basic}gender`]: { shows: genders[1], words: genders },
  ...place("current_city", "city_code", "CT_901", "雷克雅未克", "Reykjavik"),
  ...place("hometown_city", "city_code", "CT_902", "阿克雷里", "Akureyri"),
  ...place("preferred_city_list[]", "city_code", "CT_903", "特罗姆瑟", "Tromso"),
  [`${basic}identification_type`]: { shows: identificationTypes[2], words: identificationTypes },
  [`${basic}identification_number`]: { shows: "E12345678" },
  [`${basic}birthday`]: { shows: "1979-04-15", how: asDay },
  [`${basic}creator_id`]: { shows: sampleName("ou_8500000000000002"), how: byName },
  [`${basic}marital_status`]: { shows: maritalStatuses[1], words: maritalStatuses },
  [`${basic}current_home_address`]: { shows: "示例路 77 号" },
  [`${basic}modify_time`]: { shows: "2021-10-21 15:34", how: asMoment },
  ...education(),
  ...career(),
  "items[].project_list[].id": { shows: "8500000000000000005" },
  "items[].project_list[].name": { shows: "海冰项目" },
  "items[].project_list[].role": { shows: "领航" },
  "items[].project_list[].link": { shows: "https://example.com/ice" },
  "items[].project_list[].desc": { shows: "测量海冰厚度" },
  "items[].project_list[].start_time": { shows: "1999-06" },
  "items[].project_list[].end_time": { shows: "2000-07" },
  "items[].works_list[].id": { shows: "8500000000000000006" },
  "items[].works_list[].link": { shows: "https://example.com/work" },
  "items[].works_list[].desc": { shows: "一本图册" },
  "items[].works_list[].name": { shows: "极地图册" },
  "items[].award_list[].id": { shows: "8500000000000000007" },
  "items[].award_list[].title": { shows: "北极星奖" },
  "items[].award_list[].award_time": { shows: "1987" },
  "items[].award_list[].desc": { shows: "年度最佳观测" },
  "items[].language_list[].id": { shows: "8500000000000000008" },
  "items[].language_list[].language": { shows: languages[9], words: languages },
  "items[].language_list[].proficiency": { shows: proficiencies[1], words: proficiencies },
  "items[].sns_list[].id": { shows: "8500000000000000009" },
  "items[].sns_list[].sns_type": { shows: snsTypes[1], words: snsTypes },
  "items[].sns_list[].link": { shows: "https://example.org/smith" },
  "items[].resume_source_list[].id": { shows: "8500000000000000010" },
  "items[].resume_source_list[].zh_name": { shows: { zh: "猎头推荐甲" }, how: inChinese },
  "items[].resume_source_list[].en_name": { shows: { en: "Headhunter A" }, how: inEnglish },
  "items[].interview_registration_list[].id": { shows: "8500000000000000011" },
  "items[].interview_registration_list[].registration_time": { shows: "2021-04-15 21:45", how: asMoment },
  "items[].resume_attachment_id_list": { shows: "8500000000000000012" },
  "items[].top_degree": { shows: degrees[8], words: degrees },
  "items[].first_degree": { shows: firstDegrees[1], words: firstDegrees },
};

function place(path: string, code: string, value: string, zh: string, en: string): Record<string, Shown> {
  const at = `${basic}${path}.`;
  return {
    [`${at}${code}`]: { shows: value, how: nameless, insteadOf: [`${at}zh_name`, `${at}en_name`] },
    ...placeName(path, zh, en),
  };
}

function placeName(path: string, zh: string, en: string): Record<string, Shown> {
  const at = `${basic}${path}.`;
  return {
    [`${at}zh_name`]: { shows: { zh }, how: inChinese },
    [`${at}en_name`]: { shows: { en }, how: inEnglish },
  };
}

function education(): Record<string, Shown> {
  const at = "items[].education_list[].";
  return {
    [`${at}id`]: { shows: "8500000000000000003" },
    [`${at}degree`]: { shows: degrees[7], words: degrees },
    [`${at}school`]: { shows: "北极大学" },
    [`${at}field_of_study`]: { shows: "冰川学" },
    [`${at}start_time`]: { shows: "1990-02" },
    [`${at}end_time`]: { shows: "1994-03" },
    [`${at}end_time_v2`]: {
      shows: "2023-06",
      how: { zh: "与 end_time 不同时显示，年月", en: "as a month, where it differs from end_time" },
    },
    [`${at}education_type`]: { shows: educationTypes[1], words: educationTypes },
    [`${at}academic_ranking`]: { shows: academicRankings[5], words: academicRankings },
    [`${at}tag_list`]: { shows: schoolTags[1], words: schoolTags },
  };
}

function career(): Record<string, Shown> {
  const at = "items[].career_list[].";
  return {
    [`${at}id`]: { shows: "8500000000000000004" },
    [`${at}company`]: { shows: "极光科技" },
    [`${at}title`]: { shows: "首席观测员" },
    [`${at}desc`]: { shows: "记录极光的形态" },
    [`${at}start_time`]: { shows: "1995-04" },
    [`${at}end_time`]: { shows: "1998-05" },
    [`${at}career_type`]: { shows: careerTypes[1], words: careerTypes },
    [`${at}tag_list`]: { shows: companyTags[6], words: companyTags },
  };
}
