import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createKeeper } from "../../src/conversation/kept/keep.ts";
import { databases, opened } from "./databases.ts";
import { folder } from "./temp.ts";

const app = { appId: "cli_0123456789abcdef", appSecret: "the secret of a test app" };
const day = 24 * 3600_000;
const start = Date.parse("2026-01-15T08:00:00Z");

async function keeper(url: string, { secret = app.appSecret } = {}) {
  const store = await opened(url);
  let at = start;
  const keep = createKeeper({ ...app, appSecret: secret }, store.saved, () => at);
  const wait = (milliseconds: number) => {
    at += milliseconds;
  };
  return { store, keep, wait };
}

describe.each(databases)("what is kept in %s", (_name, address) => {
  test("is found again in its chat, and only there", async () => {
    const { keep } = await keeper(await address());
    const id = await keep("oc_1").keep({ phones: ["13800138000"] });
    expect(await keep("oc_1").recall(id)).toEqual({ phones: ["13800138000"] });
    expect(await keep("oc_2").recall(id)).toBeUndefined();
    expect(await keep("oc_1").recall("another")).toBeUndefined();
  });

  test("can be kept anew under its id, but not from another chat", async () => {
    const { keep } = await keeper(await address());
    const id = await keep("oc_1").keep("first");
    await keep("oc_1").keep("second", id);
    expect(await keep("oc_1").recall(id)).toBe("second");
    await keep("oc_2").keep("stolen", id);
    expect(await keep("oc_1").recall(id)).toBe("second");
  });

  test("is what was kept last, where many keep at the same time, some under one id", async () => {
    const { keep } = await keeper(await address());
    const values = ["first", "second", "third"];
    await Promise.all([
      ...values.map((value) => keep("oc_1").keep(value, "shared")),
      ...values.map((value) => keep("oc_1").keep(value, value)),
      keep("oc_2").keep("stolen", "shared"),
    ]);
    expect(await keep("oc_1").recall("shared")).toBe("third");
    for (const value of values) expect(await keep("oc_1").recall(value)).toBe(value);
  });

  test("is gone after a day, and pruned", async () => {
    const { store, keep, wait } = await keeper(await address());
    const id = await keep("oc_1").keep("list");
    wait(day - 1000);
    expect(await keep("oc_1").recall(id)).toBe("list");
    expect(await store.saved.prune(start + day - 1000)).toBe(0);
    wait(1000);
    expect(await keep("oc_1").recall(id)).toBeUndefined();
    expect(await store.saved.prune(start + day)).toBe(1);
  });

  test("does not open under another app's secret, nor under another id", async () => {
    const url = await address();
    const ours = await keeper(url);
    const id = await ours.keep("oc_1").keep("list");
    const sealed = await ours.store.saved.get(id, "oc_1", start);
    await ours.store.saved.put({
      id: "moved",
      chat: "oc_1",
      sealed: sealed ?? "",
      expiresAt: start + day,
    });
    expect(await ours.keep("oc_1").recall("moved")).toBeUndefined();
    const theirs = await keeper(url, { secret: "another secret" });
    expect(await theirs.keep("oc_1").recall(id)).toBeUndefined();
  });
});

test("what is kept can be read nowhere in the database's files", async () => {
  const path = await folder();
  const { keep } = await keeper(`sqlite:${join(path, "bole.db")}`);
  await keep("oc_1").keep({ phones: ["19900000001"], name: "Canary Byrne" });
  const files = readdirSync(path).map((name) => readFileSync(join(path, name)));
  expect(files.reduce((sum, one) => sum + one.length, 0)).toBeGreaterThan(1000);
  for (const file of files) {
    expect(file.includes("19900000001")).toBe(false);
    expect(file.includes("Canary")).toBe(false);
  }
});
