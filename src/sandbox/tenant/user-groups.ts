import type { Both } from "../../words.ts";
import { hexId } from "./ids.ts";
import { employmentId } from "./invent-employees.ts";
import { orgId } from "./invent-organisation.ts";
import type { Employee } from "./tenant.ts";

/** One of the contacts' user groups (用户组). */
export interface UserGroup {
  readonly id: string;
  readonly name: Both;
  /** 1: its members were chosen one by one; 2: a dynamic one, made by a rule. */
  readonly type: 1 | 2;
  /** Employment ids. */
  readonly members: readonly string[];
}

/** The id of an invented user group by its key: `hiring-panel` or `people-team`. */
export function userGroupId(key: string): string {
  return hexId("og", key).replace("og_", "og-");
}

/** The interviewers' panel, chosen by hand, and everybody of the people departments, by rule. */
export function inventUserGroups(employees: readonly Employee[]): UserGroup[] {
  const people = new Set(["people", "recruiting", "hrbp"].map((key) => orgId("department", key)));
  const inPeople = employees.filter(({ jobDatas }) =>
    jobDatas.some(
      ({ primary, departmentId, effective }) =>
        primary && people.has(departmentId) && effective.until === "9999-12-31",
    ),
  );
  return [
    {
      id: userGroupId("hiring-panel"),
      name: { zh: "面试官", en: "Interviewers" },
      type: 1,
      members: [employmentId("recruiter"), employmentId("wangwei")],
    },
    {
      id: userGroupId("people-team"),
      name: { zh: "人力资源全员", en: "Everybody in People" },
      type: 2,
      members: inPeople.map((one) => one.employmentId),
    },
  ];
}
