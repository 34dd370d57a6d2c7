import { describe, expect, test } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { databases, opened } from "./databases.ts";

const hiring = { chatId: "oc_hiring", external: false, name: "小组", addedAt: 2 };

describe.each(databases)("the groups on %s", (_name, address) => {
  test("a group is remembered over a restart", async () => {
    const url = await address();
    const before = await openStore(url);
    await before.chats.put(hiring);
    await before.chats.put({ chatId: "oc_agency", external: true, addedAt: 1 });
    await before.close();
    const after = await opened(url);
    expect(await after.chats.get("oc_hiring")).toEqual(hiring);
    expect(await after.chats.all()).toEqual([{ chatId: "oc_agency", external: true, addedAt: 1 }, hiring]);
  });

  test("what is new about a group replaces what was known; a name stays until there is another", async () => {
    const { chats } = await opened(await address());
    await chats.put(hiring);
    await chats.put({ chatId: "oc_hiring", external: true, addedAt: 9 });
    expect(await chats.get("oc_hiring")).toEqual({ ...hiring, external: true });
    await chats.put({ ...hiring, name: "新小组" });
    expect(await chats.get("oc_hiring")).toEqual({ ...hiring, name: "新小组" });
  });

  test("a group that is gone is forgotten", async () => {
    const { chats } = await opened(await address());
    await chats.put(hiring);
    await chats.remove("oc_hiring");
    await chats.remove("oc_never");
    expect(await chats.get("oc_hiring")).toBeUndefined();
    expect(await chats.all()).toEqual([]);
  });
});
