import { hexId, snowflake, userId } from "./ids.ts";
import type { Department, Job, JobLevel, Organisation, Position } from "./organisation.ts";
import {
  companyTable,
  costCenterTable,
  departmentTable,
  employeeTypeTable,
  familyTable,
  levelTable,
  locationTable,
  workingHoursTable,
} from "./words/departments.ts";
import { jobFieldValues } from "./words/job-fields.ts";
import { type JobRow, jobTable } from "./words/jobs.ts";

/** The id that something of the organisation has, by kind and key (`orgId("job", "JP422119")`). */
export function orgId(kind: string, key: string): string {
  return kind === "job" && key === "JP422119" ? "4698040628992333549" : snowflake(kind, key);
}

const number = (prefix: string, index: number) => `${prefix}${String(index + 1).padStart(4, "0")}`;

function costCenterOf(department: string): string {
  let key = department;
  for (let up = 0; up < 5; up += 1) {
    if (["infra", "backend", "data"].includes(key)) return "rd-platform";
    if (costCenterTable.some(([center]) => center === key)) return key;
    key = departmentTable.find(([own]) => own === key)?.[1] ?? "corp";
  }
  return "corp";
}

/** Departments, jobs, levels and the other named things of the invented company. */
export function inventOrganisation(): Organisation {
  const departments = departmentTable.map(
    ([key, parent, zh, en, doesZh, doesEn], index): Department => ({
      id: orgId("department", key),
      openId: hexId("od", key).replace("od_", "od-"),
      shortId: userId(`department:${key}`),
      code: number("D", index),
      name: { zh, en },
      description: { zh: doesZh, en: doesEn },
      active: true,
      ...(parent === "" ? {} : { parent: orgId("department", parent) }),
      costCenterId: orgId("cost-center", costCenterOf(key)),
      since: "2016-01-01",
    }),
  );
  const levels = levelTable.map(
    ([code, zh, en, pathway, grade], index): JobLevel => ({
      id: orgId("level", code),
      code,
      name: { zh, en },
      description: { zh: `${zh}职级`, en: `Level ${en}` },
      active: true,
      order: (index + 1) * 10,
      gradeIds: [orgId("grade", String(grade))],
      pathwayIds: [orgId("pathway", pathway)],
    }),
  );
  const jobs = jobTable.map(inventJob);
  return {
    departments,
    jobs,
    levels,
    families: familyTable.map(([key, parent, zh, en], index) => ({
      id: orgId("family", key),
      code: number("JF", index),
      name: { zh, en },
      active: true,
      ...(parent === "" ? {} : { parent: orgId("family", parent) }),
      pathwayIds: [orgId("pathway", "professional")],
    })),
    grades: [1, 2, 3, 4, 5, 6, 7].map((order) => ({
      id: orgId("grade", String(order)),
      code: `G${order}`,
      name: { zh: `职等 ${order}`, en: `Grade ${order}` },
      active: true,
      order,
    })),
    pathways: [
      { key: "professional", zh: "专业通道", en: "Professional Track" },
      { key: "management", zh: "管理通道", en: "Management Track" },
    ].map(({ key, zh, en }, index) => ({
      id: orgId("pathway", key),
      code: number("PW", index),
      name: { zh, en },
      active: true,
    })),
    locations: locationTable.map(([key, cityCode, zh, en, timeZone, addressZh, addressEn], index) => ({
      id: orgId("location", key),
      code: number("L", index),
      name: { zh, en },
      active: true,
      cityCode,
      timeZone,
      address: { zh: addressZh, en: addressEn },
    })),
    companies: companyTable.map(([key, zh, en], index) => ({
      id: orgId("company", key),
      code: number("C", index),
      name: { zh, en },
      active: true,
    })),
    costCenters: costCenterTable.map(([key, parent, zh, en], index) => ({
      id: orgId("cost-center", key),
      code: number("CC", index),
      name: { zh, en },
      active: true,
      ...(parent === "" ? {} : { parent: orgId("cost-center", parent) }),
    })),
    positions: jobs.map((job, index): Position => {
      const department = jobTable[index]?.department ?? "root";
      return {
        id: orgId("position", job.code),
        code: number("POS", index),
        name: job.name,
        active: true,
        departmentId: orgId("department", department),
        jobId: job.id,
      };
    }),
    employeeTypes: employeeTypeTable.map(([key, zh, en], index) => ({
      id: orgId("employee-type", key),
      code: String(index + 1),
      name: { zh, en },
      active: true,
    })),
    workingHoursTypes: workingHoursTable.map(([key, zh, en], index) => ({
      id: orgId("working-hours", key),
      code: String(index + 1),
      name: { zh, en },
      active: true,
    })),
  };
}

function inventJob(row: JobRow, index: number): Job {
  const { code, zh, en, titleZh, titleEn, family, lowest, highest, doesZh, doesEn } = row;
  const codes = levelTable.map(([level]) => level);
  const levels = codes.slice(codes.indexOf(lowest), codes.indexOf(highest) + 1);
  const since = `${2018 + (index % 6)}-0${1 + (index % 9)}-01`;
  return {
    id: orgId("job", code),
    code,
    name: { zh, en },
    title: { zh: titleZh, en: titleEn },
    description: { zh: doesZh, en: doesEn },
    active: code !== "JP422130",
    pathwayId: orgId("pathway", lowest.startsWith("M") ? "management" : "professional"),
    familyIds: [orgId("family", family)],
    levelIds: levels.map((level) => orgId("level", level)),
    workingHoursTypeId: orgId("working-hours", lowest.startsWith("M") ? "flexible" : "standard"),
    since,
    until: "9999-12-31",
    createdAt: since,
    updatedAt: "2025-03-18",
    customFields: jobFieldValues(index, snowflake("employment", "recruiter")),
  };
}
