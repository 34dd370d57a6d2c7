import type { Both } from "../../words.ts";
import type { ObjectField } from "./object-fields.ts";
import type { Organisation } from "./organisation.ts";
import type { Region } from "./regions.ts";
import type { Talent } from "./talent.ts";
import type { UserGroup } from "./user-groups.ts";

/** A span of time in which one version of something holds: `YYYY-MM-DD`, the end exclusive. */
export interface Effective {
  readonly from: string;
  /** `9999-12-31` while it still holds. */
  readonly until: string;
}

/** One version of what an employee works as. */
export interface JobData {
  /** The same for all versions of one assignment. */
  readonly jobDataId: string;
  readonly versionId: string;
  readonly effective: Effective;
  /** False for a part-time second job. */
  readonly primary: boolean;
  readonly employeeTypeId: string;
  readonly workingHoursTypeId: string;
  readonly locationId: string;
  readonly departmentId: string;
  readonly positionId?: string;
  readonly jobId: string;
  readonly jobLevelId: string;
  readonly jobGradeId: string;
  readonly jobFamilyId: string;
  readonly pathwayId: string;
  readonly companyId: string;
  readonly probation?: { readonly start: string; readonly end: string; readonly outcome?: "passed" };
  /** Business type: `onboarding`, `promotion`, `transfer` … */
  readonly startReason: string;
  readonly reason?: string;
  /** Employment ids. */
  readonly directManager?: string;
  readonly secondManager?: string;
  readonly dottedLineManagers: readonly string[];
  readonly costCenters: readonly { readonly id: string; readonly rate: number }[];
  readonly weeklyHours: number;
}

/** One employee, with the ids under which the platform's rooms know the same person. */
export interface Employee {
  /** `people_corehr_id`. */
  readonly employmentId: string;
  readonly openId: string;
  readonly unionId: string;
  readonly userId: string;
  readonly peopleAdminId: string;
  readonly personId: string;
  readonly number: string;
  readonly name: Both;
  readonly email: string;
  readonly phone: { readonly code: string; readonly number: string };
  readonly gender: "male" | "female";
  readonly birthday: string;
  /** What their Feishu client speaks. */
  readonly locale: "zh_CN" | "en_US";
  readonly hiredOn: string;
  readonly leftOn?: string;
  /** The talent they were before they joined. */
  readonly talentId?: string;
  /** Oldest first. */
  readonly jobDatas: readonly JobData[];
}

/** One referral; its applications stand in `Tenant.applications`. */
export interface Referral {
  readonly id: string;
  readonly talentId: string;
  readonly applicationIds: readonly string[];
  readonly createdAt: number;
  /** Employment id. */
  readonly referrer: string;
}

/** One application of a talent for one of Hire's postings. */
export interface Application {
  readonly id: string;
  readonly talentId: string;
  readonly postingId: string;
  readonly stage: { readonly id: string; readonly type: number; readonly name: Both };
  readonly active: boolean;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** Employment id. */
  readonly creator: string;
}

/** One of Feishu Hire's postings (职位), not to be confused with CoreHR's jobs (职务). */
export interface Posting {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly requirement: string;
  readonly jobId: string;
  readonly departmentId: string;
  readonly cityCode: string;
  readonly headCount: number;
  readonly createdAt: number;
}

/** A whole invented company, as plain data. */
export interface Tenant {
  readonly key: string;
  readonly name: Both;
  readonly organisation: Organisation;
  readonly employees: readonly Employee[];
  readonly userGroups: readonly UserGroup[];
  readonly talents: readonly Talent[];
  readonly referrals: readonly Referral[];
  readonly applications: readonly Application[];
  readonly postings: readonly Posting[];
  readonly regions: readonly Region[];
  readonly objectFields: readonly ObjectField[];
}
