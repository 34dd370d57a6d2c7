import DataLoader from "dataloader";
import type { Logger } from "pino";
import { bounded } from "../../bounded.ts";
import { onErrand } from "../errand.ts";
import type { Feishu } from "../port.ts";
import { id as wellFormed } from "../shapes/parameters.ts";
import type { Companion, NameOptions } from "./companion.ts";
import { companions, type NameKind } from "./kinds.ts";
import type { Name, Named, NamesById } from "./name.ts";

export interface NamesOptions {
  readonly log: Pick<Logger, "warn">;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface Names {
  /**
   * Names of ids of one kind. Never rejects because Feishu fails: such ids come as `{ failed: true }`, the
   * others with their names. Empty ids are passed over. Ask for several kinds side by side with Promise.all.
   */
  of(kind: NameKind, ids: Iterable<string | undefined>, options?: NameOptions): Promise<NamesById>;
}

/** The most names kept at once; at some 450 bytes each (measured) they take about 2 MB. */
const mostKept = 5000;

interface Kept {
  readonly name?: Name;
  /** Milliseconds since 1970. */
  readonly freshUntil: number;
}

/** How long an id without a name is taken to have none, milliseconds. Somebody may just be adding it. */
const unknownMs = 30 * 1000;

/**
 * Turns ids into names in as few calls as the endpoints allow. Ids asked for within one tick, by whomever,
 * travel together; an id that is under way is not asked for again; names found are kept for a while, shared by
 * everybody, since they are the app's to read and not the asker's. A dictionary's name past its time is shown once
 * more while the new one is fetched. Failures are never kept.
 */
export function createNames(feishu: Feishu, { log, now = Date.now }: NamesOptions): Names {
  const kept = bounded<Kept>(mostKept, {
    ttl: unknownMs,
    ttlResolution: 0,
    // Names are people's as well: past their time they are not to lie about until somebody asks.
    ttlAutopurge: true,
    perf: { now },
  });
  const loaders = new Map<string, DataLoader<string, Named | undefined>>();

  function loaderOf(kind: NameKind, group: string, options: NameOptions) {
    const key = `${kind} ${group}`;
    const known = loaders.get(key);
    if (known) return known;
    const companion: Companion = companions[kind];
    // The loader's own cache holds what is under way and nothing else: see `finally`.
    const loader = new DataLoader<string, Named | undefined>(
      async (ids) => {
        try {
          const { names, failure } = await onErrand({ rank: "names" }, () =>
            companion.find(ids, options, feishu),
          );
          const { keepMs, staleMs } = companion;
          for (const [id, name] of names) {
            kept.set(`${key} ${id}`, { name, freshUntil: now() + keepMs }, { ttl: keepMs + staleMs });
          }
          if (failure) {
            const { endpoint, kind: why, code, logId } = failure;
            log.warn({ endpoint, kind: why, code, logId, ids: ids.length }, "names could not be read");
            return ids.map((id) => names.get(id) ?? { failed: true, failure });
          }
          for (const id of ids)
            if (!names.has(id)) kept.set(`${key} ${id}`, { freshUntil: Number.POSITIVE_INFINITY });
          return ids.map((id) => names.get(id));
        } finally {
          for (const id of ids) loader.clear(id);
        }
      },
      { maxBatchSize: companion.batch },
    );
    loaders.set(key, loader);
    return loader;
  }

  async function one(kind: NameKind, id: string, options: NameOptions): Promise<Named | undefined> {
    const { endpoint, group } = companions[kind];
    const found = kept.get(`${kind} ${group(id, options)} ${id}`);
    if (found) {
      if (now() >= found.freshUntil) void loaderOf(kind, group(id, options), options).load(id);
      return found.name;
    }
    // One id no document allows must not spoil the batch it would travel in.
    if (!wellFormed.safeParse(id).success) {
      return { failed: true, failure: { kind: "bad-request", endpoint: endpoint.name } };
    }
    return loaderOf(kind, group(id, options), options).load(id);
  }

  return {
    async of(kind, ids, options = {}) {
      const wanted = [...new Set(ids)].filter((id): id is string => id !== undefined && id !== "");
      const answers = await Promise.all(wanted.map((id) => one(kind, id, options)));
      return new Map(
        wanted.flatMap((id, at): [string, Named][] => {
          const named = answers[at];
          return named === undefined ? [] : [[id, named]];
        }),
      );
    },
  };
}
