import { z } from "zod";
import type { Both } from "../../words.ts";

/**
 * The numbers Feishu Hire writes for words, and the words people read for them. A number that is not listed
 * here is kept as it is.
 */
export const identificationTypes = {
  1: { zh: "居民身份证", en: "Resident ID" },
  2: { zh: "护照", en: "Passport" },
  3: { zh: "港澳居民居住证", en: "Residence permit (Hong Kong, Macao)" },
  4: { zh: "台湾居民来往大陆通行证", en: "Mainland travel permit (Taiwan)" },
  5: { zh: "其他证件", en: "Other document" },
  6: { zh: "港澳居民来往内地通行证", en: "Mainland travel permit (Hong Kong, Macao)" },
  9: { zh: "台湾居民居住证", en: "Residence permit (Taiwan)" },
} as const;

export const genders = {
  1: { zh: "男", en: "Male" },
  2: { zh: "女", en: "Female" },
  3: { zh: "其他", en: "Other" },
} as const;

export const maritalStatuses = {
  1: { zh: "已婚", en: "Married" },
  2: { zh: "未婚", en: "Single" },
} as const;

/** Degree of one education and `top_degree`. */
export const degrees = {
  1: { zh: "小学", en: "Primary school" },
  2: { zh: "初中", en: "Middle school" },
  3: { zh: "专职", en: "Vocational school" },
  4: { zh: "高中", en: "High school" },
  5: { zh: "大专", en: "Associate degree" },
  6: { zh: "本科", en: "Bachelor" },
  7: { zh: "硕士", en: "Master" },
  8: { zh: "博士", en: "PhD" },
  9: { zh: "其他", en: "Other" },
} as const;

/** `first_degree` counts differently from `degree`. */
export const firstDegrees = {
  1: { zh: "低于大专", en: "Below associate degree" },
  2: { zh: "大专", en: "Associate degree" },
  3: { zh: "本科", en: "Bachelor" },
  4: { zh: "硕士", en: "Master" },
  5: { zh: "博士", en: "PhD" },
  6: { zh: "其他", en: "Other" },
  7: { zh: "无", en: "None" },
} as const;

export const educationTypes = {
  1: { zh: "海外及港台", en: "Overseas or outside the mainland" },
  2: { zh: "统招全日制", en: "Full-time" },
  3: { zh: "非全日制", en: "Part-time" },
  4: { zh: "自考", en: "Self-taught examination" },
  5: { zh: "其他", en: "Other" },
} as const;

export const academicRankings = {
  5: { zh: "前 5%", en: "Top 5%" },
  10: { zh: "前 10%", en: "Top 10%" },
  20: { zh: "前 20%", en: "Top 20%" },
  30: { zh: "前 30%", en: "Top 30%" },
  50: { zh: "前 50%", en: "Top 50%" },
  [-1]: { zh: "其他", en: "Other" },
} as const;

export const schoolTags = {
  1: { zh: "985", en: "Project 985" },
  2: { zh: "211", en: "Project 211" },
  3: { zh: "一本", en: "First tier" },
  4: { zh: "QS200", en: "QS 200" },
} as const;

export const careerTypes = {
  1: { zh: "实习", en: "Internship" },
  2: { zh: "工作", en: "Employment" },
  3: { zh: "兼职", en: "Part-time" },
  4: { zh: "其他", en: "Other" },
} as const;

export const companyTags = {
  5: { zh: "百度/阿里/腾讯", en: "Baidu, Alibaba, Tencent" },
  6: { zh: "头条/美团/滴滴", en: "Toutiao, Meituan, Didi" },
  14: { zh: "互联网 100 强", en: "Top 100 internet company" },
} as const;

export const languages = {
  1: { zh: "英语", en: "English" },
  2: { zh: "法语", en: "French" },
  3: { zh: "日语", en: "Japanese" },
  4: { zh: "韩语", en: "Korean" },
  5: { zh: "德语", en: "German" },
  6: { zh: "俄语", en: "Russian" },
  7: { zh: "西班牙语", en: "Spanish" },
  8: { zh: "葡萄牙语", en: "Portuguese" },
  9: { zh: "阿拉伯语", en: "Arabic" },
  10: { zh: "印地语", en: "Hindi" },
  11: { zh: "印度斯坦语", en: "Hindustani" },
  12: { zh: "孟加拉语", en: "Bengali" },
  13: { zh: "豪萨语", en: "Hausa" },
  14: { zh: "旁遮普语", en: "Punjabi" },
  15: { zh: "波斯语", en: "Persian" },
  16: { zh: "斯瓦西里语", en: "Swahili" },
  17: { zh: "泰卢固语", en: "Telugu" },
  18: { zh: "土耳其语", en: "Turkish" },
  19: { zh: "意大利语", en: "Italian" },
  20: { zh: "爪哇语", en: "Javanese" },
  21: { zh: "泰米尔语", en: "Tamil" },
  22: { zh: "马拉地语", en: "Marathi" },
  23: { zh: "越南语", en: "Vietnamese" },
  24: { zh: "普通话", en: "Mandarin" },
  25: { zh: "粤语", en: "Cantonese" },
} as const;

export const proficiencies = {
  1: { zh: "入门", en: "Beginner" },
  2: { zh: "日常会话", en: "Conversational" },
  3: { zh: "商务会话", en: "Business" },
  4: { zh: "无障碍沟通", en: "Fluent" },
  5: { zh: "母语", en: "Native" },
} as const;

export const snsTypes = {
  1: { zh: "领英", en: "LinkedIn" },
  2: { zh: "脉脉", en: "Maimai" },
  3: { zh: "微信", en: "WeChat" },
  4: { zh: "微博", en: "Weibo" },
  5: { zh: "GitHub", en: "GitHub" },
  6: { zh: "知乎", en: "Zhihu" },
  7: { zh: "脸书", en: "Facebook" },
  8: { zh: "推特", en: "Twitter" },
  9: { zh: "WhatsApp", en: "WhatsApp" },
  10: { zh: "个人网站", en: "Website" },
  11: { zh: "QQ", en: "QQ" },
} as const;

export const talentSorts = {
  1: { zh: "按更新时间", en: "by last update" },
  2: { zh: "按相关度", en: "by relevance" },
  3: { zh: "按投递时间", en: "by application" },
  4: { zh: "按入库时间", en: "by date added" },
} as const;

export const customFieldTypes = {
  1: { zh: "单行文本", en: "One line" },
  2: { zh: "多行文本", en: "Several lines" },
  3: { zh: "单选", en: "One option" },
  4: { zh: "多选", en: "Several options" },
  5: { zh: "日期", en: "Date" },
  6: { zh: "月份", en: "Month" },
  7: { zh: "年份", en: "Year" },
  8: { zh: "时间段", en: "Period" },
  9: { zh: "数字", en: "Number" },
  10: { zh: "默认字段", en: "Default field" },
  11: { zh: "模块", en: "Module" },
  12: { zh: "日期", en: "Date" },
  13: { zh: "附件", en: "Attachment" },
} as const;

export const talentVisibilities = {
  1: { zh: "隐藏", en: "Hidden" },
  2: { zh: "公开", en: "Public" },
} as const;

export const tagTypes = {
  1: { zh: "手动标签", en: "Set by hand" },
  2: { zh: "自动标签", en: "Set automatically" },
} as const;

export const registrationScenarios = {
  5: { zh: "面试登记表", en: "Interview" },
  6: { zh: "入职登记表", en: "Onboarding" },
  14: { zh: "信息更新登记表", en: "Update" },
} as const;

type Table = Readonly<Record<number, Both>>;

/** Every number of a table, in its metadata as `values`; others pass too, as the numbers they are. */
export function coded(table: Table) {
  return z.int().meta({ values: numbersOf(table) });
}

/** Only the numbers of a table: for requests, where Feishu would refuse any other. */
export function oneOf<T extends Table>(table: T) {
  const known = new Set(numbersOf(table));
  return z
    .custom<keyof T & number>((it) => typeof it === "number" && known.has(it))
    .meta({ values: [...known] });
}

function numbersOf(table: Table): number[] {
  return Object.keys(table).map(Number);
}
