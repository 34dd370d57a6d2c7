import type { UserIdType } from "../../tenant/directory.ts";
import type { Career, Talent } from "../../tenant/talent.ts";
import { districtOf } from "../../tenant/words/regions.ts";
import type { World } from "../../world.ts";
import { personId } from "../checks/people.ts";
import { field } from "../checks/scopes.ts";
import { customData } from "./custom-data.ts";
import { ageOn, seconds } from "./time.ts";

const career = ({ company, title, description, start, end }: Career) => ({
  company_name: company,
  description,
  end_time: end,
  start_time: start,
  title,
  customized_data_list: [],
});

const registration = (id: string, time: number) => ({
  id,
  registration_time: time,
  download_url: `https://example.com/registrations/${id}`,
});

const i18n = ({ zh, en }: { zh: string; en: string }) => ({ zh_cn: zh, en_us: en });

/** A talent as `GET hire/v2/talents/:talent_id` gives them: other field names than the list has. */
export function talentDetail(talent: Talent, world: World, type: UserIdType): Record<string, unknown> {
  const work = talent.careers.filter((it) => it.type !== 1);
  const internships = talent.careers.filter((it) => it.type === 1);
  return {
    talent_id: talent.id,
    basic_info: basicInfo(talent, world),
    education_list: talent.educations.map((it) => ({
      degree: it.degree,
      school_name: it.school,
      major: it.major,
      start_time: it.start,
      end_time: it.end,
      education_type: it.type,
      academic_ranking: it.ranking,
      customized_data_list: [],
    })),
    career_list: work.map(career),
    internship_list: internships.map(career),
    project_list: talent.projects.map((it) => ({
      project_name: it.name,
      role: it.role,
      link: it.link,
      description: it.description,
      start_time: it.start,
      end_time: it.end,
      customized_data_list: [],
    })),
    works_list: talent.works.map(({ id, link, description }) => ({ id, link, description })),
    award_list: talent.awards.map((it) => ({
      award_name: it.title,
      award_time: `${it.year}-12`,
      description: it.description,
      customized_data_list: [],
    })),
    language_list: talent.languages.map(({ language, proficiency }) => ({ language, proficiency })),
    sns_list: talent.accounts.map((it) => ({ sns_type: it.type, link: it.link })),
    resume_source_list: talent.sources.map(({ id, name }) => ({ id, zh_name: name.zh, en_name: name.en })),
    resume_attachment_id_list: talent.attachments.map(({ id }) => id),
    resume_attachment_list: talent.attachments.map((it) => ({
      id: it.id,
      name: it.name,
      mime: "application/pdf",
      create_time: String(it.createdAt),
    })),
    interview_registration_list: talent.registrations.map(({ id, time }) => registration(id, time)),
    registration_list: talent.registrations.map(({ id, time }) => ({
      ...registration(id, time),
      scenario: 5,
    })),
    is_onboarded: talent.onboarded,
    is_in_agency_period: talent.inAgencyPeriod,
    top_degree: talent.topDegree,
    customized_data_list: customData(talent),
    talent_pool_id_list: talent.pool ? [talent.pool.id] : [],
    ...(talent.pool && poolFields(talent, talent.pool, world, type)),
    ...field(
      world,
      ["hire:talent_tag:readonly", "hire:talent_tag"],
      "tag_list",
      talent.tags.map((it) => ({
        id: it.id,
        name: i18n(it.name),
        description: i18n(it.description),
        type: it.type,
      })),
    ),
    ...field(
      world,
      ["hire:note:readonly", "hire:note"],
      "note_list_v2",
      talent.notes.map((it) => ({
        id: it.id,
        talent_id: talent.id,
        create_time: String(it.createdAt),
        update_time: String(it.createdAt),
        creator_id: personId(world, it.creator, type),
        content: it.content,
        privacy: 2,
      })),
    ),
  };
}

/** Pools and folders need a scope of their own; the sandbox keeps one folder beside each pool. */
function poolFields(
  talent: Talent,
  { id, name, addedAt }: NonNullable<Talent["pool"]>,
  world: World,
  type: UserIdType,
): Record<string, unknown> {
  const scopes = ["hire:talent_folder:readonly", "hire:talent_folder"];
  return {
    ...field(world, scopes, "talent_pool_ref_list_v2", [
      { id, name: i18n(name), description: i18n(name), add_time: String(addedAt) },
    ]),
    ...field(world, scopes, "talent_folder_ref_list_v2", [
      {
        name: name.zh,
        folder_id: id,
        owner_id: personId(world, talent.creator, type),
        add_time: String(addedAt),
      },
    ]),
  };
}

function basicInfo(talent: Talent, world: World): Record<string, unknown> {
  return {
    name: talent.name,
    mobile_number: talent.mobile.number,
    mobile_code: talent.mobile.code,
    email: talent.email,
    experience_years: talent.experienceYears,
    age: ageOn(world.now(), talent.birthday),
    nationality_code: talent.nationality.code,
    gender: talent.gender,
    current_location_code: talent.city.code,
    hometown_location_code: talent.hometown.code,
    preferred_location_code_list: talent.preferredCities.map(({ code }) => code),
    home_address: talent.address,
    identification_type: talent.document.type,
    identification_number: talent.document.number,
    birthday: seconds(talent.birthday),
    marital_status: talent.maritalStatus,
    customized_data_list: [],
    hukou_location_code: districtOf(talent.hometown.code),
    update_time: String(talent.modifiedAt),
    create_time: String(talent.createdAt),
    confidential: 2,
  };
}
