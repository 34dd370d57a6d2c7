import { z } from "zod";
import type { Bench, Shorter } from "./bench.ts";
import { type Ask, type People, startCompany, startPlatform } from "./company.ts";
import { judged, median, ms, quantile } from "./figures.ts";
import { start } from "./program.ts";

/** Milliseconds every call takes upstream. */
const delay = 50;
const perSecond = 20;

/** So many talents and employees are asked about: as many as can be asked about before, so that their names are known. */
const subjects = 40;

/** What people ask, and the longest chain of calls of which each needs what the one before it told. */
interface Question {
  readonly title: string;
  readonly text: (people: People, nth: number) => string;
  /** Once the names on the card are known. */
  readonly chain: readonly string[];
}

const reply = "im.messages.reply";
const talentIds = "hire.talents.batch_get_id";
const talent = "hire.talents.get";
const nth = <T>(all: readonly T[], index: number): T => {
  const one = all[index % Math.min(subjects, all.length)];
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
  },
  {
    title: "referrals, by talent id",
    text: ({ talents }, index) => `referrals of talent ${nth(talents, index)}`,
    chain: ["hire.referrals.search", reply],
  },
  {
    title: "employee-job, by employment id",
    text: ({ employees }, index) => `job of employee ${nth(employees, index).employmentId}`,
    chain: ["corehr.job_datas.batch_get", reply],
  },
  {
    title: "employee-job, by e-mail",
    text: ({ employees }, index) => `job of ${nth(employees, index).email}`,
    chain: ["contact.users.batch_get_id", "corehr.job_datas.batch_get", reply],
  },
  { title: "job, by code", text: () => "职务 JP422119", chain: ["corehr.jobs.batch_get", reply] },
  { title: "audit", text: () => "审计", chain: [reply] },
  { title: "help", text: () => "帮助", chain: [reply] },
  { title: "whoami", text: () => "我能查什么", chain: [reply] },
];

/** Milliseconds. */
interface Times {
  readonly p50: number;
  readonly p99: number;
}

function timesOf(times: readonly (number | null)[]): Times {
  const all = times.map((time) => time ?? Number.POSITIVE_INFINITY);
  return { p50: quantile(all, 0.5), p99: quantile(all, 0.99) };
}

/** What so many calls take, one after the other, and the event before them: nobody's card comes sooner. */
async function callsAlone(calls: number, seconds: number): Promise<Times> {
  const platform = await startPlatform({ delay, limits: false });
  const bot = await start("bare", { domain: platform.domain, calls });
  const { url } = z.object({ url: z.string() }).parse(bot.ready);
  const { employees } = platform.people;
  const asks = Array.from({ length: Math.max(subjects, seconds * perSecond) }, (_, at) => ({
    who: employees[at % employees.length]?.openId ?? "",
    text: "你好",
  }));
  await platform.ask(url, asks, 2 * perSecond);
  const { times } = await platform.ask(url, asks, perSecond);
  await bot.end();
  await platform.end();
  return timesOf(times);
}

/** How long a card takes, against the calls that cannot be spared. */
export const answerBench: Bench = {
  name: "answer",
  title: "From the event to the card",
  async run({ seconds = 10, rounds = 5 }: Shorter) {
    const cold: number[][] = questions.map(() => []);
    const warm: Times[][] = questions.map(() => []);
    const bare = new Map<number, Times[]>();
    for (let round = 0; round < rounds; round++) {
      for (const calls of new Set(questions.map(({ chain }) => chain.length))) {
        bare.set(calls, [...(bare.get(calls) ?? []), await callsAlone(calls, seconds)]);
      }
      for (const [index, question] of questions.entries()) {
        const company = await startCompany({ delay, limits: false, unlimited: "." });
        const { people } = company;
        // As many people as possible: nobody's chat hears more than five messages a second.
        const asks: Ask[] = Array.from({ length: Math.max(subjects, seconds * perSecond) }, (_, at) => ({
          who: people.employees[at % people.employees.length]?.openId ?? "",
          text: question.text(people, at),
        }));
        // Bole has its token and knows itself; names it does not know yet.
        await company.ask([{ who: nth(people.employees, 0).openId, text: "你好" }], 1);
        const [first] = (await company.ask(asks.slice(0, 1), 1)).times;
        cold[index]?.push(first ?? Number.POSITIVE_INFINITY);
        // As it is after the first moments: names are known, and what runs often is compiled.
        await company.ask(asks, 2 * perSecond);
        const { times } = await company.ask(asks, perSecond);
        warm[index]?.push(timesOf(times));
        await company.end();
      }
    }
    return {
      columns: [
        `asked (${perSecond} a second for ${seconds} s by everybody in turn, median of ${rounds} rounds; after as many at twice the pace; every call upstream ${delay} ms, quotas lifted of lookups and of sending; the platform and Bole on SQLite in processes of their own, not pinned)`,
        "longest chain of calls",
        "it takes",
        "so many calls by a program that does nothing else, p50, p99",
        "p50",
        "p99",
        "the very first, nothing known",
        "goal",
      ],
      rows: questions.map(({ title, chain }, index) => {
        const least = chain.length * delay;
        const alone = bare.get(chain.length) ?? [];
        const p50 = median((warm[index] ?? []).map((one) => one.p50));
        const p99 = median((warm[index] ?? []).map((one) => one.p99));
        return [
          title,
          chain.join(" → "),
          ms(least),
          `${ms(median(alone.map((one) => one.p50)))}, ${ms(median(alone.map((one) => one.p99)))}`,
          `${ms(p50)} (${(p50 / least).toFixed(2)} ×)`,
          `${ms(p99)} (${(p99 / least).toFixed(2)} ×)`,
          ms(median(cold[index] ?? [])),
          `${judged("p50 within 1.15 ×", p50 <= 1.15 * least)}; ${judged("p99 within 1.5 ×", p99 <= 1.5 * least)}`,
        ];
      }),
    };
  },
};
