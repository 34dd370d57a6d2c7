import { type Application, getApplicationDetail } from "../../endpoints/hire-applications-get-detail.ts";
import { getPosting } from "../../endpoints/hire-jobs-get.ts";
import { type Place, placeLevels, queryPlaces } from "../../endpoints/hire-locations-query.ts";
import { companion, dictionaryMs, nextPage, personalMs } from "../companion.ts";
import type { Name } from "../name.ts";
import { fromBoth, named } from "../read-names.ts";

/** 投递 by posting and stage, `后端工程师 · 面试`; the code is the posting's. One call an application. */
export const application = companion({
  endpoint: getApplicationDetail,
  batch: 1,
  keepMs: personalMs,
  request: ([application_id = ""]) => ({
    path: { application_id },
    query: { options: ["with_job" as const] },
  }),
  names: ({ application_detail: detail }) =>
    detail?.basic_info ? [[detail.basic_info.id, applicationName(detail)]] : [],
});

function applicationName({ basic_info: info, job }: Application): Name {
  const stage = fromBoth(info?.stage);
  const ended = info?.active_status === 2;
  const joined = (at: string | undefined, mark: string) =>
    [job?.name, at && (ended ? `${at}${mark}` : at)].filter(Boolean).join(" · ");
  return named(
    joined(stage.zh || stage.en, "（已终止）"),
    joined(stage.en || stage.zh, " (ended)"),
    job?.code,
  );
}

/** 职位 by its title, which Hire keeps in one language only. One call a posting. */
export const hireJob = companion({
  endpoint: getPosting,
  batch: 1,
  keepMs: dictionaryMs,
  request: ([job_id = ""]) => ({ path: { job_id } }),
  names: ({ job }) => (job ? [[job.id, named(job.title, undefined, job.code)]] : []),
});

/**
 * 地点 of Hire: nationalities, cities and the like. A call asks for one level, and the code tells which:
 * CN_1 a country, ST_15 a state, CT_22 a city; every other form the documents show (DS_70, MDCA00009061) is a
 * district.
 */
export const place = companion({
  endpoint: queryPlaces,
  batch: 100,
  keepMs: dictionaryMs,
  group: (code) => levelOf(code),
  request: (code_list, _, page_token) => ({
    query: { page_size: 100, page_token },
    body: { code_list, location_type: placeLevels[levelOf(code_list[0] ?? "")] },
  }),
  names: ({ items }) => items.flatMap(placeNames),
  next: nextPage,
});

function levelOf(code: string): keyof typeof placeLevels {
  if (/^CN(_|$)/.test(code)) return "country";
  if (code.startsWith("ST_")) return "state";
  return code.startsWith("CT_") ? "city" : "district";
}

function placeNames({ country, state, city, district }: Place): [string, Name][] {
  const levels = [
    [country?.country_code, country?.country_name_info],
    [state?.state_code, state?.state_name_info],
    [city?.city_code, city?.city_name_info],
    [district?.district_code, district?.district_name_info],
  ] as const;
  return levels.flatMap(([code, name]): [string, Name][] => (code ? [[code, fromBoth(name)]] : []));
}
