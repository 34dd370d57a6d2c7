import type { Grammar, Slot } from "../grammar.ts";
import { type PhraseBook, phraseBook } from "../phrases.ts";
import type { Entry } from "./meaning.ts";
import { vocabulary } from "./vocabulary.ts";

const books = new WeakMap<readonly Grammar[], PhraseBook>();

/** The shared vocabulary with the words of all grammars, made once for each list of grammars. */
export function bookFor(grammars: readonly Grammar[]): PhraseBook {
  const known = books.get(grammars);
  if (known) return known;
  const book = phraseBook([...vocabulary, ...grammars.flatMap(wordsOf)]);
  books.set(grammars, book);
  return book;
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
