/**
 * Who watches. Names of commands, endpoints and outcomes are told, and how long things took; never a person, a chat, an
 * id or a word of what was asked.
 */
export interface Observer {
  /** An event came in: taken, known already, not stored, or not understood. */
  arrived(type: string, outcome: "new" | "seen" | "not-stored" | "unknown" | "malformed"): void;
  /** An ask has its answer. Milliseconds. */
  asked(ask: { readonly command: string; readonly ending: string; readonly ms: number }): void;
  /** A call to the Open Platform has ended: `ok`, or the failure's kind. Milliseconds. */
  called(call: { readonly endpoint: string; readonly outcome: string; readonly ms: number }): void;
  /** A call waits for its turn. */
  lined(endpoint: string): void;
  /** Its turn has come, or it has given up. Milliseconds. */
  unlined(endpoint: string, ms: number): void;
  /** Something was sent into a chat. Bytes. */
  said(kind: "card" | "text", size: number): void;
}

/** Nobody watches. */
export const unwatched: Observer = {
  arrived() {},
  asked() {},
  called() {},
  lined() {},
  unlined() {},
  said() {},
};
