import { z } from "zod";
import { departmentIdType } from "../../feishu/shapes/parameters.ts";
import { day, period } from "../period.ts";
import { personReference } from "../references.ts";

/** Whose job data to show, and which of it (document "job_datas/batch_get"). */
export const employeeJobRequest = z.object({
  /** 1 to 100, the limit of `employment_ids`. */
  people: z.array(personReference).min(1).max(100),
  /** Every version there was, instead of what is in effect. */
  history: z.boolean().optional(),
  /** What was in effect on that day; today where absent. Of no effect with `history`: Feishu ignores it then. */
  as_of: day.optional(),
  /** Versions that took effect within this span. */
  effective: period.optional(),
  /** Main jobs only, or part-time jobs only; both where absent. */
  only: z.enum(["primary", "part-time"]).optional(),
  /** `assignment_start_reasons`: names of the enum such as `onboarding`. */
  reasons: z.array(z.string().min(1).max(100)).max(50).optional(),
  /** By which kind of id departments are named; CoreHR's own where absent. */
  department_id_type: departmentIdType.optional(),
});
export type EmployeeJobRequest = z.output<typeof employeeJobRequest>;
