import { z } from "zod";

/**
 * The numbers Feishu Hire writes for words. The English names are for readers of the code; what people see
 * stands with the cards. A number that is not listed here is kept as it is.
 */
export const identificationTypes = {
  1: "resident identity card (mainland China)",
  2: "passport",
  3: "residence permit for Hong Kong and Macao residents",
  4: "travel permit for Taiwan residents",
  5: "other",
  6: "travel permit for Hong Kong and Macao residents",
  9: "residence permit for Taiwan residents",
} as const;

export const genders = { 1: "male", 2: "female", 3: "other" } as const;
export const maritalStatuses = { 1: "married", 2: "unmarried" } as const;

/** Degree of one education and `top_degree`. */
export const degrees = {
  1: "primary school",
  2: "junior secondary",
  3: "vocational secondary",
  4: "senior secondary",
  5: "college diploma",
  6: "bachelor",
  7: "master",
  8: "doctor",
  9: "other",
} as const;

/** `first_degree` counts differently from `degree`. */
export const firstDegrees = {
  1: "below college diploma",
  2: "college diploma",
  3: "bachelor",
  4: "master",
  5: "doctor",
  6: "other",
  7: "none",
} as const;

export const educationTypes = {
  1: "overseas, Hong Kong, Macao or Taiwan",
  2: "full-time, nationally enrolled",
  3: "part-time",
  4: "self-taught examination",
  5: "other",
} as const;

export const academicRankings = {
  5: "top 5%",
  10: "top 10%",
  20: "top 20%",
  30: "top 30%",
  50: "top 50%",
  [-1]: "other",
} as const;

export const schoolTags = {
  1: "Project 985",
  2: "Project 211",
  3: "first tier",
  4: "QS 200 abroad",
} as const;

export const careerTypes = { 1: "internship", 2: "employment", 3: "part-time", 4: "other" } as const;

export const companyTags = {
  5: "Baidu, Alibaba, Tencent",
  6: "Toutiao, Meituan, Didi",
  14: "top 100 internet companies",
} as const;

export const languages = {
  1: "English",
  2: "French",
  3: "Japanese",
  4: "Korean",
  5: "German",
  6: "Russian",
  7: "Spanish",
  8: "Portuguese",
  9: "Arabic",
  10: "Hindi",
  11: "Hindustani",
  12: "Bengali",
  13: "Hausa",
  14: "Punjabi",
  15: "Persian",
  16: "Swahili",
  17: "Telugu",
  18: "Turkish",
  19: "Italian",
  20: "Javanese",
  21: "Tamil",
  22: "Marathi",
  23: "Vietnamese",
  24: "Mandarin",
  25: "Cantonese",
} as const;

export const proficiencies = {
  1: "beginner",
  2: "everyday conversation",
  3: "business conversation",
  4: "fluent",
  5: "native",
} as const;

export const snsTypes = {
  1: "LinkedIn",
  2: "Maimai",
  3: "WeChat",
  4: "Weibo",
  5: "GitHub",
  6: "Zhihu",
  7: "Facebook",
  8: "Twitter",
  9: "WhatsApp",
  10: "personal website",
  11: "QQ",
} as const;

export const talentSorts = { 1: "updated", 2: "relevance", 3: "applied", 4: "added" } as const;

export const customFieldTypes = {
  1: "one line",
  2: "several lines",
  3: "one option",
  4: "several options",
  5: "date",
  6: "month",
  7: "year",
  8: "period",
  9: "number",
  10: "default field",
  11: "module",
  12: "date",
  13: "attachment",
} as const;

export const talentVisibilities = { 1: "hidden", 2: "public" } as const;
export const tagTypes = { 1: "set by hand", 2: "set automatically" } as const;
export const registrationScenarios = { 5: "interview", 6: "onboarding", 14: "update" } as const;

type Table = Readonly<Record<number, string>>;

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
