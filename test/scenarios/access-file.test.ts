import { rename, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { folder } from "../store/temp.ts";
import { type Bole, startBole } from "./bole.ts";

/** Bole with an access file one can edit. */
async function editable() {
  const accessFile = `${await folder()}/access.yaml`;
  const bole = await startBole({ accessFile });
  // At one stroke, as careful editors do: Bole looks far too often here to be given time for halves.
  const edit = async (text: string) => {
    await writeFile(`${accessFile}.new`, text);
    await rename(`${accessFile}.new`, accessFile);
  };
  return { bole, edit, usual: bole.sandbox.accessPolicyYaml };
}

/** What the bot has written to somebody on its own account, once it is so many cards. */
const toldTo = (bole: Bole, who: string, count: number) =>
  bole.sandbox.until(() => {
    const cards = bole.sandbox
      .messages(bole.sandbox.chat(who, "p2p").chatId)
      .filter((one) => one.sender.type === "bot" && one.parentId === undefined);
    return cards.length >= count ? cards.map((one) => one.content) : undefined;
  });

test("an edit of the access file is in force without a restart", async () => {
  const { bole, edit, usual } = await editable();
  const asked = "查一下 13800138000";
  expect((await bole.ask("outsider", "p2p", asked)).text).toMatch(/无权查询/);
  const outsider = bole.sandbox.personas.find(({ role }) => role === "outsider")?.open_id;
  await edit(usual.replace("users: [", `users: [${outsider}, `));
  await expect.poll(() => bole.logged(), { interval: 5 }).toContain("the new policy is in force");
  expect((await bole.ask("outsider", "p2p", asked)).text).toMatch(/找到 1 位人才/);
});

test("a broken edit keeps the old policy and is told to each admin alone, once; and once when mended", async () => {
  const { bole, edit, usual } = await editable();
  await edit(usual.replace("role: hrbp", "role: boss"));
  const [broken = ""] = await toldTo(bole, "hrbp", 1);
  expect(broken).toMatch(/权限文件有误[\s\S]*没有角色 boss[\s\S]*there is no role boss under roles/);
  expect((await bole.ask("hrbp", "p2p", "查一下 13800138000")).text).toMatch(/找到 1 位人才/);
  await edit("roles: [");
  await toldTo(bole, "hrbp", 2);
  await edit(usual.replace("role: hrbp", "role: boss"));
  await edit(usual);
  const cards = await toldTo(bole, "hrbp", 3);
  expect(cards.at(-1)).toMatch(/已改正，新的权限已生效[\s\S]*ACCESS_FILE has been put right/);
  expect(cards).toHaveLength(3);
  for (const who of ["recruiter", "outsider"]) {
    expect(bole.sandbox.messages(bole.sandbox.chat(who, "p2p").chatId)).toEqual([]);
  }
  expect(bole.logged()).toMatch(/ACCESS_FILE was edited and cannot be used/);
  expect(bole.logged()).not.toMatch(/"problems":\[[^\]]*ou_/);
});
