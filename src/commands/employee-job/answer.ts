import { readable, type View } from "../../access/view.ts";
import { batchGetJobDatas } from "../../feishu/endpoints/corehr-job-datas-batch-get.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Employee } from "../../feishu/shapes/employee.ts";
import type { EmployeeJobData, JobData } from "../../feishu/shapes/job-data.ts";
import { done, type Outcome } from "../../outcome.ts";
import type { AnswerContext } from "../command.ts";
import { joined, type KnownNames, namesFor, type WantedNames } from "../lookups/names.ts";
import { type EmployeeId, type ResolvedPerson, resolvePeople } from "../lookups/people.ts";
import type { PersonReference } from "../references.ts";
import type { EmployeeJobRequest } from "./request.ts";

/** One person whose job data could be asked for. `jobDatas` is empty where CoreHR shows none. */
export interface Person {
  readonly reference: PersonReference;
  readonly id: EmployeeId;
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
  readonly names: KnownNames;
}

/** People, then their job data, then every name at once: three steps, each as parallel as it can be. */
export async function employeeJobs(
  request: EmployeeJobRequest,
  context: AnswerContext,
): Promise<Outcome<EmployeeJobAnswer, Failure>> {
  const resolved = await resolvePeople(request.people, context.feishu);
  if (!resolved.ok) return resolved;
  const { known, unclear } = sorted(request.people, resolved.value);
  const types = [...new Set(known.map(({ id }) => id.type))];
  const answers = await Promise.all(types.map((type) => jobDatasOf(type, known, request, context)));
  const jobDatas = new Map<string, readonly JobData[]>();
  for (const answer of answers) {
    if (!answer.ok) return answer;
    for (const one of answer.value) jobDatas.set(one.employment_id, one.job_datas);
  }
  const people = known.map(({ reference, id }) => ({ reference, id, jobDatas: jobDatas.get(id.id) ?? [] }));
  return done({ people, unclear, names: await everyName(people, types, request, context) });
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

/** One call for each kind of id that people were named by. */
async function jobDatasOf(
  type: EmployeeId["type"],
  known: readonly Known[],
  { history, as_of, effective, only, reasons, department_id_type }: EmployeeJobRequest,
  { feishu }: Pick<AnswerContext, "feishu">,
): Promise<Outcome<readonly EmployeeJobData[], Failure>> {
  const answer = await feishu.call(batchGetJobDatas, {
    query: { user_id_type: type, ...(department_id_type ? { department_id_type } : {}) },
    body: {
      employment_ids: known.filter(({ id }) => id.type === type).map(({ id }) => id.id),
      ...(history ? { get_all_version: true } : {}),
      ...(as_of && !history ? { data_date: as_of } : {}),
      ...(effective?.from ? { effective_date_start: effective.from } : {}),
      ...(effective?.to ? { effective_date_end: effective.to } : {}),
      ...(only ? { primary_job_data: only === "primary" } : {}),
      ...(reasons?.length ? { assignment_start_reasons: reasons } : {}),
    },
  });
  return answer.ok ? done(answer.value.items) : answer;
}

/** Names of everything the card will show: guarded ids only where the asker sees them. */
async function everyName(
  people: readonly Person[],
  types: readonly EmployeeId["type"][],
  { reasons, department_id_type }: EmployeeJobRequest,
  { names, asker }: Pick<AnswerContext, "names" | "asker">,
): Promise<KnownNames> {
  const [things, ...staff] = await Promise.all([
    namesFor(
      {
        ...namedThings(
          people.flatMap((one) => one.jobDatas),
          asker.view,
        ),
        ...(reasons?.length ? { "assignment-start-reason": reasons } : {}),
      },
      names,
      department_id_type ? { departmentIdType: department_id_type } : {},
    ),
    ...types.map((type) => names.of("employee", staffOf(people, type), { userIdType: type })),
  ]);
  return { ...things, employee: joined(...staff) };
}

function namedThings(all: readonly JobData[], view: View): WantedNames {
  return {
    job: all.map((one) => one.job_id),
    department: all.map((one) => one.department_id),
    "job-level": readable(
      view,
      all.map((one) => one.job_level_id),
    ),
    "job-grade": readable(
      view,
      all.map((one) => one.job_grade_id),
    ),
    "job-family": readable(
      view,
      all.map((one) => one.job_family_id),
    ),
    pathway: readable(
      view,
      all.map((one) => one.pathway_id),
    ),
    position: readable(
      view,
      all.map((one) => one.position_id),
    ),
    location: readable(
      view,
      all.map((one) => one.work_location_id),
    ),
    company: readable(
      view,
      all.map((one) => one.service_company),
    ),
    "employee-type": readable(
      view,
      all.map((one) => one.employee_type_id),
    ),
    "working-hours-type": readable(
      view,
      all.map((one) => one.working_hours_type_id),
    ),
    "cost-center": readable(
      view,
      all.map((one) => one.cost_center_rates),
    )
      .flat()
      .map((one) => one.cost_center_id),
  };
}

/** The people of one id type and everybody above them, who come as ids of the same type. */
function staffOf(people: readonly Person[], type: EmployeeId["type"]): (string | undefined)[] {
  return people
    .filter(({ id }) => id.type === type)
    .flatMap(({ id, jobDatas }) => [
      id.id,
      ...jobDatas.flatMap((one) =>
        [one.direct_manager, one.second_direct_manager, ...(one.dotted_line_managers ?? [])].map(
          (manager) => manager?.employment_id,
        ),
      ),
    ]);
}
