import { type Bole, type Card, nodes, read } from "./bole.ts";

/** What stands in a form's fields, by name. */
export function standing(card: Card): Record<string, unknown> {
  const fields = nodes(card.json).filter(
    (it) => typeof it.name === "string" && it.tag !== "form" && it.tag !== "button",
  );
  return Object.fromEntries(
    fields.map((it) => [it.name, it.default_value ?? it.initial_option ?? it.initial_date ?? ""]),
  );
}

/** Fills in a form and submits it, as Feishu's client does: every field comes along, days with their offset. */
export async function submit(
  bole: Bole,
  who: "recruiter" | "hrbp",
  card: Card,
  changes: Record<string, string>,
) {
  const button = nodes(card.json).find((it) => it.form_action_type === "submit");
  const value = (button?.behaviors as { value: Record<string, unknown> }[] | undefined)?.[0]?.value ?? {};
  return bole.sandbox.press(who, card.messageId, {
    tag: "button",
    name: "submit",
    value,
    form_value: { ...standing(card), ...changes },
  });
}

/** The same where the answer comes as a new card below. */
export async function submitForCard(
  bole: Bole,
  who: "recruiter" | "hrbp",
  card: Card,
  changes: Record<string, string>,
): Promise<Card> {
  const { chatId } = bole.sandbox.chat(who, "p2p");
  const before = bole.sandbox.messages(chatId).length;
  await submit(bole, who, card, changes);
  const { messageId, content } = await bole.sandbox.until(() => bole.sandbox.messages(chatId)[before]);
  return read(messageId, content);
}
