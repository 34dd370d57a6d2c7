import type { Both } from "../../words.ts";

/*
 * Words for the numbers in Feishu Hire's talent documents (talents list, hire/v2/talents/:id). A number that
 * is not listed there has no word; cards then show the number itself.
 */

/** A table from a documented number to its words. */
export type Words = Readonly<Record<number, Both>>;

export const degrees: Words = {
  1: { zh: "小学", en: "Primary school" },
  2: { zh: "初中", en: "Middle school" },
  3: { zh: "专职", en: "Vocational school" },
  4: { zh: "高中", en: "High school" },
  5: { zh: "大专", en: "Associate degree" },
  6: { zh: "本科", en: "Bachelor" },
  7: { zh: "硕士", en: "Master" },
  8: { zh: "博士", en: "PhD" },
  9: { zh: "其他", en: "Other" },
};

export const genders: Words = {
  1: { zh: "男", en: "Male" },
  2: { zh: "女", en: "Female" },
  3: { zh: "其他", en: "Other" },
};

export const maritalStatuses: Words = {
  1: { zh: "已婚", en: "Married" },
  2: { zh: "未婚", en: "Single" },
};

export const identificationTypes: Words = {
  1: { zh: "居民身份证", en: "Resident ID" },
  2: { zh: "护照", en: "Passport" },
  3: { zh: "港澳居民居住证", en: "Residence permit (Hong Kong, Macao)" },
  4: { zh: "台湾居民来往大陆通行证", en: "Mainland travel permit (Taiwan)" },
  5: { zh: "其他证件", en: "Other document" },
  6: { zh: "港澳居民来往内地通行证", en: "Mainland travel permit (Hong Kong, Macao)" },
  9: { zh: "台湾居民居住证", en: "Residence permit (Taiwan)" },
};

export const educationTypes: Words = {
  1: { zh: "海外及港台", en: "Overseas" },
  2: { zh: "统招全日制", en: "Full-time" },
  3: { zh: "非全日制", en: "Part-time" },
  4: { zh: "自考", en: "Self-taught examination" },
  5: { zh: "其他", en: "Other" },
};

export const languages: Words = {
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
};

export const proficiencies: Words = {
  1: { zh: "入门", en: "Beginner" },
  2: { zh: "日常会话", en: "Conversational" },
  3: { zh: "商务会话", en: "Business" },
  4: { zh: "无障碍沟通", en: "Fluent" },
  5: { zh: "母语", en: "Native" },
};

export const networks: Words = {
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
};
