import type { Employee, Tenant } from "./tenant.ts";

export const userIdTypes = ["open_id", "union_id", "user_id", "people_corehr_id", "people_admin_id"] as const;
/** Under which name a request or an answer speaks of a person. */
export type UserIdType = (typeof userIdTypes)[number];

export const departmentIdTypes = [
  "open_department_id",
  "department_id",
  "people_corehr_department_id",
] as const;
export type DepartmentIdType = (typeof departmentIdTypes)[number];

/** Finds people and departments by any of their ids. */
export interface Directory {
  employee(type: UserIdType, id: string): Employee | undefined;
  /** The id of an employee (by employment id) in another type; undefined for nobody. */
  idOf(employmentId: string | undefined, type: UserIdType): string | undefined;
  /** CoreHR's department id for an id of another type. */
  department(type: DepartmentIdType, id: string): string | undefined;
  departmentId(corehrId: string, type: DepartmentIdType): string | undefined;
}

const ownId: Record<UserIdType, (employee: Employee) => string> = {
  open_id: ({ openId }) => openId,
  union_id: ({ unionId }) => unionId,
  user_id: ({ userId }) => userId,
  people_corehr_id: ({ employmentId }) => employmentId,
  people_admin_id: ({ peopleAdminId }) => peopleAdminId,
};

/** The directory of a tenant. */
export function directoryOf({ employees, organisation }: Tenant): Directory {
  const people = new Map(
    employees.flatMap((employee) =>
      userIdTypes.map((type) => [`${type}:${ownId[type](employee)}`, employee] as const),
    ),
  );
  const departments = organisation.departments.map((it) => ({
    open_department_id: it.openId,
    department_id: it.shortId,
    people_corehr_department_id: it.id,
  }));
  return {
    employee: (type, id) => people.get(`${type}:${id}`),
    idOf(employmentId, type) {
      const employee = people.get(`people_corehr_id:${employmentId}`);
      return employee && ownId[type](employee);
    },
    department: (type, id) => departments.find((it) => it[type] === id)?.people_corehr_department_id,
    departmentId: (corehrId, type) =>
      departments.find((it) => it.people_corehr_department_id === corehrId)?.[type],
  };
}
