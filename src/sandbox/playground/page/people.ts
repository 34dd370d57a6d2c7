import type { PlaygroundState } from "../contract.ts";
import type { Lang } from "./words.ts";

/** Someone the page can name. */
export interface Named {
  readonly open_id: string;
  readonly name: string;
  readonly title?: string;
  /** Both names, for finding. */
  readonly names: readonly string[];
  readonly bot?: boolean;
}

/** The bot first, then everyone else, once each. */
export function everyone(state: PlaygroundState, lang: Lang): Named[] {
  const { bot } = state;
  const found = new Map<string, Named>([
    [
      bot.open_id,
      { open_id: bot.open_id, name: bot.name[lang], names: [bot.name.zh, bot.name.en], bot: true },
    ],
  ]);
  for (const { open_id, name, title } of [...state.people, ...state.personas]) {
    if (found.has(open_id)) continue;
    found.set(open_id, { open_id, name: name[lang], title: title[lang], names: [name.zh, name.en] });
  }
  return [...found.values()];
}

/** Those whose name in either language fits what was typed after `@`; best fits first, `most` at most. */
export function matching(people: readonly Named[], typed: string, most: number): Named[] {
  const wanted = squeeze(typed);
  const ranked = people
    .map((person) => ({ person, rank: Math.min(...person.names.map((name) => rank(squeeze(name), wanted))) }))
    .filter(({ rank }) => rank < 3);
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ person }) => person);
}

/** The person with exactly this name, in either language. */
export function byName(people: readonly Named[], name: string): Named | undefined {
  return people.find((person) => person.names.some((one) => squeeze(one) === squeeze(name)));
}

function rank(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(wanted) ? 2 : 3;
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}
