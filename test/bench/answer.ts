import type { Bench, Shorter } from "./bench.ts";
import { type Ask, type People, startCompany } from "./company.ts";
import { judged, median, ms, quantile } from "./figures.ts";

/** Milliseconds every call takes upstream. */
const delay = 50;
const perSecond = 20;

/** What people ask, and the longest chain of calls of which each needs what the one before it told. */
interface Question {
  readonly title: string;
  readonly text: (people: People, nth: number) => string;
  /** Once the names on the card are known. */
  readonly chain: readonly string[];
  /** What comes before the card is written while they are not. */
  readonly names?: string;
}

const reply = "im.messages.reply";
const talentIds = "hire.talents.batch_get_id";
const talent = "hire.talents.get";
const nth = <T>(all: readonly T[], index: number): T => {
  const one = all[index % all.length];
  if (one === undefined) throw new Error("there is nobody");
  return one;
};

const questions: readonly Question[] = [
  { title: "find-talent, by phone", text: () => "查一下 138 0013 8000", chain: [talentIds, talent, reply] },
  {
    title: "search-talents",
    text: () => "search talents java not intern",
    chain: ["hire.talents.list", reply],
  },
  {
    title: "talent, by id",
    text: ({ talents }, index) => `人才 ${nth(talents, index)}`,
    chain: [talent, reply],
    names: "applications",
  },
  {
    title: "referrals, by talent id",
    text: ({ talents }, index) => `referrals of talent ${nth(talents, index)}`,
    chain: ["hire.referrals.search", reply],
    names: "applications",
  },
  {
    title: "employee-job, by employment id",
    text: ({ employees }, index) => `job of employee ${nth(employees, index).employmentId}`,
    chain: ["corehr.job_datas.batch_get", "corehr.employees.batch_get", reply],
  },
  {
    title: "employee-job, by e-mail",
    text: ({ employees }, index) => `job of ${nth(employees, index).email}`,
    chain: ["contact.users.batch_get_id", "corehr.job_datas.batch_get", "corehr.employees.batch_get", reply],
  },
  { title: "job, by code", text: () => "职务 JP422119", chain: ["corehr.jobs.batch_get", reply] },
  { title: "audit", text: () => "审计", chain: [reply] },
  { title: "help", text: () => "帮助", chain: [reply] },
  { title: "whoami", text: () => "我能查什么", chain: [reply] },
];

/** How long a card takes, against the calls that cannot be spared. */
export const answerBench: Bench = {
  name: "answer",
  title: "From the event to the card",
  async run({ seconds = 10, rounds = 5 }: Shorter) {
    const cold: number[][] = questions.map(() => []);
    const warm: { p50: number; p99: number }[][] = questions.map(() => []);
    for (let round = 0; round < rounds; round++) {
      for (const [index, question] of questions.entries()) {
        const company = await startCompany({ delay, limits: false, unlimited: "." });
        const { people } = company;
        // As many people as possible: nobody's chat hears more than five messages a second.
        const asks: Ask[] = Array.from({ length: seconds * perSecond }, (_, at) => ({
          who: nth(people.employees, at).openId,
          text: question.text(people, at),
        }));
        // Bole has its token and knows itself; names it does not know yet.
        await company.ask([{ who: nth(people.employees, 0).openId, text: "你好" }], 1);
        const [first] = (await company.ask(asks.slice(0, 1), 1)).times;
        cold[index]?.push(first ?? Number.POSITIVE_INFINITY);
        await company.ask(asks.slice(0, 40), perSecond);
        const { times } = await company.ask(asks, perSecond);
        const all = times.map((time) => time ?? Number.POSITIVE_INFINITY);
        warm[index]?.push({ p50: quantile(all, 0.5), p99: quantile(all, 0.99) });
        await company.end();
      }
    }
    return {
      columns: [
        `asked (${perSecond} a second for ${seconds} s by ${"everybody in turn"}, median of ${rounds} rounds; every call upstream ${delay} ms, quotas lifted of lookups and of sending; the platform and Bole on SQLite in processes of their own, not pinned)`,
        "longest chain of calls",
        "it takes",
        "p50",
        "p99",
        "the very first, nothing known",
        "goal",
      ],
      rows: questions.map(({ title, chain }, index) => {
        const least = chain.length * delay;
        const p50 = median((warm[index] ?? []).map((one) => one.p50));
        const p99 = median((warm[index] ?? []).map((one) => one.p99));
        return [
          title,
          chain.join(" → "),
          ms(least),
          `${ms(p50)} (${(p50 / least).toFixed(2)} ×)`,
          `${ms(p99)} (${(p99 / least).toFixed(2)} ×)`,
          ms(median(cold[index] ?? [])),
          `${judged("p50 within 1.15 ×", p50 <= 1.15 * least)}; ${judged("p99 within 1.5 ×", p99 <= 1.5 * least)}`,
        ];
      }),
    };
  },
};
