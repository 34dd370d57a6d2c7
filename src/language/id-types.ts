import type { Slot } from "./grammar.ts";

/** How people write the names of Feishu's kinds of ids. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  open_id: ["open_id", "open id", "openid"],
  union_id: ["union_id", "union id", "unionid"],
  user_id: ["user_id", "user id", "userid", "用户ID"],
  people_admin_id: ["people_admin_id", "people admin id"],
  people_corehr_id: ["people_corehr_id", "people corehr id", "corehr id", "飞书人事ID"],
  open_department_id: ["open_department_id", "open department id"],
  department_id: ["department_id", "department id", "部门ID"],
  people_corehr_department_id: [
    "people_corehr_department_id",
    "people corehr department id",
    "飞书人事部门ID",
  ],
};

const naming = {
  user_id_type: { zh: ["ID类型", "ID的类型", "用户ID类型"], en: ["user_id_type", "user id type", "id type"] },
  department_id_type: {
    zh: ["部门ID类型", "显示部门", "部门"],
    en: ["department_id_type", "department id type", "departments", "department ids"],
  },
};

/** Slots for “用 union_id”, "with user_id": one for each kind of id a document takes. */
export function idTypeSlots(name: keyof typeof naming, types: readonly string[]): Slot[] {
  return [
    { name, words: naming[name] },
    ...types.map((value): Slot => ({ name, value, words: { zh: [], en: spellings[value] ?? [value] } })),
  ];
}
