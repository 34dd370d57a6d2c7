import { inventTenant } from "../../src/sandbox/tenant/invent.ts";
import type { Employee, Tenant } from "../../src/sandbox/tenant/tenant.ts";

/** The app of these benchmarks. */
export const app = {
  appId: "cli_0123456789abcdef",
  appSecret: "the secret of a measured app",
  encryptKey: "the encrypt key of a measured app",
  verificationToken: "the token of a measured app",
};

/** The invented company with so many more people, each like one of those it has, with ids of their own. */
export function grown(by: number, now: number): Tenant {
  const tenant = inventTenant(now);
  const others = tenant.employees.filter(({ leftOn }) => leftOn === undefined);
  const more = Array.from({ length: by }, (_, nth) => {
    const like = others[nth % others.length];
    if (!like) throw new Error("nobody works there");
    return another(like, nth);
  });
  return { ...tenant, employees: [...tenant.employees, ...more] };
}

function another(like: Employee, nth: number): Employee {
  const mark = String(nth).padStart(5, "0");
  return {
    ...like,
    employmentId: `71409642084${mark}222`,
    openId: `ou_${"0".repeat(27)}${mark}`,
    unionId: `on_${"0".repeat(27)}${mark}`,
    userId: `g${mark}`,
    peopleAdminId: `71409642085${mark}222`,
    personId: `71409642086${mark}222`,
    number: `YT${mark}`,
    email: `person-${mark}@example.com`,
    phone: { code: "86", number: `198001${mark}` },
    jobDatas: like.jobDatas.map((one, version) => ({
      ...one,
      jobDataId: `71409642087${mark}22${version}`,
      versionId: `71409642088${mark}22${version}`,
    })),
  };
}
