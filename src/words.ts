/** The two languages Bole speaks. Every text a person reads exists in both. */
export type Lang = "zh" | "en";

/** One text in both languages. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** Picks the text for `lang`. */
export function say(text: Both, lang: Lang): string {
  return text[lang];
}
