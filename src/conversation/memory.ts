import { createHash } from "node:crypto";
import type { Logger } from "pino";
import { z } from "zod";
import { type Ask, encodeAsk } from "../commands/ask.ts";
import type { Referable, Referables } from "../commands/command.ts";
import { personReference, talentReference } from "../commands/references.ts";
import { errorName } from "../error-name.ts";
import type { AskDraft, Choice, Earlier, Shown } from "../language/understanding.ts";
import { type Keeper, keptFor } from "./keep.ts";
import type { Turn } from "./turns.ts";

/** What words after an answer may refer to. */
export interface Told {
  readonly ask?: Ask | undefined;
  readonly refers?: Referables | undefined;
  /** The ways to go on that a question offered. */
  readonly choices?: readonly Choice[] | undefined;
  readonly why?: Ask | undefined;
}

/**
 * What was last answered to somebody in a chat, for half an hour, and what each card says, for as long as its buttons
 * work. Kept as everything else is: encrypted, bound to the chat, by whichever instance, over a restart.
 */
export interface Memory {
  /** What words of this person refer to: the card they reply to, else their last answer here. */
  recall(who: Turn, parentId: string | undefined): Promise<Earlier | undefined>;
  /** Remembers what a card says, and that it was this person's last answer, at that time (milliseconds since 1970). */
  remember(
    who: Turn,
    card: { readonly messageId: string; readonly at: number },
    earlier: Earlier,
  ): Promise<void>;
}

/** “同一会话、同一人、30 分钟”. Milliseconds. */
const rememberedFor = 30 * 60_000;
/** At most so many people or things of a card can be referred to. */
const mostShown = 50;

const draft = z.object({ command: z.string(), request: z.unknown() });
const shown = z.object({
  label: z.string(),
  open: draft.optional(),
  talent: z.unknown().optional(),
  person: z.unknown().optional(),
  name: z.string().optional(),
});
const earlier = z.object({
  ask: draft.optional(),
  shown: z.array(shown),
  list: z.array(shown).optional(),
  asked: z.literal(true).optional(),
  next: draft.optional(),
  previous: draft.optional(),
  why: draft.optional(),
});

export function createMemory(keeper: Keeper): Memory {
  return {
    async recall({ chatId, openId }, parentId) {
      const kept = keeper(chatId);
      const said = parentId === undefined ? undefined : await kept.recall(cardId(parentId));
      const found = earlier.safeParse(said ?? (await kept.recall(personId(chatId, openId))));
      return found.success ? (found.data as Earlier) : undefined;
    },
    async remember({ chatId, openId }, { messageId, at }, value) {
      await keeper(chatId).keepForNow([
        { id: personId(chatId, openId), value, expiresAt: at + rememberedFor },
        { id: cardId(messageId), value, expiresAt: at + keptFor },
      ]);
    },
  };
}

/**
 * Remembers what was told, for the words after it. Where that fails those words are merely not understood, so nothing
 * else fails with it.
 */
export async function rememberTold(
  { memory, log }: { readonly memory: Memory; readonly log: Pick<Logger, "error"> },
  {
    turn,
    card,
    earlier,
    event,
  }: {
    readonly turn: Turn;
    readonly card: { readonly messageId: string; readonly at: number };
    readonly earlier: Earlier;
    readonly event: string;
  },
): Promise<void> {
  try {
    await memory.remember(turn, card, earlier);
  } catch (error) {
    log.error({ event, error: errorName(error) }, "an answer could not be remembered");
  }
}

/** Ids of what is kept tell nobody who it is about. */
const personId = (chatId: string, openId: string) => hashed(`person ${chatId} ${openId}`);
const cardId = (messageId: string) => hashed(`card ${messageId}`);
const hashed = (text: string) => createHash("sha256").update(text).digest("base64url");

/**
 * What was told as plain JSON, which `remember` encrypts. Where one of a list was opened, the list stays what “第二个”
 * counts.
 */
export function earlierOf({ ask, refers, choices = [], why }: Told, before?: Earlier): Earlier {
  const { next, previous } = refers ?? {};
  const shown = [...(refers?.shown ?? []).map(plain), ...choices.map(chosen)].slice(0, mostShown);
  const list =
    refers?.listed?.map(plain).slice(0, mostShown) ?? (shown.length < 2 ? listOf(before) : undefined);
  return {
    ...(ask ? { ask: encodeAsk(ask) } : {}),
    shown,
    ...(list ? { list } : {}),
    ...(choices.length > 0 ? { asked: true as const } : {}),
    ...(next ? { next: encodeAsk(next) } : {}),
    ...(previous ? { previous: encodeAsk(previous) } : {}),
    ...(why ? { why: encodeAsk(why) } : {}),
  };
}

/** The last list there was. */
function listOf(before: Earlier | undefined): readonly Shown[] | undefined {
  return before?.list ?? (before && before.shown.length > 1 ? before.shown : undefined);
}

function plain({ label, open, talent, person, name }: Referable): Shown {
  return {
    label,
    ...(name ? { name } : {}),
    ...(open ? { open: encodeAsk(open) } : {}),
    ...(talent ? { talent: z.encode(talentReference, talent) } : {}),
    ...(person ? { person: z.encode(personReference, person) } : {}),
  };
}

function chosen({ label, command, request }: Choice): Shown {
  const open: AskDraft = { command, request };
  return { label: label.zh, open };
}
