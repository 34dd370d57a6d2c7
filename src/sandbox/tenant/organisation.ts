import type { Both } from "../../words.ts";

interface Named {
  readonly id: string;
  readonly code: string;
  readonly name: Both;
  readonly active: boolean;
}

export interface Department extends Named {
  /** `open_department_id` and `department_id`: the same department in the contacts' words. */
  readonly openId: string;
  readonly shortId: string;
  readonly parent?: string;
  readonly description: Both;
  readonly costCenterId: string;
  readonly since: string;
}

/** CoreHR's job (职务). */
export interface Job extends Named {
  readonly title: Both;
  readonly description: Both;
  readonly pathwayId: string;
  readonly familyIds: readonly string[];
  readonly levelIds: readonly string[];
  readonly workingHoursTypeId: string;
  readonly since: string;
  readonly until: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Field name ending in `__c`, and its value as JSON text. */
  readonly customFields: readonly { readonly name: string; readonly value: string }[];
}

export interface JobLevel extends Named {
  readonly order: number;
  readonly description: Both;
  readonly gradeIds: readonly string[];
  readonly pathwayIds: readonly string[];
}

export interface JobFamily extends Named {
  readonly parent?: string;
  readonly pathwayIds: readonly string[];
}

export interface JobGrade extends Named {
  readonly order: number;
}

export interface Location extends Named {
  readonly cityCode: string;
  readonly timeZone: string;
  readonly address: Both;
}

export interface CostCenter extends Named {
  readonly parent?: string;
}

/** CoreHR's position (岗位): one job in one department. */
export interface Position extends Named {
  readonly departmentId: string;
  readonly jobId: string;
}

/** Everything in the tenant that has an id and a name and is not a person. */
export interface Organisation {
  readonly departments: readonly Department[];
  readonly jobs: readonly Job[];
  readonly levels: readonly JobLevel[];
  readonly families: readonly JobFamily[];
  readonly grades: readonly JobGrade[];
  readonly pathways: readonly Named[];
  readonly locations: readonly Location[];
  readonly companies: readonly Named[];
  readonly costCenters: readonly CostCenter[];
  readonly positions: readonly Position[];
  readonly employeeTypes: readonly Named[];
  readonly workingHoursTypes: readonly Named[];
}
