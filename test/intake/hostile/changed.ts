/** A copy with one part replaced, found by its path (`event.message.chat_id`); `undefined` leaves it out. */
export function changed(whole: object, path: string, value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(whole));
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let at = copy as Record<string, unknown>;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return copy;
}
