import { hexId, snowflake, userId } from "./ids.ts";
import { assignments, type Position } from "./invent-job-data.ts";
import { inventName } from "./invent-name.ts";
import { orgId } from "./invent-organisation.ts";
import { seeded } from "./seed.ts";
import type { Employee } from "./tenant.ts";
import { departmentTable } from "./words/departments.ts";
import { type Known, staffing } from "./words/staffing.ts";

/** The employment id of someone known by name, or of the nth employee. */
export function employmentId(key: string | number): string {
  return key === "wangwei" ? "7140964208476371111" : snowflake("employment", key);
}

interface Post extends Position {
  readonly key: string | number;
  readonly known?: Known;
}

/** Every post in the company with who heads it, before it has a person. */
function posts(): Post[] {
  const heads = new Map<string, string>();
  const managers = new Map<string, string | undefined>();
  const result: Post[] = [];
  const headOf = (department: string): string | undefined => {
    const parent = departmentTable.find(([key]) => key === department)?.[1];
    return heads.get(department) ?? (parent ? headOf(parent) : undefined);
  };
  for (const [department, location, job, count, known] of staffing) {
    for (let place = 0; place < count; place += 1) {
      const person = known?.[place];
      const key = person?.key ?? result.length;
      const own = employmentId(key);
      const parent = departmentTable.find(([own]) => own === department)?.[1] ?? "";
      const isHead = !heads.has(department);
      const manager = isHead ? headOf(parent) : heads.get(department);
      const second = manager && managers.get(manager);
      if (isHead) heads.set(department, own);
      managers.set(own, manager);
      result.push({
        key,
        department,
        location,
        job,
        index: result.length,
        ...(person ? { known: person } : {}),
        ...(manager ? { manager } : {}),
        ...(second ? { second } : {}),
      });
    }
  }
  return result;
}

/** 120 employees with their histories. Some joined from Hire and carry the talent they were. */
export function inventEmployees(): Employee[] {
  const seed = seeded(20_161);
  const taken = new Set(staffing.flatMap(([, , , , known]) => known?.map(({ zh }) => zh) ?? []));
  const all = posts();
  const dotted = all.filter(({ job }) => job === "JP422121").map(({ key }) => employmentId(key));
  return all.map((post) => {
    const { known, key, index } = post;
    const invented = inventName(seed, taken);
    const hired = `${2017 + seed.number(8)}-${String(1 + seed.number(12)).padStart(2, "0")}-15`;
    const hiredOn = key === "wangwei" ? "2019-07-15" : index < 2 ? "2016-03-01" : hired;
    const left = !known && index % 23 === 22;
    const joined = key === "wangwei" || (!known && index % 8 === 3);
    return {
      employmentId: employmentId(key),
      openId: hexId("ou", `employee:${key}`),
      unionId: hexId("on", `employee:${key}`),
      userId: userId(`employee:${key}`),
      peopleAdminId: snowflake("people-admin", key),
      personId: snowflake("person", key),
      number: `YS${String(index + 1).padStart(4, "0")}`,
      name: known ? { zh: known.zh, en: known.en } : invented.name,
      email: known?.email ?? `${invented.latin}@example.com`,
      phone: { code: "86", number: `1980000${String(index + 1).padStart(4, "0")}` },
      gender: known?.gender ?? invented.gender,
      birthday: `${1978 + (index % 22)}-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`,
      locale: known?.locale ?? "zh_CN",
      hiredOn,
      ...(left ? { leftOn: "2025-08-31" } : {}),
      ...(joined ? { talentId: snowflake("talent", `employee:${key}`) } : {}),
      jobDatas: assignments(post, hiredOn, left ? "2025-08-31" : "9999-12-31", {
        employmentId: employmentId(key),
        dotted: dotted[index % dotted.length] ?? "",
        secondJobDepartment: orgId("department", "people"),
      }),
    };
  });
}
