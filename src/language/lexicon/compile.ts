import type { Grammar, Slot } from "../grammar.ts";
import { type PhraseBook, phraseBook } from "../phrases.ts";
import { following } from "./following.ts";
import type { Entry } from "./meaning.ts";
import { vocabulary } from "./vocabulary.ts";

const books = {
  plain: new WeakMap<readonly Grammar[], PhraseBook>(),
  following: new WeakMap<readonly Grammar[], PhraseBook>(),
};

/**
 * The shared vocabulary with the words of all grammars, made once for each list of grammars. Words that go on from an
 * answer are in it only where there was one.
 */
export function bookFor(grammars: readonly Grammar[], which: keyof typeof books = "plain"): PhraseBook {
  const known = books[which].get(grammars);
  if (known) return known;
  const more = which === "following" ? following : [];
  const book = phraseBook([...vocabulary, ...more, ...grammars.flatMap(wordsOf)]);
  books[which].set(grammars, book);
  return book;
}

/** Roles of words that say what is wanted; the others only stand around them. */
const telling: ReadonlySet<string> = new Set(["command", "slot", "label", "noun", "verb"]);

/** The phrases that say what is wanted, whose slips are worth mending. */
export function keywordsOf(grammars: readonly Grammar[]): string[] {
  const all = [...vocabulary, ...grammars.flatMap(wordsOf)];
  return [...new Set(all.filter(({ meaning }) => telling.has(meaning.role)).map(({ phrase }) => phrase))];
}

function wordsOf({ command, words, faint, except, slots }: Grammar): Entry[] {
  const entry = (against: boolean) => (phrase: string) => ({
    phrase,
    meaning: { role: "command", command, except: against } as const,
  });
  return [
    ...[...words.zh, ...words.en].map(entry(false)),
    ...[...(faint?.zh ?? []), ...(faint?.en ?? [])].map((phrase) => ({
      phrase,
      meaning: { role: "command", command, except: false, faint: true } as const,
    })),
    ...[...(except?.zh ?? []), ...(except?.en ?? [])].map(entry(true)),
    ...(slots ?? []).flatMap((slot) => slotWords(command, slot)),
  ];
}

function slotWords(command: string, { name, value, of, calls, words }: Slot): Entry[] {
  return [...words.zh, ...words.en].flatMap((phrase): Entry[] => [
    { phrase, meaning: { role: "slot", command, slot: name, value, of } },
    ...(calls ? [{ phrase, meaning: { role: "command", command, except: false } } as const] : []),
  ]);
}
