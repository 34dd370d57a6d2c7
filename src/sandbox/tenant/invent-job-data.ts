import { snowflake } from "./ids.ts";
import { orgId } from "./invent-organisation.ts";
import type { JobData } from "./tenant.ts";
import { departmentTable, levelTable } from "./words/departments.ts";
import { jobTable } from "./words/jobs.ts";
import { promotedFrom } from "./words/staffing.ts";

/** One post: where, as what, under whom (employment ids). */
export interface Position {
  readonly index: number;
  readonly department: string;
  readonly location: string;
  readonly job: string;
  readonly manager?: string;
  readonly second?: string;
}

interface Person {
  readonly employmentId: string;
  /** Employment id of a product manager who is the dotted-line manager of some. */
  readonly dotted: string;
  readonly secondJobDepartment: string;
}

interface Step {
  readonly job: string;
  readonly level: string;
  readonly department: string;
  readonly from: string;
  readonly startReason: string;
  readonly reason: string;
}

const addYears = (date: string, years: number) => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
const rowOf = (code: string) => jobTable.find((row) => row.code === code);

function levelsOf(code: string): string[] {
  const codes = levelTable.map(([level]) => level);
  const row = rowOf(code);
  return row ? codes.slice(codes.indexOf(row.lowest), codes.indexOf(row.highest) + 1) : ["P3"];
}

/** The stations of one career inside the company, oldest first; none begins after 2025-06. */
function steps({ job, department, index }: Position, hiredOn: string): Step[] {
  const before = promotedFrom[job];
  const [lowest = "P3", ...higher] = levelsOf(job);
  const stations: { job: string; level: string; department: string; startReason: string; reason: string }[] =
    [];
  if (before) {
    const level = levelsOf(before).at(-1) ?? "P4";
    const elsewhere = index % 4 === 1 ? (departmentTable[(index % 5) + 2]?.[0] ?? department) : department;
    stations.push({ job: before, level, department: elsewhere, startReason: "onboarding", reason: "入职" });
    if (elsewhere !== department)
      stations.push({ job: before, level, department, startReason: "transfer", reason: "部门调整" });
  }
  const first = stations.length === 0;
  stations.push({
    job,
    level: lowest,
    department,
    startReason: first ? "onboarding" : "promotion",
    reason: first ? "入职" : "晋升",
  });
  const [next] = higher;
  if (next !== undefined && index % 3 === 0)
    stations.push({ job, level: next, department, startReason: "promotion", reason: "年度晋升" });
  const years = Math.max(1, Math.floor((2025 - Number(hiredOn.slice(0, 4))) / stations.length));
  return stations
    .map((station, place) => ({ ...station, from: place === 0 ? hiredOn : addYears(hiredOn, place * years) }))
    .filter(({ from }, place) => place === 0 || from <= "2025-06-30");
}

function costCenters(department: string, index: number): { id: string; rate: number }[] {
  const own = ["sales", "marketing", "success", "gtm"].includes(department)
    ? "gtm"
    : ["product", "design", "pd"].includes(department)
      ? "pd"
      : ["backend", "frontend", "data", "quality", "infra", "rd"].includes(department)
        ? "rd"
        : department === "overseas"
          ? "overseas"
          : "corp";
  if (own === "rd" && index % 6 === 0)
    return [
      { id: orgId("cost-center", "rd"), rate: 60 },
      { id: orgId("cost-center", "rd-platform"), rate: 40 },
    ];
  return [{ id: orgId("cost-center", own), rate: 100 }];
}

/** All versions of a person's job data: the primary job and, for a few, a part-time second one. */
export function assignments(position: Position, hiredOn: string, until: string, person: Person): JobData[] {
  const { index, location, manager, second } = position;
  const primary = snowflake("job-data", person.employmentId);
  const path = steps(position, hiredOn);
  const versions = path.map((step, place): JobData => {
    const intern = step.job === "JP422118";
    const grade = levelTable.find(([code]) => code === step.level)?.[4] ?? 1;
    const management = step.level.startsWith("M");
    return {
      jobDataId: primary,
      versionId: snowflake("job-data-version", `${person.employmentId}:${place}`),
      effective: { from: step.from, until: path[place + 1]?.from ?? until },
      primary: true,
      employeeTypeId: orgId("employee-type", intern ? "intern" : "regular"),
      workingHoursTypeId: orgId("working-hours", management ? "flexible" : "standard"),
      locationId: orgId("location", location),
      departmentId: orgId("department", step.department),
      positionId: orgId("position", step.job),
      jobId: orgId("job", step.job),
      jobLevelId: orgId("level", step.level),
      jobGradeId: orgId("grade", String(grade)),
      jobFamilyId: orgId("family", rowOf(step.job)?.family ?? "function"),
      pathwayId: orgId("pathway", management ? "management" : "professional"),
      companyId: orgId("company", { singapore: "sg", sanfrancisco: "us", shanghai: "sh" }[location] ?? "cn"),
      ...(place === 0 ? { probation: probation(hiredOn) } : {}),
      startReason: step.startReason,
      reason: step.reason,
      ...(manager ? { directManager: manager } : {}),
      ...(second ? { secondManager: second } : {}),
      dottedLineManagers:
        index % 7 === 4 && person.dotted !== person.employmentId && person.dotted !== ""
          ? [person.dotted]
          : [],
      costCenters: costCenters(step.department, index),
      weeklyHours: 40,
    };
  });
  const current = versions.at(-1);
  if (!current || index % 25 !== 12 || until !== "9999-12-31") return versions;
  const { probation: _, ...rest } = current;
  const partTime: JobData = {
    ...rest,
    jobDataId: snowflake("job-data-second", person.employmentId),
    versionId: snowflake("job-data-second-version", person.employmentId),
    effective: { from: "2025-01-01", until: "9999-12-31" },
    primary: false,
    departmentId: person.secondJobDepartment,
    startReason: "additional_assignment",
    reason: "兼任面试官",
    weeklyHours: 4,
    dottedLineManagers: [],
  };
  return [...versions, partTime];
}

function probation(hiredOn: string): NonNullable<JobData["probation"]> {
  const month = Number(hiredOn.slice(5, 7)) + 6;
  const year = Number(hiredOn.slice(0, 4)) + (month > 12 ? 1 : 0);
  const end = `${year}-${String(month > 12 ? month - 12 : month).padStart(2, "0")}${hiredOn.slice(7)}`;
  return { start: hiredOn, end, outcome: "passed" };
}
