import pino from "pino";
import { describe, expect, test } from "vitest";
import { createKeeper } from "../../../src/conversation/kept/keep.ts";
import { createSpoken } from "../../../src/conversation/kept/spoken.ts";
import type { SavedItem } from "../../../src/store/saved.ts";
import { databases, opened } from "../../store/databases.ts";

const app = { appId: "cli_0123456789abcdef", appSecret: "the secret of a test app" };
const day = 86_400_000;
const log = pino({ level: "silent" });

describe.each(databases)("which language somebody speaks, on %s,", (_name, address) => {
  async function instances() {
    const store = await opened(await address());
    const written: SavedItem[] = [];
    const saved: typeof store.saved = {
      ...store.saved,
      put: () => Promise.reject(new Error("an ask would wait for the disk")),
      putUnsynced(...items) {
        written.push(...items);
        return store.saved.putUnsynced(...items);
      },
    };
    let at = Date.parse("2026-01-15T08:00:00Z");
    const now = () => at;
    return {
      store,
      written,
      now,
      wait: (milliseconds: number) => {
        at += milliseconds;
      },
      instance: () => createSpoken({ keeper: createKeeper(app, saved, now), fallback: "zh", now, log }),
    };
  }

  test("another instance knows, and one that starts later", async () => {
    const { instance } = await instances();
    expect(await instance().known("ou_ada")).toBeUndefined();
    expect(await instance().of("ou_ada", "en_US")).toBe("en");
    await instance().note("ou_ada", "en");
    expect(await instance().of("ou_ada", "zh_CN")).toBe("en");
    expect(await instance().of("ou_wei")).toBe("zh");
  });

  test("is written only where it changes, and nobody reads out of the database who it is about", async () => {
    const { instance, written } = await instances();
    const spoken = instance();
    for (const lang of ["zh", "zh", "zh", "en", "en"] as const) await spoken.note("ou_ada", lang);
    const after = instance();
    expect(await after.known("ou_ada")).toBe("en");
    await after.note("ou_ada", "en");
    expect(written).toHaveLength(2);
    expect(JSON.stringify(written)).not.toMatch(/ou_ada|"lang"/);
  });

  test("lasts while they go on speaking, and is pruned a year after", async () => {
    const { instance, written, wait, store, now } = await instances();
    await instance().note("ou_ada", "en");
    wait(200 * day);
    const later = instance();
    expect(await later.of("ou_ada")).toBe("en");
    await later.note("ou_ada", "en");
    expect(written).toHaveLength(2);
    wait(300 * day);
    expect(await store.saved.prune(now())).toBe(0);
    expect(await instance().of("ou_ada")).toBe("en");
    wait(100 * day);
    expect(await store.saved.prune(now())).toBe(1);
    expect(await instance().known("ou_ada")).toBeUndefined();
  });

  test("a store that fails leaves it to the client's locale", async () => {
    const { instance, store } = await instances();
    await store.close();
    const spoken = instance();
    expect(await spoken.of("ou_ada", "en_GB")).toBe("en");
    await spoken.note("ou_ada", "en");
    expect(await spoken.of("ou_ada", "zh_CN")).toBe("en");
  });
});
