import { z } from "zod";
import type { Bench } from "./bench.ts";
import { startCompany, startPlatform } from "./company.ts";
import { judged, median, whole } from "./figures.ts";
import { start } from "./program.ts";

/** Milliseconds every call takes upstream. */
const delay = 50;
/** The asks come within so many seconds. */
const within = 10;
const jobDatas = "POST /open-apis/corehr/v2/employees/job_datas/batch_get";
const script = z.object({ calls: z.number(), refused: z.number(), took: z.number() });

/** How a thousand asks at once fit into a quota of a hundred calls a minute. */
export const burstBench: Bench = {
  name: "burst",
  title: "A burst of asks inside the quota",
  async run({ rounds = 5, amount = 1000 }) {
    const all: {
      took: number;
      jobDatas: number;
      names: number;
      bole: number;
      platform: number;
      refused: number;
      answered: number;
    }[] = [];
    for (let round = 0; round < rounds; round++) {
      const company = await startCompany({ more: amount, delay, limits: true, unlimited: "^im\\." });
      const crowd = company.people.employees.slice(-amount);
      // Bole knows itself, and has its token.
      await company.ask([{ who: crowd[0]?.openId ?? "", text: "我能查什么" }], 1);
      const asks = crowd.map(({ openId }, nth) => ({
        who: openId,
        text: `job of employee ${crowd[(nth + 1) % amount]?.employmentId}`,
      }));
      const before = await company.processor();
      const { took, times, titles, calls } = await company.ask(asks, amount / within);
      const after = await company.processor();
      const lookups = calls.filter(({ call }) => !/\/(im|auth|bot)\//.test(call));
      all.push({
        took: took / 1000,
        jobDatas: calls.filter(({ call }) => call === jobDatas).length,
        names: lookups.filter(({ call }) => call !== jobDatas).length,
        bole: (after.bole - before.bole) / amount,
        platform: (after.platform - before.platform) / amount,
        refused: calls.filter(({ status }) => status !== 200).length,
        answered: times.filter((time, nth) => time !== null && /^Job of/.test(titles[nth] ?? "")).length,
      });
      await company.end();
    }
    const peer = await perAsk(amount);
    const of = (what: keyof (typeof all)[number]) => median(all.map((one) => one[what]));
    const worst = Math.max(...all.map(({ took }) => took));
    const fewer = peer.calls / of("jobDatas");
    return {
      columns: [
        "what",
        `Bole (median of ${rounds} rounds)`,
        "one call an ask, by a script on the SDK",
        "goal",
      ],
      rows: [
        [
          `${whole(amount)} people ask for ${whole(amount)} employees' jobs within ${within} s; job_datas.batch_get at its documented 100 a minute, every call ${delay} ms, sending not limited: seconds from the first ask to the last card`,
          `${of("took").toFixed(1)} s (slowest ${worst.toFixed(1)} s)`,
          `${peer.took.toFixed(1)} s to the last answer; no names, no cards`,
          judged("15 s", worst <= 15),
        ],
        [
          "calls of job_datas.batch_get",
          whole(of("jobDatas")),
          whole(peer.calls),
          judged(`one in 50 (${fewer.toFixed(0)} × fewer)`, fewer >= 50),
        ],
        ["calls for names", whole(of("names")), "none", ""],
        [
          "processor time of Bole an ask; and of the platform, which also asks and looks at the cards",
          `${of("bole").toFixed(1)} ms; ${of("platform").toFixed(1)} ms`,
          "",
          "",
        ],
        [
          "calls the platform refused",
          whole(of("refused")),
          whole(peer.refused),
          judged("none", of("refused") === 0),
        ],
        [
          "asks answered with a job",
          `${whole(Math.min(...all.map(({ answered }) => answered)))} (fewest)`,
          "",
          "",
        ],
      ],
    };
  },
};

/** The same asks, each with a call of its own, on a platform of its own whose quota is the same. */
async function perAsk(amount: number) {
  const company = await startPlatform({ more: amount, delay, limits: true });
  const program = await start("sdk-script", {});
  const ids = company.people.employees.slice(-amount).map(({ employmentId }) => employmentId);
  const { calls, refused, took } = script.parse(
    await program.ask({ domain: company.domain, ids, perSecond: amount / within }),
  );
  await program.end();
  await company.end();
  return { calls, refused, took: took / 1000 };
}
