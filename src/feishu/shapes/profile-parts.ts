import { z } from "zod";
import { personal, personalAccount } from "../../access/personal.ts";
import {
  academicRankings,
  coded,
  degrees,
  educationTypes,
  languages,
  proficiencies,
  registrationScenarios,
  snsTypes,
  tagTypes,
} from "./codes.ts";
import { withCustomFields } from "./custom-data.ts";
import { i18nName } from "./i18n.ts";

/** The parts of hire/v2's profile. They name things differently from hire/v1's list: `school_name`, `major`, `description`. */
const text = z.string().optional();
const months = { start_time: text, end_time: text };

export const profileEducation = z.object({
  degree: coded(degrees).optional(),
  school_name: text,
  major: text,
  ...months,
  education_type: coded(educationTypes).optional(),
  academic_ranking: coded(academicRankings).optional(),
  ...withCustomFields,
});

/** A career and an internship have the same shape. */
export const profileCareer = z.object({
  company_name: text,
  title: text,
  description: text,
  ...months,
  ...withCustomFields,
});

export const profileProject = z.object({
  project_name: text,
  role: text,
  link: text,
  description: text,
  ...months,
  ...withCustomFields,
});

export const profileWork = z.object({ id: text, link: text, description: text, ...withCustomFields });

/** `award_time` is a month here, a year in hire/v1. */
export const profileAward = z.object({
  award_name: text,
  award_time: text,
  description: text,
  ...withCustomFields,
});

export const profileLanguage = z.object({
  language: coded(languages).optional(),
  proficiency: coded(proficiencies).optional(),
  ...withCustomFields,
});

export const profileAccount = z.object({
  sns_type: coded(snsTypes).optional(),
  link: personalAccount.optional(),
  ...withCustomFields,
});

export const resumeAttachment = z.object({ id: text, name: text, mime: text, create_time: text });

/**
 * A registration form. Whoever has `download_url` can read the whole form for seven days, so it is guarded
 * like the identity data in it.
 */
export const registration = z.object({
  id: text,
  registration_time: z.int().optional(),
  download_url: personal("identity", "hidden", z.string()).optional(),
  scenario: coded(registrationScenarios).optional(),
});

export const talentFolder = z.object({ name: text, folder_id: text, owner_id: text, add_time: text });

export const talentTag = z.object({
  id: text,
  name: i18nName.optional(),
  description: i18nName.optional(),
  type: coded(tagTypes).optional(),
});

export const talentPool = z.object({
  id: text,
  name: i18nName.optional(),
  description: i18nName.optional(),
  add_time: text,
});
