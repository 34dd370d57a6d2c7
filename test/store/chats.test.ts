import { afterEach, expect, test } from "vitest";
import { openStore, type Store } from "../../src/store/store.ts";
import { folder } from "./temp.ts";

const stores: Store[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});
async function open(url = "sqlite::memory:") {
  const store = await openStore(url);
  stores.push(store);
  return store;
}

const hiring = { chatId: "oc_hiring", external: false, name: "小组", addedAt: 2 };

test("a group is remembered over a restart", async () => {
  const url = `sqlite:${await folder()}/bole.db`;
  const before = await open(url);
  await before.chats.put(hiring);
  await before.chats.put({ chatId: "oc_agency", external: true, addedAt: 1 });
  await before.close();
  stores.length = 0;
  const after = await open(url);
  expect(await after.chats.get("oc_hiring")).toEqual(hiring);
  expect(await after.chats.all()).toEqual([{ chatId: "oc_agency", external: true, addedAt: 1 }, hiring]);
});

test("what is new about a group replaces what was known; a name stays until there is another", async () => {
  const { chats } = await open();
  await chats.put(hiring);
  await chats.put({ chatId: "oc_hiring", external: true, addedAt: 9 });
  expect(await chats.get("oc_hiring")).toEqual({ ...hiring, external: true });
  await chats.put({ ...hiring, name: "新小组" });
  expect(await chats.get("oc_hiring")).toEqual({ ...hiring, name: "新小组" });
});

test("a group that is gone is forgotten", async () => {
  const { chats } = await open();
  await chats.put(hiring);
  await chats.remove("oc_hiring");
  await chats.remove("oc_never");
  expect(await chats.get("oc_hiring")).toBeUndefined();
  expect(await chats.all()).toEqual([]);
});
