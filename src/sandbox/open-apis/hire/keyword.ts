/**
 * Feishu Hire's boolean keyword language (document "talents", `keyword`): words joined by and, or, not.
 * The document gives neither precedence nor brackets; here `not` binds closest, then `and` (which words side
 * by side mean as well), then `or`; brackets group and quotes keep a phrase together, operators included.
 */
export type Keyword =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "not"; readonly of: Keyword }
  | { readonly kind: "and" | "or"; readonly left: Keyword; readonly right: Keyword };

interface Token {
  readonly kind: "and" | "or" | "not" | "(" | ")" | "word";
  readonly text: string;
}

function tokens(keyword: string): Token[] {
  const found = keyword.matchAll(/["“”]([^"“”]*)["“”]?|([()（）])|([^\s"“”()（）]+)/g);
  return [...found].flatMap(([, quoted, bracket, bare]): Token[] => {
    if (quoted !== undefined) return quoted.trim() === "" ? [] : [{ kind: "word", text: quoted.trim() }];
    if (bracket !== undefined) return [{ kind: /[(（]/.test(bracket) ? "(" : ")", text: bracket }];
    const lower = (bare ?? "").toLowerCase();
    if (lower === "and" || lower === "or" || lower === "not") return [{ kind: lower, text: lower }];
    return [{ kind: "word", text: bare ?? "" }];
  });
}

/** Reads a keyword; undefined when it asks for nothing. Operators with nothing to join are passed over. */
export function readKeyword(keyword: string): Keyword | undefined {
  const all = tokens(keyword);
  let at = 0;
  const kind = () => all[at]?.kind;

  const unary = (): Keyword | undefined => {
    const token = all[at];
    if (!token || token.kind === ")" || token.kind === "or") return undefined;
    at += 1;
    switch (token.kind) {
      case "not": {
        const of = unary();
        return of && { kind: "not", of };
      }
      case "and":
        return unary();
      case "(": {
        const inner = either();
        if (kind() === ")") at += 1;
        return inner;
      }
      default:
        return { kind: "word", word: token.text };
    }
  };
  const both = (): Keyword | undefined => {
    let left = unary();
    for (;;) {
      if (kind() === "and") at += 1;
      const before = at;
      const right = unary();
      if (!right) {
        if (at === before) return left;
        continue;
      }
      left = left ? { kind: "and", left, right } : right;
    }
  };
  const either = (): Keyword | undefined => {
    let left = both();
    while (kind() === "or") {
      at += 1;
      const right = both();
      left = left && right ? { kind: "or", left, right } : (left ?? right);
    }
    return left;
  };

  let result = either();
  while (at < all.length) {
    at += 1;
    const right = either();
    result = result && right ? { kind: "and", left: result, right } : (result ?? right);
  }
  return result;
}

/**
 * Whether a text contains a word, whatever the case. A Latin word must stand by itself (`java` is not in
 * `JavaScript`); Chinese has no such borders.
 */
export function contains(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  const wanted = word.toLowerCase();
  let from = lower.indexOf(wanted);
  while (from >= 0) {
    const before = lower[from - 1] ?? "";
    const after = lower[from + wanted.length] ?? "";
    const latin = /[a-z0-9]/;
    const open = latin.test(wanted[0] ?? "") && latin.test(before);
    const close = latin.test(wanted.at(-1) ?? "") && latin.test(after);
    if (!open && !close) return true;
    from = lower.indexOf(wanted, from + 1);
  }
  return false;
}

/** Whether a text is what the keyword asks for. */
export function matches(keyword: Keyword, has: (word: string) => boolean): boolean {
  switch (keyword.kind) {
    case "word":
      return has(keyword.word);
    case "not":
      return !matches(keyword.of, has);
    case "and":
      return matches(keyword.left, has) && matches(keyword.right, has);
    case "or":
      return matches(keyword.left, has) || matches(keyword.right, has);
  }
}

/** The words that a hit is expected to contain. */
export function wantedWords(keyword: Keyword): string[] {
  switch (keyword.kind) {
    case "word":
      return [keyword.word];
    case "not":
      return [];
    default:
      return [...wantedWords(keyword.left), ...wantedWords(keyword.right)];
  }
}
