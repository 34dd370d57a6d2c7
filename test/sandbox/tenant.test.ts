import { describe, expect, test } from "vitest";
import { residentCheck } from "../../src/sandbox/tenant/identity-numbers.ts";
import { inventTenant } from "../../src/sandbox/tenant/invent.ts";

const now = Date.parse("2026-01-15T08:00:00Z");
const tenant = inventTenant(now);
const { talents, employees, organisation, referrals, applications, postings } = tenant;

const twice = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe("the invented company", () => {
  test("is the same every time", () => {
    expect(JSON.stringify(inventTenant(now + 3_600_000))).toBe(JSON.stringify(tenant));
  });

  test("has the size the documentation speaks of", () => {
    expect(talents.length).toBeGreaterThanOrEqual(300);
    expect(employees).toHaveLength(120);
    expect(organisation.jobs).toHaveLength(40);
  });

  test("gives every id, mobile, e-mail and document once", () => {
    expect(twice(talents.map(({ id }) => id))).toEqual([]);
    expect(twice(talents.map(({ email }) => email))).toEqual([]);
    expect(twice(talents.map(({ mobile }) => mobile.code + mobile.number))).toEqual([]);
    expect(twice(talents.map(({ document }) => document.type + document.number))).toEqual([]);
    expect(twice(employees.flatMap((it) => [it.openId, it.employmentId, it.userId, it.email]))).toEqual([]);
  });

  test("holds nobody's real contact data", () => {
    for (const { email, mobile } of talents) {
      expect(email).toMatch(/@example\.(com|org|net)$/);
      expect(`+${mobile.code} ${mobile.number}`).toMatch(
        /^\+(86 (1980000|1990000|1990001)\d{4}|86 13800138000|1 41555501\d\d)$/,
      );
    }
  });

  test("has resident numbers that check and that no place gives out", () => {
    const residents = talents.filter(({ document }) => [1, 3, 9].includes(document.type));
    expect(residents.length).toBeGreaterThan(200);
    for (const { document, birthday, gender } of residents) {
      const { number } = document;
      expect(residentCheck(number.slice(0, 17))).toBe(number.at(-1));
      expect(number.slice(6, 14)).toBe(birthday.replaceAll("-", ""));
      expect(Number(number[16]) % 2).toBe(gender === 1 ? 1 : 0);
      expect(number === "110101199003070011" || /^(990000|819900|839900)/.test(number)).toBe(true);
    }
  });

  test("points only at what exists", () => {
    const people = new Set(employees.map(({ employmentId }) => employmentId));
    const known = new Set(
      Object.values(organisation).flatMap((list) => (list as { id: string }[]).map(({ id }) => id)),
    );
    for (const { jobDatas } of employees) {
      for (const data of jobDatas) {
        const ids = [
          data.jobId,
          data.departmentId,
          data.jobLevelId,
          data.jobGradeId,
          data.jobFamilyId,
          data.locationId,
          data.companyId,
          data.pathwayId,
          data.employeeTypeId,
          data.workingHoursTypeId,
          data.positionId,
          ...data.costCenters.map(({ id }) => id),
        ];
        for (const id of ids) expect(known).toContain(id);
        for (const id of [data.directManager, data.secondManager, ...data.dottedLineManagers]) {
          if (id !== undefined) expect(people).toContain(id);
        }
      }
    }
    const applied = new Set(applications.map(({ id }) => id));
    for (const { applicationIds, referrer } of referrals) {
      for (const id of applicationIds) expect(applied).toContain(id);
      expect(people).toContain(referrer);
    }
    const open = new Set(postings.map(({ id }) => id));
    for (const { postingId } of applications) expect(open).toContain(postingId);
  });

  test("has histories without gaps or overlaps", () => {
    for (const { jobDatas, hiredOn, leftOn } of employees) {
      const primary = jobDatas.filter((data) => data.primary);
      expect(primary[0]?.effective.from).toBe(hiredOn);
      expect(primary.at(-1)?.effective.until).toBe(leftOn ?? "9999-12-31");
      primary.slice(1).forEach((data, index) => {
        expect(data.effective.from).toBe(primary[index]?.effective.until);
        expect(data.effective.from > (primary[index]?.effective.from ?? "")).toBe(true);
      });
    }
    expect(employees.filter(({ jobDatas }) => jobDatas.length > 1).length).toBeGreaterThan(40);
    expect(
      employees.filter(({ jobDatas }) => jobDatas.some(({ primary }) => !primary)).length,
    ).toBeGreaterThan(2);
  });

  test("has nothing that happens after today", () => {
    for (const it of talents)
      expect(Math.max(it.modifiedAt, it.createdAt, it.appliedAt)).toBeLessThanOrEqual(now);
    for (const it of referrals) expect(it.createdAt).toBeLessThanOrEqual(now);
  });

  test("has colleagues who came from Hire", () => {
    const joined = employees.filter(({ talentId }) => talentId !== undefined);
    expect(joined.length).toBeGreaterThan(5);
    for (const { talentId, name } of joined) {
      expect(talents.find(({ id }) => id === talentId)).toMatchObject({ name: name.zh, onboarded: true });
    }
  });
});
