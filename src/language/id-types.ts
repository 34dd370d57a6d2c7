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
  user_id_type: {
    zh: ["ID类型", "ID的类型", "用户ID类型", "人员ID类型", "内推人ID类型"],
    en: ["user_id_type", "user id type", "id type"],
  },
  department_id_type: {
    zh: ["部门ID类型", "显示部门", "部门"],
    en: ["department_id_type", "department id type", "departments", "department ids"],
  },
};

/**
 * Slots for “用 union_id”, "with user_id": one for each kind of id a document takes. Beside free text, where
 * “user id” may be searched for, it takes an underscore or a word that says what it is for.
 */
export function idTypeSlots(
  name: keyof typeof naming,
  types: readonly string[],
  where: "beside-values" | "beside-text" = "beside-values",
): Slot[] {
  const loose = where === "beside-values";
  const slots = types.map((value): Slot => {
    const all = spellings[value] ?? [value];
    const plain = all.filter((one) => loose || one.includes("_"));
    const led = all.flatMap((one) => ["用", "以", "显示", "with ", "as "].map((lead) => lead + one));
    return { name, value, words: { zh: led, en: plain } };
  });
  return loose ? [{ name, words: naming[name] }, ...slots] : slots;
}
