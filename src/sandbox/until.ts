import type { ChatRooms } from "./chats.ts";

/**
 * Waits on the chats' state, not on time: asks `look` now and after every change until it finds something.
 * Rejects when it has found nothing after `limit` milliseconds.
 */
export function untilIn(chats: ChatRooms) {
  return <T>(look: () => T | undefined, limit = 10_000): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        unwatch();
        reject(new Error("the chats never came to what was waited for"));
      }, limit);
      const unwatch = chats.watch(() => settle());
      const settle = () => {
        const found = look();
        if (found === undefined) return;
        clearTimeout(timer);
        unwatch();
        resolve(found);
      };
      settle();
    });
}
