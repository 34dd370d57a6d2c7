/** What can be said: a card (JSON 2.0), plain text, or a file by its key. */
export type MessageContent =
  | { readonly card: object }
  | { readonly text: string }
  | { readonly file: string };

/** Content as it travels. */
export type Written = ReturnType<typeof written>;

/** As Feishu takes it: `content` is JSON in a string, the card as it is, a text as `{"text": …}`. */
export function written(content: MessageContent) {
  if ("card" in content) return { msg_type: "interactive", content: JSON.stringify(content.card) } as const;
  if ("file" in content)
    return { msg_type: "file", content: JSON.stringify({ file_key: content.file }) } as const;
  return { msg_type: "text", content: JSON.stringify({ text: asTyped(content.text) }) } as const;
}

/**
 * Text messages know markup (`<at user_id="all">`, `<b>`, `[text](url)`) and no way to escape it. An invisible
 * word joiner after `<` and within `](` leaves the text looking as typed and keeps it from acting.
 */
function asTyped(text: string): string {
  return text.replaceAll("<", "<\u2060").replaceAll("](", "]\u2060(");
}
