import { listEmployeeTypes } from "../../endpoints/corehr-employee-types-list.ts";
import { batchGetEmployees } from "../../endpoints/corehr-employees-batch-get.ts";
import { listWorkingHoursTypes } from "../../endpoints/corehr-working-hours-types-list.ts";
import { companion, dictionaryMs, type NameOptions, nextPage, personalMs } from "../companion.ts";
import { fromTexts, named } from "../read-names.ts";

const userIdType = (options: NameOptions) => options.userIdType ?? "open_id";

/** Employees (managers, creators) by name and number. The ids of the answer are of the type asked for. */
export const employee = companion({
  endpoint: batchGetEmployees,
  batch: 100,
  keepMs: personalMs,
  group: (_, options) => userIdType(options),
  request: (employment_ids, options) => ({
    query: { user_id_type: userIdType(options) },
    body: {
      employment_ids,
      fields: [
        "employment_id",
        "employee_number",
        "person_info.preferred_name",
        "person_info.preferred_local_full_name",
        "person_info.preferred_english_full_name",
      ],
    },
  }),
  names: ({ items }) =>
    items.map(({ employment_id, employee_number, person_info: info }) => [
      employment_id,
      named(
        info?.preferred_local_full_name || info?.preferred_name,
        info?.preferred_english_full_name,
        employee_number,
      ),
    ]),
});

/** More than any tenant has; the documents allow 1,999. */
const wholeList = 1000;

/** 人员类型: there is no batch by id, but one call lists them all. */
export const employeeType = companion({
  endpoint: listEmployeeTypes,
  batch: Number.POSITIVE_INFINITY,
  keepMs: dictionaryMs,
  request: (_, __, page_token) => ({ query: { page_size: wholeList, page_token } }),
  names: ({ items }) => items.map((it) => [it.id, fromTexts(it.name, it.code)]),
  next: nextPage,
});

/** 工时制度: listed whole, like employee types. */
export const workingHoursType = companion({
  endpoint: listWorkingHoursTypes,
  batch: Number.POSITIVE_INFINITY,
  keepMs: dictionaryMs,
  request: (_, __, page_token) => ({ query: { page_size: wholeList, page_token } }),
  names: ({ items }) => items.map((it) => [it.id, fromTexts(it.name, it.code)]),
  next: nextPage,
});
