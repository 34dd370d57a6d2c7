import { batchGetJobDatas } from "../../feishu/endpoints/corehr-job-datas-batch-get.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Feishu } from "../../feishu/port.ts";
import type { Employee } from "../../feishu/shapes/employee.ts";
import type { I18nTexts } from "../../feishu/shapes/i18n.ts";
import type { Job } from "../../feishu/shapes/job.ts";
import type { EmployeeJobData, JobData } from "../../feishu/shapes/job-data.ts";
import { done, type Outcome } from "../../outcome.ts";
import { departmentsById, employeesById, jobsById } from "../lookups/names.ts";
import { type EmployeeId, type ResolvedPerson, resolvePeople } from "../lookups/people.ts";
import type { PersonReference } from "../references.ts";
import type { EmployeeJobRequest } from "./request.ts";

/** One person whose job data could be asked for. `jobDatas` is empty where CoreHR shows none. */
export interface Person {
  readonly reference: PersonReference;
  readonly id: EmployeeId;
  readonly employee?: Employee | undefined;
  readonly jobDatas: readonly JobData[];
}

/** One that was not clear: several to choose from, or nobody. */
export interface Unclear {
  readonly reference: PersonReference;
  readonly candidates: readonly Employee[];
}

export interface EmployeeJobAnswer {
  readonly people: readonly Person[];
  readonly unclear: readonly Unclear[];
  readonly jobs: ReadonlyMap<string, Job>;
  readonly departments: ReadonlyMap<string, I18nTexts | undefined>;
  /** Managers, by the id their people's job data give. */
  readonly managers: ReadonlyMap<string, Employee>;
}

/** People, then their job data, then every name at once: three steps, each as parallel as it can be. */
export async function employeeJobs(
  { people }: EmployeeJobRequest,
  feishu: Feishu,
): Promise<Outcome<EmployeeJobAnswer, Failure>> {
  const resolved = await resolvePeople(people, feishu);
  if (!resolved.ok) return resolved;
  const { known, unclear } = sorted(people, resolved.value);
  const types = [...new Set(known.map(({ id }) => id.type))];
  const answers = await Promise.all(types.map((type) => jobDatasOf(type, known, feishu)));
  const jobDatas = new Map<string, readonly JobData[]>();
  for (const answer of answers) {
    if (!answer.ok) return answer;
    for (const one of answer.value) jobDatas.set(one.employment_id, one.job_datas);
  }
  const all = [...jobDatas.values()].flat();
  const [jobs, departments, employees] = await Promise.all([
    jobsById(present(all.map((one) => one.job_id)), feishu),
    departmentsById(present(all.map((one) => one.department_id)), feishu),
    Promise.all(types.map((type) => employeesById(idsOf(type, known, jobDatas), type, feishu))),
  ]);
  const byId = new Map(employees.flatMap((map) => [...map]));
  return done({
    people: known.map(({ reference, id }) => ({
      reference,
      id,
      employee: byId.get(id.id),
      jobDatas: jobDatas.get(id.id) ?? [],
    })),
    unclear,
    jobs,
    departments,
    managers: byId,
  });
}

type Known = { readonly reference: PersonReference; readonly id: EmployeeId };

/** The clear ones, each person once, and the unclear ones. */
function sorted(references: readonly PersonReference[], resolved: readonly ResolvedPerson[]) {
  const known = new Map<string, Known>();
  const unclear: Unclear[] = [];
  references.forEach((reference, index) => {
    const one = resolved[index];
    if (one?.kind === "known") known.set(one.employee.id, { reference, id: one.employee });
    else unclear.push({ reference, candidates: one?.kind === "choice" ? one.candidates : [] });
  });
  return { known: [...known.values()], unclear };
}

async function jobDatasOf(
  type: EmployeeId["type"],
  known: readonly Known[],
  feishu: Feishu,
): Promise<Outcome<readonly EmployeeJobData[], Failure>> {
  const answer = await feishu.call(batchGetJobDatas, {
    query: { user_id_type: type },
    body: { employment_ids: known.filter(({ id }) => id.type === type).map(({ id }) => id.id) },
  });
  return answer.ok ? done(answer.value.items) : answer;
}

/** The people of one id type and their direct managers, who come as ids of the same type. */
function idsOf(
  type: EmployeeId["type"],
  known: readonly Known[],
  jobDatas: ReadonlyMap<string, readonly JobData[]>,
): string[] {
  const own = known.filter(({ id }) => id.type === type).map(({ id }) => id.id);
  const managers = own.flatMap((id) => jobDatas.get(id)?.map((one) => one.direct_manager?.employment_id));
  return [...own, ...present(managers)];
}

function present(ids: readonly (string | undefined)[]): string[] {
  return ids.filter((id): id is string => id !== undefined && id !== "");
}
