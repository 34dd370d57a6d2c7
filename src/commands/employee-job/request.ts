import { z } from "zod";
import { personReference } from "../references.ts";

/** Whose job data to show; 1 to 100 people, the limit of `employment_ids` in job_datas/batch_get. */
export const employeeJobRequest = z.object({ people: z.array(personReference).min(1).max(100) });
export type EmployeeJobRequest = z.output<typeof employeeJobRequest>;
