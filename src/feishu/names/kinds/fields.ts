import { getFieldByParam } from "../../endpoints/corehr-custom-fields-get-by-param.ts";
import { queryCustomFields } from "../../endpoints/corehr-custom-fields-query.ts";
import type { ObjectField } from "../../shapes/custom-field.ts";
import { companion, dictionaryMs } from "../companion.ts";
import type { Name } from "../name.ts";
import { fromBoth } from "../read-names.ts";

/**
 * A tenant's own fields on a job (`shifouleixing_7795__c`), and what a select's options are called: the list
 * says both of every field (document custom_fields/query), so no field is asked for by itself. The documents give no list in which the object's
 * name stands; `job` follows the pattern of all others, and where Feishu knows no such object the fields stay
 * without names.
 */
export const jobCustomField = companion({
  endpoint: queryCustomFields,
  batch: Number.POSITIVE_INFINITY,
  keepMs: dictionaryMs,
  request: () => ({ query: { object_api_name_list: ["job"] } }),
  names: ({ items }) =>
    items.map((it) => {
      const options = optionsOf(it);
      return [it.custom_api_name, { ...fromBoth(it.name), ...(options && { options: new Map(options) }) }];
    }),
});

/** Reasons to start an assignment (`onboarding`), as a request names them; answers bring their own words. */
export const assignmentStartReason = companion({
  endpoint: getFieldByParam,
  batch: Number.POSITIVE_INFINITY,
  keepMs: dictionaryMs,
  request: () => ({
    query: { object_api_name: "job_data", custom_api_name: "assignment_start_reason" },
  }),
  names: ({ data }) => optionsOf(data) ?? [],
});

/** The choices of a field with their names; undefined where it is no field of choices. */
function optionsOf({ common_schema_config: schema }: ObjectField): [id: string, name: Name][] | undefined {
  const setting = schema?.enum_field_setting;
  return setting && (setting.enum_field_option_list ?? []).map((it) => [it.api_name, fromBoth(it.name)]);
}
