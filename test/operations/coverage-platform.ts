import { sampleName } from "../../src/operations/coverage/sample-name.ts";
import { data, type Reply, type Seen } from "../feishu/platform.ts";

/*
 * The Open Platform around one document: whatever id Bole wants a name for is called as `sampleName` says.
 */

type Json = { readonly [key: string]: unknown };

const texts = (id: string) => [
  { lang: "zh-CN", value: sampleName(id).zh },
  { lang: "en-US", value: sampleName(id).en },
];
const bothNames = (id: string) => ({ zh_name: sampleName(id).zh, en_name: sampleName(id).en });

/** Endpoints that name ids by lists of them: path, the list asked with, and what is answered for one. */
const byList: readonly (readonly [path: string, list: string, one: (id: string) => object])[] = [
  ["/corehr/v2/jobs/batch_get", "job_ids", (id) => ({ id, name: texts(id) })],
  ["/corehr/v2/job_levels/batch_get", "job_level_ids", (id) => ({ job_level_id: id, name: texts(id) })],
  ["/corehr/v2/job_families/batch_get", "job_family_ids", (id) => ({ job_family_id: id, name: texts(id) })],
  ["/corehr/v2/job_grades/query", "ids", (id) => ({ job_grade_id: id, names: texts(id) })],
  ["/corehr/v2/pathways/batch_get", "pathway_ids", (id) => ({ pathway_id: id, names: texts(id) })],
  ["/corehr/v2/positions/query", "position_ids", (id) => ({ position_id: id, names: texts(id) })],
  ["/corehr/v2/departments/batch_get", "department_id_list", (id) => ({ id, department_name: texts(id) })],
  [
    "/corehr/v2/locations/batch_get",
    "location_ids",
    (id) => ({ location_id: id, hiberarchy_common: { name: texts(id) } }),
  ],
  [
    "/corehr/v2/companies/batch_get",
    "company_ids",
    (id) => ({ company_id: id, hiberarchy_common: { name: texts(id) } }),
  ],
  [
    "/corehr/v2/cost_centers/search",
    "cost_center_id_list",
    (id) => ({ cost_center_id: id, name: texts(id) }),
  ],
  [
    "/corehr/v2/employees/batch_get",
    "employment_ids",
    (id) => ({
      employment_id: id,
      person_info: {
        preferred_local_full_name: sampleName(id).zh,
        preferred_english_full_name: sampleName(id).en,
      },
    }),
  ],
  [
    "/hire/v1/locations/query",
    "code_list",
    (id) => ({ country: { country_code: id, country_name_info: bothNames(id) } }),
  ],
];

/** What the endpoints beside the document's own answer; `known` are the ids that lists of everything hold. */
export function companionAnswer({ path: whole, body }: Seen, known: readonly string[]): Reply {
  const path = whole.replace("/open-apis", "");
  const listed = byList.find(([own]) => own === path);
  if (listed) {
    const ids = (body as Json)[listed[1]] as string[] | undefined;
    return data({ items: (ids ?? []).map(listed[2]) });
  }
  if (/^\/corehr\/v1\/(employee_types|working_hours_types)$/.test(path)) {
    return data({ items: known.map((id) => ({ id, name: texts(id) })) });
  }
  if (path === "/corehr/v1/custom_fields/query") {
    return data({
      items: known
        .filter((name) => name.endsWith("__c"))
        .map((name) => ({
          custom_api_name: name,
          name: { zh_cn: sampleName(name).zh, en_us: sampleName(name).en },
        })),
    });
  }
  const application = path.match(/^\/hire\/v1\/applications\/(\w+)\/get_detail$/)?.[1];
  if (application) {
    return data({ application_detail: { basic_info: { id: application, stage: bothNames(application) } } });
  }
  const talent = path.match(/^\/hire\/v2\/talents\/(\w+)$/)?.[1];
  return data(talent ? { talent_id: talent, basic_info: { name: sampleName(talent).zh } } : {});
}

/** Every text of a sample: whatever in it is an id is among them. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}
