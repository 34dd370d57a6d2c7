import { createHash } from "node:crypto";
import type { Logger } from "pino";
import { z } from "zod";
import { errorName } from "../error-name.ts";
import { createReaction } from "../feishu/endpoints/im-reactions-create.ts";
import { deleteReaction } from "../feishu/endpoints/im-reactions-delete.ts";
import type { Feishu } from "../feishu/port.ts";
import { inTime } from "../in-time.ts";
import type { Keeper } from "./keep.ts";

/** A message that is answered. */
interface Answered {
  readonly chatId: string;
  readonly messageId: string;
}

export interface TypingOptions {
  /** Whether an earlier attempt, which died, may have left the sign standing. */
  readonly again: boolean;
  /** Asked once the answer has been awaited for a while: a card may say so already. */
  readonly needed: () => boolean;
}

/**
 * A quiet sign of life: while an answer is awaited for longer than a moment, its message bears the reaction “typing”.
 * It is gone when the answer stands, and when it failed; after a crash, whoever goes on takes it away. Nothing of it
 * delays the answer, and an app that may not react does without. Where a crowd waits, few of them bear it: each takes
 * two calls, and those the answers are to have.
 */
export interface Typing {
  during<T>(answered: Answered, options: TypingOptions, work: () => Promise<T>): Promise<T>;
}

export interface TypingDeps {
  readonly feishu: Feishu;
  readonly keeper: Keeper;
  readonly now: () => number;
  readonly log: Pick<Logger, "info" | "warn">;
  readonly calm?: number;
}

/** Nobody wonders within a second. Milliseconds. */
const usuallyCalm = 1000;
/**
 * So many messages bear it at once. Feishu takes 50 reactions a second and 1,000 a minute (document “Add a reaction”),
 * and a crowd that waits longer than a second waits for a spent quota or for this very machine.
 */
const mostAtOnce = 20;
/** Without the scope it is not tried again for so long. Milliseconds. */
const resigned = 10 * 60_000;

const typing = { reaction_type: { emoji_type: "Typing" } } as const;
/** Absent where its sender died before it knew: it may stand or not. */
const kept = z.object({ reactionId: z.string().optional() });

export function createTyping({ feishu, keeper, now, log, calm = usuallyCalm }: TypingDeps): Typing {
  let silentUntil = 0;
  /** Messages that bear it, or are about to. */
  const bearing = new Set<string>();
  const idOf = ({ messageId }: Answered) =>
    createHash("sha256").update(`typing ${messageId}`).digest("base64url");
  const note = ({ chatId, ...one }: Answered, value: z.output<typeof kept>) =>
    keeper(chatId).keep(value, idOf({ chatId, ...one }));

  /** One operator's reaction of one kind stands on a message once: asked for again, it is the same, and its id is told. */
  async function react({ messageId }: Answered): Promise<string | undefined> {
    const added = await feishu.call(createReaction, { path: { message_id: messageId }, body: typing });
    if (added.ok) return added.value.reaction_id;
    const { kind, code } = added.failure;
    if (kind === "scope-missing") silentUntil = now() + resigned;
    log.info({ kind, code }, "no reaction shows that an answer is on its way");
    return undefined;
  }

  async function left(answered: Answered): Promise<string | undefined> {
    const known = kept.safeParse(await keeper(answered.chatId).recall(idOf(answered))).data;
    return known && (known.reactionId ?? (await react(answered)));
  }

  async function show(answered: Answered, { again, needed }: TypingOptions, over: Promise<false>) {
    const before = again ? await left(answered) : undefined;
    const slow = await inTime(over, calm, true);
    if (!slow || before !== undefined || !needed()) return before;
    if (now() < silentUntil || bearing.size >= mostAtOnce) return undefined;
    bearing.add(answered.messageId);
    await note(answered, {});
    const reactionId = await react(answered);
    // It stands, and is taken back, also where that cannot be written.
    if (reactionId !== undefined) await note(answered, { reactionId }).catch(notKept);
    return reactionId;
  }

  async function remove({ messageId }: Answered, reactionId: string | undefined): Promise<void> {
    if (reactionId === undefined) return;
    const path = { message_id: messageId, reaction_id: reactionId };
    const removed = await feishu.call(deleteReaction, { path });
    if (removed.ok || removed.failure.kind === "not-found") return;
    const { kind, code, logId } = removed.failure;
    log.warn({ kind, code, logId }, "a reaction could not be taken back");
  }

  function notKept(error: unknown): undefined {
    log.warn({ error: errorName(error) }, "where a reaction stands could not be kept");
  }

  return {
    async during(answered, options, work) {
      const over = Promise.withResolvers<false>();
      // It may fail long before the work has ended; a rejection that nobody awaits yet would end the process.
      const showing = show(answered, options, over.promise).catch(notKept);
      try {
        return await work();
      } finally {
        over.resolve(false);
        await showing.then((reactionId) => remove(answered, reactionId)).catch(notKept);
        bearing.delete(answered.messageId);
      }
    },
  };
}
