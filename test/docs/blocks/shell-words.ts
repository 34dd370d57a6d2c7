/** One command of a script: its words, and the file its output goes to. */
export interface Command {
  readonly words: readonly string[];
  readonly into?: string | undefined;
}

/** The commands of a script, one a line; a backslash at the end joins lines. Quotes are taken off; `<event id>` is one word. */
export function commandsIn(script: string): Command[] {
  return script
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(commandIn);
}

function commandIn(line: string): Command {
  const words = [...line.matchAll(/(?:"[^"]*"|'[^']*'|<[^>\s][^>]*>|[^\s"'])+/g)].map(([word]) =>
    word.replace(/["']/g, ""),
  );
  const redirect = words.findIndex((word) => /^>>?$/.test(word));
  return redirect < 0 ? { words } : { words: words.slice(0, redirect), into: words[redirect + 1] };
}
