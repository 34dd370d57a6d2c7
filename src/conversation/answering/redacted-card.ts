import type { View } from "../../access/view.ts";
import { Press } from "../../cards/button.ts";
import type { Block, Content } from "../../cards/card.ts";
import { holdsPersonal, redacted } from "./redaction.ts";

/**
 * A card in which no text says what its audience may not read: the last look before it leaves, for free text (a résumé's
 * lines, what was searched for). What a form would show again as typed is left empty instead.
 */
export function redactedCard(content: Content, view: View): Content {
  if (view.sees.has("contact") && view.sees.has("identity")) return content;
  return {
    ...content,
    title: redacted(content.title, view),
    ...(content.subtitle ? { subtitle: redacted(content.subtitle, view) } : {}),
    blocks: content.blocks.map((block) => clean(block, view) as Block),
  };
}

function clean(value: unknown, view: View): unknown {
  if (typeof value === "string") return redacted(value, view);
  if (value instanceof Press || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((one) => clean(one, view));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      key === "default_value" && typeof one === "string" && holdsPersonal(one, view)
        ? []
        : [[key, clean(one, view)] as const],
    ),
  );
}
