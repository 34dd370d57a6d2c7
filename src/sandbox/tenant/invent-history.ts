import { snowflake } from "./ids.ts";
import type { Seed } from "./seed.ts";
import type { Career, Education, Talent } from "./talent.ts";
import { companies, schools, schoolsAbroad } from "./words/places.ts";
import type { Track } from "./words/tracks.ts";

type History = Pick<
  Talent,
  | "educations"
  | "careers"
  | "projects"
  | "works"
  | "awards"
  | "languages"
  | "accounts"
  | "topDegree"
  | "firstDegree"
>;

/** The year up to which lives are told. */
export const present = 2025;
const month = (year: number, of: number) => `${year}-${String(of).padStart(2, "0")}`;

/** What somebody of a trade with so many years of work has learned and done. */
export function inventHistory(n: number, track: Track, years: number, english: boolean, seed: Seed): History {
  const say = ([zh, en]: readonly [string, string]) => (english ? en : zh);
  const graduated = present - years;
  const educations = inventEducations(n, track, graduated, english, seed);
  const top = educations[0]?.degree ?? 6;
  const project = seed.pick(track.projects);
  return {
    educations,
    careers: inventCareers(n, track, years, graduated, english, seed),
    projects:
      n % 3 === 2
        ? []
        : [
            {
              id: snowflake("project", n),
              name: say([project[0], project[1]]),
              role: english ? "Lead" : "项目负责人",
              link: `https://example.com/projects/${n}`,
              description: say([project[2], project[3]]),
              start: month(Math.max(graduated, present - 2), 3),
              end: month(present - 1, 9),
            },
          ],
    works:
      track.key === "design" || n % 21 === 0
        ? [
            {
              id: snowflake("work", n),
              link: `https://example.com/portfolio/${n}`,
              description: english ? "Selected work" : "作品精选",
              name: english ? "Portfolio.pdf" : "作品集.pdf",
            },
          ]
        : [],
    awards:
      n % 7 === 3
        ? [
            {
              id: snowflake("award", n),
              title: english ? "Employee of the Year" : "年度优秀员工",
              year: String(present - 1),
              description: english ? "One of ten" : "全公司十人之一",
            },
          ]
        : [],
    languages: [
      { id: snowflake("language", `${n}:1`), language: 1, proficiency: english ? 4 : 2 + (n % 3) },
      ...(english ? [] : [{ id: snowflake("language", `${n}:2`), language: 24, proficiency: 5 }]),
      ...(n % 11 === 0 ? [{ id: snowflake("language", `${n}:3`), language: 3, proficiency: 2 }] : []),
    ],
    accounts: [
      ...(n % 4 === 0
        ? [{ id: snowflake("sns", `${n}:1`), type: 1, link: `https://example.com/in/${n}` }]
        : []),
      ...(["java", "frontend", "ml"].includes(track.key) && n % 2 === 0
        ? [{ id: snowflake("sns", `${n}:5`), type: 5, link: `https://example.com/git/${n}` }]
        : []),
    ],
    topDegree: top,
    firstDegree: (educations.at(-1)?.degree ?? 6) === 5 ? 2 : 3,
  };
}

/** How old somebody of this course of study usually is when they leave it. */
export function ageAtGraduation(n: number, track: Track): number {
  if (onlyCollege(n)) return 21;
  return hasMaster(n, track) ? 25 : 22;
}

const onlyCollege = (n: number) => n % 13 === 8;
const hasMaster = (n: number, track: Track) => track.key === "ml" || n % 4 === 1;

function inventEducations(
  n: number,
  track: Track,
  graduated: number,
  english: boolean,
  seed: Seed,
): Education[] {
  const say = ([zh, en]: readonly [string, string]) => (english ? en : zh);
  const at = (place: string, degree: number, from: number, until: number, abroad: boolean): Education => {
    const [school, tags] = seed.pick(abroad ? schoolsAbroad : schools);
    return {
      id: snowflake("education", `${n}:${place}`),
      degree,
      school,
      major: say(seed.pick(track.majors)),
      start: month(from, 9),
      end: month(until, 6),
      type: abroad ? 1 : degree === 5 ? 4 : 2,
      ranking: seed.pick([5, 10, 20, 30, 50, -1]),
      tags,
    };
  };
  if (onlyCollege(n)) return [at("college", 5, graduated - 3, graduated, false)];
  const masters = hasMaster(n, track);
  const end = masters ? graduated - 3 : graduated;
  return [
    ...(masters ? [at("master", track.key === "ml" && n % 3 === 0 ? 8 : 7, end, graduated, english)] : []),
    at("bachelor", 6, end - 4, end, english && !masters),
  ];
}

function inventCareers(
  n: number,
  track: Track,
  years: number,
  graduated: number,
  english: boolean,
  seed: Seed,
): Career[] {
  const say = ([zh, en]: readonly [string, string]) => (english ? en : zh);
  const employers = seed.some(companies, Math.min(3, 1 + Math.floor(years / 4)));
  const span = Math.max(1, Math.floor(years / employers.length));
  const jobs = employers.map(([zh, en, large], place): Career => {
    const last = place === employers.length - 1;
    const rank = Math.min(
      track.titles.length - 1,
      Math.floor((place * span + (last ? years - place * span : 0)) / 5),
    );
    return {
      id: snowflake("career", `${n}:${place}`),
      company: say([zh, en]),
      title: say(track.titles[rank] ?? [track.key, track.key]),
      description: say(track.deeds[(n + place) % track.deeds.length] ?? [track.key, track.key]),
      start: month(graduated + place * span, 7),
      end: last ? "-" : month(graduated + (place + 1) * span, 6),
      type: 2,
      tags: large ? [14] : [],
    };
  });
  if (years === 0 || n % 6 === 0) {
    const [zh, en] = seed.pick(companies);
    const internship: Career = {
      id: snowflake("career", `${n}:intern`),
      company: say([zh, en]),
      title: say(track.intern),
      description: english ? "Joined a team and shipped a small feature" : "参与小型需求的开发与上线",
      start: month(graduated - 1, 7),
      end: month(graduated - 1, 12),
      type: 1,
      tags: [],
    };
    return years === 0 ? [internship] : [...jobs.reverse(), internship];
  }
  return jobs.reverse();
}
