import type { World } from "../../world.ts";

/** For how long a uuid stands for the message it was first sent with (document create): one hour. */
const hour = 3_600_000;

/** The message that this uuid already sent within the last hour. */
export function alreadySent({ sent, now }: World, uuid: string | undefined): string | undefined {
  const entry = uuid === undefined ? undefined : sent.get(uuid);
  return entry && now() - entry.at < hour ? entry.messageId : undefined;
}

/** Remembers what a uuid sent. */
export function rememberSent({ sent, now }: World, uuid: string | undefined, messageId: string): void {
  if (uuid !== undefined) sent.set(uuid, { messageId, at: now() });
}
