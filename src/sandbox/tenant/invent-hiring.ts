import { snowflake } from "./ids.ts";
import { orgId } from "./invent-organisation.ts";
import { seeded } from "./seed.ts";
import type { Talent } from "./talent.ts";
import type { Application, Employee, Posting, Referral, Tenant } from "./tenant.ts";
import { jobTable } from "./words/jobs.ts";
import { cities } from "./words/places.ts";
import { stages } from "./words/recruiting.ts";

const day = 86_400_000;

/** Hire's postings, who was referred by whom, and the applications that came of it. */
export function inventHiring(
  talents: readonly Talent[],
  employees: readonly Employee[],
  today: number,
): Pick<Tenant, "postings" | "referrals" | "applications"> {
  const seed = seeded(7_431);
  const postings = jobTable
    .filter(({ lowest }) => lowest.startsWith("P"))
    .map(
      ({ code, zh, department, doesZh }, index): Posting => ({
        id: snowflake("posting", code),
        code: `R${String(index + 1).padStart(4, "0")}`,
        title: zh,
        description: doesZh,
        requirement: "三年以上相关经验，沟通顺畅，乐于协作。",
        jobId: orgId("job", code),
        departmentId: orgId("department", department),
        cityCode: cities[index % cities.length]?.code ?? "CT_11",
        headCount: 1 + (index % 4),
        createdAt: today - (30 + index * 5) * day,
      }),
    );
  const referrals: Referral[] = [];
  const applications: Application[] = [];
  const staff = employees.filter(({ leftOn }) => leftOn === undefined);
  talents.forEach((talent, place) => {
    const count =
      talent.id === "6930815272790114324" ? 3 : place < 4 ? 1 : seed.chance(28) ? 1 + seed.number(2) : 0;
    for (let nth = 0; nth < count; nth += 1) {
      const span = Math.max(day, today - talent.createdAt) / (count + 1);
      const createdAt = Math.min(Math.floor(talent.createdAt + span * (nth + 1)), today);
      const referrer = seed.pick(staff).employmentId;
      const own: Application[] = [];
      for (let moved = 0; moved < (nth === 0 && place % 5 === 3 ? 2 : 1); moved += 1) {
        const stage = talent.onboarded ? stages.at(-1) : seed.pick(stages.slice(0, -1));
        const posting = seed.pick(postings);
        if (!stage) continue;
        own.push({
          id: snowflake("application", `${talent.id}:${nth}:${moved}`),
          talentId: talent.id,
          postingId: posting.id,
          stage,
          active: seed.chance(70),
          createdAt: createdAt + moved * 10 * day,
          modifiedAt: Math.min(createdAt + (20 + moved * 10) * day, today),
          creator: referrer,
        });
      }
      applications.push(...own);
      referrals.push({
        id: snowflake("referral", `${talent.id}:${nth}`),
        talentId: talent.id,
        applicationIds: own.map(({ id }) => id),
        createdAt,
        referrer,
      });
    }
  });
  return { postings, referrals, applications };
}
