import { z } from "zod";
import { identity, personalDocument, personalEmail, personalPhone } from "../../access/personal.ts";
import { coded, degrees, firstDegrees, genders, identificationTypes, maritalStatuses } from "./codes.ts";
import { namedInBoth } from "./i18n.ts";
import {
  award,
  career,
  education,
  interviewRegistration,
  languageSkill,
  project,
  resumeSource,
  socialAccount,
  work,
} from "./talent-parts.ts";

const text = z.string().optional();

/** A place by its code and name. */
export const city = z.object({ city_code: text, ...namedInBoth });

/** `nationality` of a talent. */
export const nationality = z.object({ nationality_code: text, ...namedInBoth });

/** `talent_basic_info` of hire/v1/talents. `birthday` is read with `momentOf`: see there. */
export const talentBasicInfo = z.object({
  name: text,
  mobile: personalPhone.optional(),
  mobile_code: text,
  mobile_country_code: text,
  email: personalEmail.optional(),
  experience_years: z.int().optional(),
  age: identity(z.int()).optional(),
  nationality: identity(nationality).optional(),
  gender: identity(coded(genders)).optional(),
  current_city: city.optional(),
  hometown_city: identity(city).optional(),
  preferred_city_list: z.array(city).optional(),
  identification_type: identity(coded(identificationTypes)).optional(),
  identification_number: personalDocument.optional(),
  birthday: identity(z.int()).optional(),
  creator_id: text,
  marital_status: identity(coded(maritalStatuses)).optional(),
  current_home_address: identity(z.string()).optional(),
  modify_time: text,
});

/** `talent` of hire/v1/talents: one talent in a list. */
export const talent = z.object({
  id: z.string(),
  is_in_agency_period: z.boolean().optional(),
  is_onboarded: z.boolean().optional(),
  basic_info: talentBasicInfo.optional(),
  education_list: z.array(education).optional(),
  career_list: z.array(career).optional(),
  project_list: z.array(project).optional(),
  works_list: z.array(work).optional(),
  award_list: z.array(award).optional(),
  language_list: z.array(languageSkill).optional(),
  sns_list: z.array(socialAccount).optional(),
  resume_source_list: z.array(resumeSource).optional(),
  interview_registration_list: z.array(interviewRegistration).optional(),
  resume_attachment_id_list: z.array(z.string()).optional(),
  top_degree: coded(degrees).optional(),
  first_degree: coded(firstDegrees).optional(),
});
export type Talent = z.output<typeof talent>;
