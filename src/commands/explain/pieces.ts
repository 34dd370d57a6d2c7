import type { Piece } from "../../language/explain.ts";
import type { Understanding } from "../../language/understanding.ts";

/** As many digits in a row may be somebody's number, whatever they were taken for. */
const long = /\d[\d\s-]{5,}/;

/** The request of an explanation, plain JSON: how a text was read and what came of it. */
export function explanation(pieces: readonly Piece[], understood: Understanding) {
  const asked = understood.kind === "ask" ? understood : undefined;
  return {
    pieces: pieces.map(({ text, kind, command }) => ({
      as: classOf(text, kind),
      text,
      kind,
      ...(command && classOf(text, kind) === "text" ? { command } : {}),
    })),
    led: understood.kind === "help" ? ("unclear" as const) : understood.kind,
    ...(asked ? { command: asked.command } : {}),
    ...(asked?.continued ? { continued: true } : {}),
    ...(asked?.slips ? { slips: asked.slips } : {}),
  };
}

function classOf(text: string, kind: Piece["kind"]): "text" | "phone" | "email" | "number" {
  if (kind === "phone") return "phone";
  if (kind === "email" || (text.includes("@") && /@[\w.-]+\.\w/.test(text))) return "email";
  if (kind === "identity") return "number";
  // Feishu's ids and dates are nobody's secret, but 18 digits may be a resident ID all the same.
  if (kind === "period" || kind === "code" || kind === "user") return "text";
  if (kind === "id") return /^\d{17}[\dXx]$/.test(text) ? "number" : "text";
  return long.test(text) ? "number" : "text";
}
