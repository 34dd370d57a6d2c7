import { clipBytes } from "./element.ts";
import { largestCard } from "./fitted.ts";

type Json = Readonly<Record<string, unknown>>;

/** Room for the text of a plainer card, bytes; its buttons get the rest. */
const mostText = 16 * 1024;
/** A text message may have 150 KB (document create); nobody reads a tenth of that. Bytes. */
const mostPlain = 15 * 1024;

/**
 * The same card with nothing in it that could be refused: its words in one block of plain text, and its buttons. For a
 * card that Feishu does not take.
 */
export function plainerCard(card: object): Json {
  const { title, words, buttons } = read(card);
  const body = [{ tag: "div", text: { tag: "plain_text", content: clipBytes(words.join("\n"), mostText) } }];
  const made = (pressable: readonly Json[]) => ({
    schema: "2.0",
    config: { update_multi: true },
    header: { title: { tag: "plain_text", content: title } },
    body: { elements: [...body, ...pressable] },
  });
  let kept = buttons;
  while (kept.length > 0 && Buffer.byteLength(JSON.stringify(made(kept))) > largestCard)
    kept = kept.slice(0, -1);
  return made(kept);
}

/** What a card says, as text. */
export function cardText(card: object): string {
  const { title, words } = read(card);
  return clipBytes([title, ...words].join("\n"), mostPlain);
}

interface Read {
  readonly title: string;
  readonly words: readonly string[];
  readonly buttons: readonly Json[];
}

function read(card: object): Read {
  const { header, body } = card as { header?: Json; body?: Json };
  const words: string[] = [];
  const buttons: Json[] = [];
  const [title = "", ...subtitle] = header ? textsIn(header) : [];
  collect(body?.elements, words, buttons);
  return { title: title || "伯乐 Bole", words: [...subtitle, ...words], buttons };
}

/** Walks through the elements in the order they are read. */
function collect(node: unknown, words: string[], buttons: Json[], inForm = false): void {
  if (Array.isArray(node)) {
    for (const one of node) collect(one, words, buttons, inForm);
    return;
  }
  if (!isJson(node)) return;
  if (node.tag === "button") {
    // A form's button sends the form, which is gone.
    if (!inForm) buttons.push({ tag: "button", text: node.text, behaviors: node.behaviors });
    return;
  }
  if (node.tag === "table") {
    words.push(...tableLines(node));
    return;
  }
  if (typeof node.content === "string" && "tag" in node) {
    words.push(node.content);
    return;
  }
  for (const value of Object.values(node)) collect(value, words, buttons, inForm || node.tag === "form");
}

function tableLines({ columns, rows }: Json): string[] {
  const shown = (Array.isArray(columns) ? columns.filter(isJson) : []).filter(
    (one) => one.data_type !== "persons",
  );
  const lines = (Array.isArray(rows) ? rows.filter(isJson) : []).map((row) =>
    shown.map(({ name }) => row[String(name)] ?? "").join(" · "),
  );
  return [shown.map((one) => String(one.display_name ?? "")).join(" · "), ...lines];
}

function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isJson(node)) return [];
  if (node.tag === "plain_text" && typeof node.content === "string") return [node.content];
  return Object.values(node).flatMap(textsIn);
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
