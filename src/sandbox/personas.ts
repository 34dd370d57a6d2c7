import type { Both } from "../words.ts";
import type { Room } from "./chats.ts";
import { primaryJob } from "./open-apis/corehr/employee-record.ts";
import type { Person, Persona } from "./playground/contract.ts";
import { hexId } from "./tenant/ids.ts";
import { employmentId } from "./tenant/invent-employees.ts";
import type { Employee, Tenant } from "./tenant/tenant.ts";

const roles: readonly { key: Persona["role"]; about: Both }[] = [
  {
    key: "recruiter",
    about: { zh: "招聘：人才、简历、内推和职务", en: "Recruiter: talents, résumés, referrals and jobs" },
  },
  {
    key: "hrbp",
    about: {
      zh: "HRBP：人才、内推、职务和员工任职",
      en: "HRBP: talents, referrals, jobs and employees' job data",
    },
  },
  {
    key: "outsider",
    about: { zh: "财务：没有任何查询权限", en: "Finance: may look up nothing" },
  },
];

/** An employee as the chat page shows them. */
export function personOf(tenant: Tenant, employee: Employee, now: number): Person {
  const data = primaryJob(employee, new Date(now).toISOString().slice(0, 10));
  const { jobs, departments } = tenant.organisation;
  const title = jobs.find(({ id }) => id === data?.jobId)?.name;
  const department = departments.find(({ id }) => id === data?.departmentId)?.name;
  const line = (lang: "zh" | "en") => [title?.[lang], department?.[lang]].filter(Boolean).join(" · ");
  return {
    open_id: employee.openId,
    name: employee.name,
    title: { zh: line("zh"), en: line("en") },
  };
}

/**
 * Who one can be on the chat page: the invented company's recruiter, HRBP and a colleague without a role. Of
 * another tenant, its first three employees.
 */
export function personasOf(tenant: Tenant, now: number): Persona[] {
  return roles.flatMap(({ key, about }, index) => {
    const employee =
      tenant.employees.find((it) => it.employmentId === employmentId(key)) ?? tenant.employees[index];
    return employee ? [{ ...personOf(tenant, employee, now), role: key, about }] : [];
  });
}

/**
 * The hiring group with the personas and some colleagues, one with people from outside the company, and one that
 * the bot is not in.
 */
export function groupsOf(tenant: Tenant, personas: readonly Persona[]): Room[] {
  const own = personas.map(({ open_id: openId }) => openId);
  const others = tenant.employees.filter(
    ({ leftOn, openId }) => leftOn === undefined && !own.includes(openId),
  );
  const members = [...own, ...others.slice(2, 7).map(({ openId }) => openId)];
  return [
    {
      chatId: hexId("oc", "hiring"),
      type: "group",
      name: { zh: "研发招聘小组", en: "Engineering Hiring" },
      members,
      hasBot: true,
    },
    {
      chatId: hexId("oc", "with-the-agency"),
      type: "group",
      name: { zh: "猎头对接群", en: "Search Agency" },
      members: own,
      hasBot: true,
      guests: 3,
    },
    {
      chatId: hexId("oc", "without-the-bot"),
      type: "group",
      name: { zh: "午餐群", en: "Lunch" },
      members: others.slice(0, 4).map(({ openId }) => openId),
      hasBot: false,
    },
  ];
}
