import { z } from "zod";
import { identity } from "../../access/personal.ts";
import { coded, customFieldTypes } from "./codes.ts";
import { i18nName } from "./i18n.ts";

const text = z.string().optional();
const option = z.object({ key: text, name: i18nName.optional() });

/** The value of a tenant's own field: which member is set depends on `object_type`. Times in seconds, `-` is “until now”. */
export const customValue = z.object({
  content: text,
  option: option.optional(),
  option_list: z.array(option).optional(),
  time_range: z.object({ start_time: text, end_time: text }).optional(),
  time: text,
  number: text,
  customized_attachment: z
    .array(z.object({ file_id: text, file_name: text, content_type: text, file_size: z.int().optional() }))
    .optional(),
});

/**
 * A tenant's own field on a talent. What a tenant keeps in such fields is unknown (an emergency contact, a
 * salary, a second ID card), so the value counts as identity data, the most guarded class.
 */
export const customField = z.object({
  object_id: text,
  name: i18nName.optional(),
  object_type: coded(customFieldTypes).optional(),
  value: identity(customValue).optional(),
});

/** Mixed into every part of a profile that may carry such fields. */
export const withCustomFields = { customized_data_list: z.array(customField).optional() };

/** A tenant's own group of fields on a talent. */
export const customModule = z.object({
  module_id: text,
  name: i18nName.optional(),
  object_type: coded(customFieldTypes).optional(),
  children: z.array(customField).optional(),
});
