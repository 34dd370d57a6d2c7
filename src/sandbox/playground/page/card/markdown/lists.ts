/** A list as lines: each item's own lines, its marker and indentation taken away. */
export interface ListRead {
  /** First number of an ordered list; undefined for bullets. */
  readonly start: number | undefined;
  readonly items: readonly (readonly string[])[];
  readonly lines: number;
}

const marker = /^( {0,3})([-*+]|\d{1,9}[.)])( {1,4}|$)(.*)$/;
const otherBlock = /^ {0,3}(?:#{1,6}\s|>|`{3}|~{3}|\||<hr|(?:-\s*){3,}$|(?:\*\s*){3,}$)/;
const blank = /^\s*$/;

/** The list that starts at a line. Deeper items are indented by four spaces, as Feishu's document has it. */
export function listAt(lines: readonly string[], at: number): ListRead | undefined {
  const first = marker.exec(lines[at] ?? "");
  if (!first) return undefined;
  const kind = kindOf(first[2] ?? "");
  const items: string[][] = [];
  let inner = 0;
  let end = at;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? "";
    const next = marker.exec(line);
    const current = items.at(-1);
    if (current && indent(line) >= inner && !blank.test(line)) {
      current.push(line.slice(inner));
    } else if (next && kindOf(next[2] ?? "") === kind) {
      inner = (next[1] ?? "").length + (next[2] ?? "").length + 1;
      items.push([`${(next[3] ?? " ").slice(1)}${next[4] ?? ""}`]);
    } else if (blank.test(line) ? goesOn(lines, end, inner, kind) : !next && lazy(current, line)) {
      current?.push(line.trim());
    } else {
      break;
    }
  }
  const number = Number.parseInt(first[2] ?? "", 10);
  return { start: Number.isNaN(number) ? undefined : number, items, lines: end - at };
}

/** Bullets differ by sign, numbers by what follows them: another kind begins another list. */
function kindOf(mark: string): string {
  return mark.slice(-1);
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

/** Whether after a blank line the list still goes on. */
function goesOn(lines: readonly string[], at: number, inner: number, kind: string): boolean {
  const next = lines.slice(at + 1).find((line) => !blank.test(line));
  if (next === undefined) return false;
  return indent(next) >= inner || kindOf(marker.exec(next)?.[2] ?? "") === kind;
}

/** Whether a line without indentation may go on with the item's last paragraph: it begins no other block. */
function lazy(item: readonly string[] | undefined, line: string): boolean {
  return item !== undefined && !blank.test(item.at(-1) ?? "") && !otherBlock.test(line);
}
