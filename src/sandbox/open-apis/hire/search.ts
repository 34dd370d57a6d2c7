import type { Talent } from "../../tenant/talent.ts";
import { contains, type Keyword, matches, wantedWords } from "./keyword.ts";

/** The texts of a talent that a keyword is looked for in. */
function texts(talent: Talent): string[] {
  return [
    talent.name,
    talent.email,
    talent.mobile.number,
    ...talent.careers.flatMap(({ company, title, description }) => [company, title, description]),
    ...talent.educations.flatMap(({ school, major }) => [school, major]),
    ...talent.projects.flatMap(({ name, role, description }) => [name, role, description]),
  ];
}

/** The talents a keyword asks for. */
export function search(talents: readonly Talent[], keyword: Keyword): Talent[] {
  return talents.filter((talent) => {
    const all = texts(talent);
    return matches(keyword, (word) => all.some((text) => contains(text, word)));
  });
}

/** How well a talent answers: a name counts most, then what they work as now, then any mention. */
function relevance(talent: Talent, words: readonly string[]): number {
  return words.reduce((sum, word) => {
    const name = contains(talent.name, word) ? 20 + (talent.name === word ? 10 : 0) : 0;
    const title = contains(talent.careers[0]?.title ?? "", word) ? 8 : 0;
    return sum + name + title + texts(talent).filter((text) => contains(text, word)).length;
  }, 0);
}

/** Sorts as `sort_by` says: 1 by update, 2 by relevance, 3 by application, 4 by when they were entered, all descending. */
export function sorted(talents: readonly Talent[], by: number, keyword: Keyword | undefined): Talent[] {
  const words = keyword ? wantedWords(keyword) : [];
  const keys: Record<number, (talent: Talent) => number> = {
    1: ({ modifiedAt }) => modifiedAt,
    2: (talent) => relevance(talent, words),
    3: ({ appliedAt }) => appliedAt,
    4: ({ createdAt }) => createdAt,
  };
  const key = keys[by] ?? (() => 0);
  return talents
    .map((talent) => ({ talent, key: key(talent) }))
    .sort((a, b) => b.key - a.key || a.talent.id.localeCompare(b.talent.id))
    .map(({ talent }) => talent);
}
