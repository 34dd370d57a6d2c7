import { corehrUserIdType } from "../../feishu/shapes/parameters.ts";
import type { Both } from "../../words.ts";
import { userIdField } from "../forms/fields.ts";
import type { Form } from "../forms/form.ts";
import { filled, given, linesIn, textIn } from "../forms/reading.ts";

const oneALine: Both = { zh: "每行一个，最多 100 个", en: "One a line, up to 100" };

/** Every parameter of corehr/v2/jobs/batch_get; all preset fields are always asked for. */
export const jobForm: Form<"job"> = {
  fields: [
    { name: "codes", label: { zh: "职务编码", en: "Job codes" }, kind: "lines", placeholder: oneALine },
    { name: "ids", label: { zh: "职务 ID", en: "Job ids" }, kind: "lines", placeholder: oneALine },
    {
      name: "custom_fields",
      label: { zh: "自定义字段", en: "Custom fields" },
      kind: "lines",
      placeholder: { zh: "API 名称，以 __c 结尾，每行一个", en: "API names ending in __c, one a line" },
    },
    userIdField(corehrUserIdType.options, "people_corehr_id"),
  ],
  values: (request) => ({
    codes: request.codes.join("\n"),
    ids: request.ids.join("\n"),
    custom_fields: request.custom_fields?.join("\n"),
    user_id_type: request.user_id_type,
  }),
  read(values) {
    const codes = linesIn(values, "codes");
    const ids = linesIn(values, "ids");
    const fields = linesIn(values, "custom_fields");
    return filled(
      {
        codes,
        ids,
        ...given("custom_fields", fields.length > 0 ? fields : undefined),
        ...given("user_id_type", textIn(values, "user_id_type")),
      },
      [
        codes.length + ids.length > 0 ? undefined : nothing,
        codes.length > 100 || ids.length > 100 ? tooMany : undefined,
        ids.every((one) => /^[\w-]{1,64}$/.test(one)) ? undefined : badId,
        fields.every((one) => /^\w{1,100}__c$/.test(one)) ? undefined : badField,
      ],
    );
  },
};

const nothing: Both = { zh: "请填写职务编码或职务 ID。", en: "Please give a job code or id." };
const tooMany: Both = { zh: "编码和 ID 各最多 100 个。", en: "Up to 100 codes and 100 ids." };
const badId: Both = { zh: "职务 ID 只含字母和数字。", en: "A job id has letters and digits only." };
const badField: Both = {
  zh: "自定义字段请填 API 名称，以 __c 结尾。",
  en: "A custom field is given by its API name, which ends in __c.",
};
