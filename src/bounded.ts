import { LRUCache } from "lru-cache";

/** For how long, and by which clock. */
type Lifetime = Pick<
  LRUCache.Options<string, object, unknown>,
  "ttl" | "ttlResolution" | "ttlAutopurge" | "perf"
>;

/**
 * A cache that keeps the `most` entries used last. Told how many those are, lru-cache makes room for them at once: half a
 * megabyte for 10,000, which most instances never fill. Told of their sizes it takes room as they come, so each counts
 * as one.
 */
export function bounded<V extends object | string>(
  most: number,
  lifetime: Lifetime = {},
): LRUCache<string, V> {
  return new LRUCache<string, V>({ ...lifetime, maxSize: most, sizeCalculation: () => 1 });
}
