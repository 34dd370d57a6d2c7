import { z } from "zod";
import { personalAccount } from "../../access/personal.ts";
import {
  academicRankings,
  careerTypes,
  coded,
  companyTags,
  degrees,
  educationTypes,
  languages,
  proficiencies,
  schoolTags,
  snsTypes,
} from "./codes.ts";
import { namedInBoth } from "./i18n.ts";

const text = z.string().optional();

/** Months as `1990-01`; `end_time_v2` is a timestamp and never says “until now”. */
export const education = z.object({
  id: text,
  degree: coded(degrees).optional(),
  school: text,
  field_of_study: text,
  start_time: text,
  end_time: text,
  end_time_v2: text,
  education_type: coded(educationTypes).optional(),
  academic_ranking: coded(academicRankings).optional(),
  tag_list: z.array(coded(schoolTags)).optional(),
});

export const career = z.object({
  id: text,
  company: text,
  title: text,
  desc: text,
  start_time: text,
  end_time: text,
  career_type: coded(careerTypes).optional(),
  tag_list: z.array(coded(companyTags)).optional(),
});

export const project = z.object({
  id: text,
  name: text,
  role: text,
  link: text,
  desc: text,
  start_time: text,
  end_time: text,
});

export const work = z.object({ id: text, link: text, desc: text, name: text });

/** `award_time` is a year. */
export const award = z.object({ id: text, title: text, award_time: text, desc: text });

export const languageSkill = z.object({
  id: text,
  language: coded(languages).optional(),
  proficiency: coded(proficiencies).optional(),
});

export const socialAccount = z.object({
  id: text,
  sns_type: coded(snsTypes).optional(),
  link: personalAccount.optional(),
});

export const resumeSource = z.object({ id: text, ...namedInBoth });

/** `registration_time` in milliseconds. */
export const interviewRegistration = z.object({ id: text, registration_time: z.int().optional() });
