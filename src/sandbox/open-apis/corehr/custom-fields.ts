import { z } from "zod";
import { type ObjectField, objectNames } from "../../tenant/object-fields.ts";
import { failure, success } from "../answers.ts";
import { check, single, words } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { fieldFailures } from "./failures.ts";

const scopes = ["corehr:common_data.meta_data:read", "corehr:corehr:readonly", "corehr:corehr"];
const known = (object: string) => objectNames.some((name) => name === object);

/** At most 20 objects, each given once (document "custom_fields/query"). */
const objects = words(20, 1);

/** A tenant's own fields on one or more objects. */
export const queryCustomFields: SandboxEndpoint = {
  method: "GET",
  path: "/corehr/v1/custom_fields/query",
  scopes,
  answer({ query }, { tenant }) {
    const checked = check(objects, query.object_api_name_list ?? [], fieldFailures.noObjects);
    if (!checked.ok) return checked.failure;
    if (!checked.value.every(known)) return failure(fieldFailures.noObject);
    return success({
      items: tenant.objectFields
        .filter(({ object, preset }) => preset !== true && checked.value.includes(object))
        .map(item),
    });
  },
};

const oneField = z.object({ object_api_name: z.string(), custom_api_name: z.string() });

/** One field of an object, preset or a tenant's own. */
export const getFieldByParam: SandboxEndpoint = {
  method: "GET",
  path: "/corehr/v1/custom_fields/get_by_param",
  scopes,
  answer({ query }, { tenant }) {
    const checked = check(oneField, single(query), fieldFailures.noParameter);
    if (!checked.ok) return checked.failure;
    const { object_api_name: object, custom_api_name: name } = checked.value;
    if (!known(object)) return failure(fieldFailures.noObject);
    const found = tenant.objectFields.find((it) => it.object === object && it.apiName === name);
    return found ? success({ data: item(found) }) : failure(fieldFailures.noField);
  },
};

function item(field: ObjectField) {
  return {
    custom_api_name: field.apiName,
    name: { zh_cn: field.name.zh, en_us: field.name.en },
    description: { zh_cn: field.description.zh, en_us: field.description.en },
    is_open: true,
    is_required: field.required === true,
    is_unique: false,
    object_api_name: field.object,
    type: field.type,
    common_schema_config: settings(field),
    create_time: "1640966400",
    update_time: "1736481380",
  };
}

/** Only the member that fits the type is there; lookups have none (document "custom_fields/query", `type`). */
function settings({ type, options = [], several = false }: ObjectField) {
  switch (type) {
    case 1:
      return {
        text_field_setting: {
          is_multilingual: false,
          is_multiline: false,
          max_length: 200,
          is_url_type: false,
        },
      };
    case 3:
      return {
        number_field_setting: {
          number_field_type: 3,
          decimal_places: 2,
          round_type: 0,
          decimal_total_places: 16,
        },
      };
    case 4:
      return {
        enum_field_setting: {
          enum_field_option_list: options.map(({ apiName, name }) => ({
            api_name: apiName,
            name: { zh_cn: name.zh, en_us: name.en },
            description: { zh_cn: "", en_us: "" },
            is_open: true,
          })),
          is_multiple: several,
        },
      };
    case 7:
      return { date_time_field_setting: { date_time_type: 1 } };
    default:
      return {};
  }
}
