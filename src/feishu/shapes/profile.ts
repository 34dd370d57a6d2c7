import { z } from "zod";
import { identity, personalDocument, personalEmail, personalPhone } from "../../access/personal.ts";
import {
  coded,
  degrees,
  genders,
  identificationTypes,
  maritalStatuses,
  talentVisibilities,
} from "./codes.ts";
import { customModule, withCustomFields } from "./custom-data.ts";
import {
  profileAccount,
  profileAward,
  profileCareer,
  profileEducation,
  profileLanguage,
  profileProject,
  profileWork,
  registration,
  resumeAttachment,
  talentFolder,
  talentPool,
  talentTag,
} from "./profile-parts.ts";
import { resumeSource } from "./talent-parts.ts";

const text = z.string().optional();

/**
 * `basic_info` of hire/v2. Against hire/v1: `mobile_number` for `mobile`, codes (`CN_2`) without names for
 * every place, no `creator_id`, `home_address` for `current_home_address`, `update_time` for `modify_time`.
 */
export const profileBasicInfo = z.object({
  name: text,
  mobile_number: personalPhone.optional(),
  mobile_code: text,
  email: personalEmail.optional(),
  experience_years: z.int().optional(),
  age: identity(z.int()).optional(),
  nationality_code: identity(z.string()).optional(),
  gender: identity(coded(genders)).optional(),
  current_location_code: text,
  hometown_location_code: identity(z.string()).optional(),
  preferred_location_code_list: z.array(z.string()).optional(),
  home_address: identity(z.string()).optional(),
  identification_type: identity(coded(identificationTypes)).optional(),
  identification_number: personalDocument.optional(),
  birthday: identity(z.int()).optional(),
  marital_status: identity(coded(maritalStatuses)).optional(),
  ...withCustomFields,
  hukou_location_code: identity(z.string()).optional(),
  update_time: text,
  create_time: text,
  confidential: coded(talentVisibilities).optional(),
});

/**
 * `composite_talent` of hire/v2: one talent in full. Recruiters' notes and the block list (`note_list_v2`,
 * `block_info`) are left out on purpose: opinions about a person, behind scopes of their own, which no
 * question to Bole asks for.
 */
export const profile = z.object({
  talent_id: z.string(),
  basic_info: profileBasicInfo.optional(),
  education_list: z.array(profileEducation).optional(),
  career_list: z.array(profileCareer).optional(),
  project_list: z.array(profileProject).optional(),
  works_list: z.array(profileWork).optional(),
  award_list: z.array(profileAward).optional(),
  language_list: z.array(profileLanguage).optional(),
  sns_list: z.array(profileAccount).optional(),
  resume_source_list: z.array(resumeSource).optional(),
  internship_list: z.array(profileCareer).optional(),
  customized_data_list: z.array(customModule).optional(),
  resume_attachment_id_list: z.array(z.string()).optional(),
  resume_attachment_list: z.array(resumeAttachment).optional(),
  interview_registration_list: z.array(registration).optional(),
  registration_list: z.array(registration).optional(),
  is_onboarded: z.boolean().optional(),
  is_in_agency_period: z.boolean().optional(),
  top_degree: coded(degrees).optional(),
  talent_pool_id_list: z.array(z.string()).optional(),
  talent_folder_ref_list_v2: z.array(talentFolder).optional(),
  tag_list: z.array(talentTag).optional(),
  similar_info_v2: z
    .object({
      is_similar_talent: z.boolean().optional(),
      similar_talent_id_list: z.array(z.string()).optional(),
    })
    .optional(),
  talent_pool_ref_list_v2: z.array(talentPool).optional(),
});
export type Profile = z.output<typeof profile>;
