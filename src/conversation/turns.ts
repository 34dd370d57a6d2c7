import { inTime } from "../in-time.ts";

/** Somebody in a chat. */
export interface Turn {
  readonly chatId: string;
  readonly openId: string;
}

/**
 * What one person says in one chat is answered in the order it was said, for the second message may refer to the answer
 * to the first. Different people do not wait for each other, but where one replies to what another was just answered.
 */
export interface Turns {
  /** Runs a task once what came before is done, or has taken too long. */
  take(turn: Turn, task: () => Promise<void>): Promise<void>;
  /** Something under way that those to come wait for. */
  note(turn: Turn, running: Promise<unknown>): void;
  /** Waits for what is under way in the chat for others, but not too long. */
  others(turn: Turn): Promise<void>;
}

/** Whoever asked for something long meanwhile goes on after this. Milliseconds. */
const usualPatience = 5000;

export function createTurns(patience = usualPatience): Turns {
  const chats = new Map<string, Map<string, Promise<unknown>>>();

  function note({ chatId, openId }: Turn, running: Promise<unknown>): void {
    const people = chats.get(chatId) ?? new Map<string, Promise<unknown>>();
    chats.set(chatId, people);
    const settled = running
      .catch(() => {})
      .finally(() => {
        if (people.get(openId) === settled) people.delete(openId);
        if (people.size === 0) chats.delete(chatId);
      });
    people.set(openId, settled);
  }

  return {
    note,
    take(turn, task) {
      const before = chats.get(turn.chatId)?.get(turn.openId);
      const running = before ? inTime(before, patience, undefined).then(task) : task();
      note(turn, running);
      return running;
    },
    async others({ chatId, openId }) {
      const running = [...(chats.get(chatId) ?? [])].filter(([other]) => other !== openId);
      await inTime(Promise.all(running.map(([, one]) => one)), patience, undefined);
    },
  };
}
