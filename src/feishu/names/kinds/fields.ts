import { getFieldByParam } from "../../endpoints/corehr-custom-fields-get-by-param.ts";
import { queryCustomFields } from "../../endpoints/corehr-custom-fields-query.ts";
import { companion, dictionaryMs } from "../companion.ts";
import { fromBoth } from "../read-names.ts";

/**
 * A tenant's own fields on a job (`shifouleixing_7795__c`). The documents give no list in which the object's
 * name stands; `job` follows the pattern of all others, and where Feishu knows no such object the fields stay
 * without names.
 */
export const jobCustomField = companion({
  endpoint: queryCustomFields,
  batch: Number.POSITIVE_INFINITY,
  keepMs: dictionaryMs,
  request: () => ({ query: { object_api_name_list: ["job"] } }),
  names: ({ items }) => items.map((it) => [it.custom_api_name, fromBoth(it.name)]),
});

/** Reasons to start an assignment (`onboarding`), as a request names them; answers bring their own words. */
export const assignmentStartReason = companion({
  endpoint: getFieldByParam,
  batch: Number.POSITIVE_INFINITY,
  keepMs: dictionaryMs,
  request: () => ({
    query: { object_api_name: "job_data", custom_api_name: "assignment_start_reason" },
  }),
  names: ({ data }) =>
    (data.common_schema_config?.enum_field_setting?.enum_field_option_list ?? []).map((it) => [
      it.api_name,
      fromBoth(it.name),
    ]),
});
