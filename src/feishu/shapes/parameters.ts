import { z } from "zod";

/** An id in a request: 1 to 64 letters, digits, `_`, `-`, `.` or `@` (a tenant's own user ids may hold the last two). */
export const id = z.string().regex(/^[\w.@-]{1,64}$/);

/** A moment as Hire takes it: milliseconds since 1970, as a string. */
export const millis = z.string().regex(/^\d{1,16}$/);

/** A day as CoreHR takes it: `2020-01-01`. */
export const day = z.iso.date();

/** Which kind of user id goes in and out. */
export const userIdTypes = ["open_id", "union_id", "user_id"] as const;
export const userIdType = z.enum(userIdTypes);
/** Hire's talent endpoints also know the id of the older HR product. */
export const hireUserIdType = z.enum([...userIdTypes, "people_admin_id"]);
/** CoreHR's endpoints also know their own employment id. */
export const corehrUserIdType = z.enum([...userIdTypes, "people_corehr_id"]);

/** Which kind of department id goes in and out. */
export const departmentIdType = z.enum([
  "open_department_id",
  "department_id",
  "people_corehr_department_id",
]);

/** Where a page begins: what the page before answered with as `page_token`. */
export const pageToken = z.string().min(1);

/** Whether `end` does not lie before `start`; both may be absent. Digits of a timestamp, or ISO days. */
export function inOrder(start: string | undefined, end: string | undefined): boolean {
  if (start === undefined || end === undefined) return true;
  return /^\d+$/.test(start) ? Number(start) <= Number(end) : start <= end;
}

/** The scope that lets `user_id` be named; asked for by every endpoint with a `user_id_type`. */
export const userIdScope = "contact:user.employee_id:readonly";
