import type { UserIdType } from "../../tenant/directory.ts";
import type { City, Talent } from "../../tenant/talent.ts";
import type { World } from "../../world.ts";
import { personId } from "../checks/people.ts";
import { ageOn, seconds } from "./time.ts";

const city = ({ code, name }: City) => ({ city_code: code, zh_name: name.zh, en_name: name.en });

/** A talent as `GET hire/v1/talents` lists them. */
export function talentSummary(talent: Talent, world: World, type: UserIdType): Record<string, unknown> {
  const creator = personId(world, talent.creator, type);
  return {
    id: talent.id,
    is_in_agency_period: talent.inAgencyPeriod,
    is_onboarded: talent.onboarded,
    basic_info: {
      name: talent.name,
      mobile: talent.mobile.number,
      mobile_code: talent.mobile.code,
      mobile_country_code: talent.mobile.country,
      email: talent.email,
      experience_years: talent.experienceYears,
      age: ageOn(world.now(), talent.birthday),
      nationality: {
        nationality_code: talent.nationality.code,
        zh_name: talent.nationality.name.zh,
        en_name: talent.nationality.name.en,
      },
      gender: talent.gender,
      current_city: city(talent.city),
      hometown_city: city(talent.hometown),
      preferred_city_list: talent.preferredCities.map(city),
      identification_type: talent.document.type,
      identification_number: talent.document.number,
      birthday: seconds(talent.birthday),
      ...(creator === undefined ? {} : { creator_id: creator }),
      marital_status: talent.maritalStatus,
      current_home_address: talent.address,
      modify_time: String(talent.modifiedAt),
    },
    education_list: talent.educations.map((it) => ({
      id: it.id,
      degree: it.degree,
      school: it.school,
      field_of_study: it.major,
      start_time: it.start,
      end_time: it.end,
      end_time_v2: String(Date.parse(`${it.end}-01`)),
      education_type: it.type,
      academic_ranking: it.ranking,
      tag_list: it.tags,
    })),
    career_list: talent.careers.map((it) => ({
      id: it.id,
      company: it.company,
      title: it.title,
      desc: it.description,
      start_time: it.start,
      end_time: it.end,
      career_type: it.type,
      tag_list: it.tags,
    })),
    project_list: talent.projects.map(({ description, start, end, ...it }) => ({
      ...it,
      desc: description,
      start_time: start,
      end_time: end,
    })),
    works_list: talent.works.map(({ description, ...it }) => ({ ...it, desc: description })),
    award_list: talent.awards.map(({ year, description, ...it }) => ({
      ...it,
      award_time: year,
      desc: description,
    })),
    language_list: talent.languages,
    sns_list: talent.accounts.map(({ id, type: snsType, link }) => ({ id, sns_type: snsType, link })),
    resume_source_list: talent.sources.map(({ id, name }) => ({ id, zh_name: name.zh, en_name: name.en })),
    interview_registration_list: talent.registrations.map(({ id, time }) => ({
      id,
      registration_time: time,
    })),
    resume_attachment_id_list: talent.attachments.map(({ id }) => id),
    top_degree: talent.topDegree,
    first_degree: talent.firstDegree,
  };
}
