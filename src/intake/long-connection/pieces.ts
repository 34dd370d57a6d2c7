/** One piece of a payload that came in several frames (headers `message_id`, `sum`, `seq`). */
export interface Piece {
  /** The same for all pieces of a payload. */
  readonly id: string;
  /** How many pieces there are; 1, or less where it is not said, for a payload that came whole. */
  readonly sum: number;
  /** Which one this is, from 0. */
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** Puts payloads together again. */
export interface Pieces {
  /** The payload, once all of it is there; `waiting` until then; `refused` where the piece fits nowhere. */
  add(piece: Piece): Uint8Array | "waiting" | "refused";
}

export interface PiecesOptions {
  readonly now: () => number;
  /** The largest payload, bytes; what the webhook takes at most unless given. */
  readonly maxBytes?: number | undefined;
}

/** Texts have at most 150 KB: a few pieces of a few KB each. */
const mostPieces = 256;
/** So many payloads may be incomplete at once; the oldest makes way. With `maxBytes` this bounds the memory. */
const mostPayloads = 32;
/** What is not complete by then never will be: the Node SDK's figure; Feishu has given the event up after 3 s. Milliseconds. */
const keptMs = 10_000;

interface Payload {
  readonly since: number;
  readonly pieces: (Uint8Array | undefined)[];
}

export function createPieces({ now, maxBytes = 1024 * 1024 }: PiecesOptions): Pieces {
  // In the order of their first pieces.
  const incomplete = new Map<string, Payload>();

  function forget(): void {
    for (const [id, { since }] of incomplete) {
      if (now() - since < keptMs && incomplete.size < mostPayloads) return;
      incomplete.delete(id);
    }
  }

  function payloadOf({ id, sum }: Piece): Payload | undefined {
    const begun = incomplete.get(id);
    if (begun && now() - begun.since < keptMs) return begun.pieces.length === sum ? begun : undefined;
    incomplete.delete(id);
    forget();
    const begins = { since: now(), pieces: Array.from({ length: sum }, () => undefined) };
    incomplete.set(id, begins);
    return begins;
  }

  return {
    add(piece) {
      const { id, sum, seq, bytes } = piece;
      if (sum <= 1) return bytes.length > maxBytes ? "refused" : bytes;
      const fits =
        Number.isInteger(sum) && sum <= mostPieces && Number.isInteger(seq) && seq >= 0 && seq < sum;
      if (id === "" || !fits) return "refused";
      const payload = payloadOf(piece);
      if (payload === undefined) return "refused";
      payload.pieces[seq] = bytes;
      const there = payload.pieces.filter((it) => it !== undefined);
      if (there.reduce((size, it) => size + it.length, 0) > maxBytes) {
        incomplete.delete(id);
        return "refused";
      }
      if (there.length < sum) return "waiting";
      incomplete.delete(id);
      return Buffer.concat(there);
    },
  };
}
