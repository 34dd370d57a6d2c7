import { documentNumber } from "./identity-numbers.ts";
import { snowflake } from "./ids.ts";
import { ageAtGraduation, inventHistory, present } from "./invent-history.ts";
import { inventName } from "./invent-name.ts";
import { type Seed, seeded } from "./seed.ts";
import type { City, Talent } from "./talent.ts";
import { foreigners } from "./words/names.ts";
import { china, cities, citiesAbroad } from "./words/places.ts";
import { pools, sources, tags } from "./words/recruiting.ts";
import { type Track, tracks } from "./words/tracks.ts";

const day = 86_400_000;

/** Who a talent is, before a life is invented for them. */
interface Identity {
  readonly name: string;
  readonly male: boolean;
  readonly email: string;
  readonly mobile: Talent["mobile"];
  readonly nationality: City;
  readonly abroad: boolean;
  readonly documentType: number;
}

function identityOf(n: number, seed: Seed, taken: Set<string>): Identity {
  const domain = seed.pick(["example.com", "example.org", "example.net"]);
  const foreigner = n % 15 === 5 ? foreigners[Math.floor(n / 15) % foreigners.length] : undefined;
  if (foreigner) {
    const [name, gender, code, zh, en] = foreigner;
    const latin = name
      .normalize("NFD")
      .replace(/[^A-Za-z ]/g, "")
      .toLowerCase()
      .replaceAll(" ", ".");
    return {
      name,
      male: gender === "male",
      email: `${latin}@${domain}`,
      mobile: {
        code: "1",
        number: `415555${String(100 + (Math.floor(n / 15) % 30)).padStart(4, "0")}`,
        country: "CN_840",
      },
      nationality: { code, name: { zh, en } },
      abroad: true,
      documentType: 2,
    };
  }
  const { name, gender, latin } = inventName(seed, taken);
  const documentType =
    n % 17 === 3
      ? 2
      : n % 41 === 7
        ? 3
        : n % 43 === 9
          ? 4
          : n % 47 === 11
            ? 6
            : n % 53 === 13
              ? 9
              : n % 59 === 15
                ? 5
                : 1;
  return {
    name: n % 6 === 1 ? `${name.zh}（${name.en}）` : name.zh,
    male: gender === "male",
    email: `${latin}${n}@${domain}`,
    mobile: { code: "86", number: `1990000${String(n).padStart(4, "0")}`, country: "CN_1" },
    nationality: china,
    abroad: false,
    documentType,
  };
}

/**
 * The nth invented talent. `today` (milliseconds) is where "recently" counts back from; everything else is
 * the same on every day.
 */
function inventTalent(
  n: number,
  track: Track,
  seed: Seed,
  taken: Set<string>,
  creator: string,
  today: number,
): Talent {
  const id = snowflake("talent", n);
  const who = identityOf(n, seed, taken);
  const years = seed.number(16);
  const birthday = `${present - years - ageAtGraduation(n, track) - seed.number(2)}-${String(1 + seed.number(12)).padStart(2, "0")}-${String(1 + seed.number(28)).padStart(2, "0")}`;
  const english = who.abroad || seed.chance(12);
  const modifiedAt = today - Math.floor((n * 37) % 400) * day - seed.number(day);
  const createdAt = modifiedAt - (1 + seed.number(500)) * day;
  const appliedAt = createdAt + seed.number(Math.max(1, Math.floor((modifiedAt - createdAt) / day))) * day;
  const somewhere = who.abroad ? citiesAbroad : cities;
  const registration = n % 5 === 0 ? [{ id: snowflake("registration", n), time: appliedAt + 3 * day }] : [];
  const pool = n % 6 === 1 ? pools[n % pools.length] : undefined;
  return {
    id,
    name: who.name,
    mobile: who.mobile,
    email: who.email,
    experienceYears: years,
    birthday,
    gender: who.male ? 1 : 2,
    nationality: who.nationality,
    city: seed.pick(somewhere),
    hometown: seed.pick(somewhere),
    preferredCities: seed.some([...cities, ...(who.abroad ? citiesAbroad : [])], 1 + seed.number(2)),
    document: {
      type: who.documentType,
      number: documentNumber(who.documentType, birthday, n, who.male).replace(/^E/, who.abroad ? "X" : "E"),
    },
    creator,
    maritalStatus: years > 5 ? 1 : 2,
    address: english ? `${10 + n} Spruce Street` : `云杉小区 ${1 + (n % 30)} 号楼 ${100 + n} 室`,
    createdAt,
    modifiedAt,
    appliedAt,
    onboarded: false,
    inAgencyPeriod: n % 19 === 4,
    ...inventHistory(n, track, years, english, seed),
    sources: [seed.pick(sources)],
    registrations: registration,
    attachments: [
      { id: snowflake("attachment", n), name: english ? "Resume.pdf" : "个人简历.pdf", createdAt: appliedAt },
    ],
    tags: seed.some(tags, n % 3),
    ...(n % 4 === 1 && {
      extra: {
        notice: n % 3,
        directions: 1 + (n % 2),
        salary: 20 + (n % 30),
        from: "2026-03-01",
        remark: english ? "Prefers mornings for interviews" : "面试尽量安排在上午",
      },
    }),
    ...(pool && { pool: { ...pool, addedAt: appliedAt } }),
    notes:
      n % 9 === 0
        ? [{ id: snowflake("note", n), content: "沟通顺畅，可推进下一轮。", creator, createdAt: modifiedAt }]
        : [],
  };
}

/** All the ordinary talents, by trade. `creators` are employment ids of recruiters. */
export function inventTalents(creators: readonly string[], today: number): Talent[] {
  const seed = seeded(48_121);
  const taken = new Set(["张三", "王伟", "林晓", "陈静", "赵明"]);
  const trades = tracks.flatMap((track) => Array.from({ length: track.share }, () => track));
  return trades.map((track, n) =>
    inventTalent(n + 1, track, seed, taken, creators[n % creators.length] ?? "", today),
  );
}
