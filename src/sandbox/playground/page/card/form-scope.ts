import type { Json } from "./json.ts";

/** What a form sends for one field: text, a choice, several, or a check. */
export type FieldValue = string | readonly string[] | boolean;

/** A component inside a form. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  /** Its confirm dialog, asked when the form is submitted. */
  readonly confirm?: Json | undefined;
  /** Dates and times make the client add its time zone to the callback. */
  readonly temporal?: boolean;
  read(): FieldValue;
  reset(): void;
  /** Marks the field as missing, or takes the mark away. */
  mark(missing: boolean): void;
}

/** The fields of one form, as they register themselves. */
export interface FormScope {
  readonly name: string;
  readonly fields: Field[];
}

/** The required fields that are empty. An unchecked checker counts as empty, too. */
export function missingFields(form: FormScope): Field[] {
  return form.fields.filter((field) => {
    const value = field.read();
    return field.required && (value === false || (value !== true && value.length === 0));
  });
}

/** `form_value`: every named field, filled or not. */
export function formValue(form: FormScope): Record<string, FieldValue> {
  return Object.fromEntries(form.fields.map((field) => [field.name, field.read()]));
}
