import type { Both } from "../../words.ts";
import type { Period } from "../period.ts";
import type { Field, Option, Values } from "./form.ts";

const userIds: Readonly<Record<string, Both>> = {
  open_id: { zh: "open_id", en: "open_id" },
  union_id: { zh: "union_id", en: "union_id" },
  user_id: { zh: "user_id", en: "user_id" },
  people_admin_id: { zh: "people_admin_id", en: "people_admin_id" },
  people_corehr_id: { zh: "雇佣 ID（飞书人事）", en: "CoreHR employment id" },
};

/** By which kind of id people are named, and which applies where none is chosen. */
export function userIdField(types: readonly string[], initial: string): Field {
  const options: Option[] = types.map((value) => ({
    value,
    label: userIds[value] ?? { zh: value, en: value },
  }));
  return {
    name: "user_id_type",
    label: { zh: "人员 ID 类型", en: "People's id type" },
    kind: "choice",
    options,
    initial,
  };
}

/** Two day fields, `<name>_from` and `<name>_to`. */
export function periodFields(name: string, from: Both, to: Both): Field[] {
  return [
    { name: `${name}_from`, label: from, kind: "date" },
    { name: `${name}_to`, label: to, kind: "date" },
  ];
}

/** What a span fills into its two fields. */
export function periodValues(name: string, span: Period | undefined): Values {
  return { [`${name}_from`]: span?.from, [`${name}_to`]: span?.to };
}

/** One talent, however named. */
export const talentField: Field = {
  name: "talent",
  label: { zh: "人才", en: "Talent" },
  kind: "text",
  placeholder: {
    zh: "人才 ID、手机号、邮箱、证件号或姓名",
    en: "Talent id, phone, e-mail, ID number or name",
  },
};
