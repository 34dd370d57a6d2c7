import { describe, expect, test } from "vitest";
import { results } from "./page-cards.ts";
import { privateChat, usePages } from "./page-driver.ts";
import { group, people } from "./page-fake.ts";

const { fake, visit } = usePages();

describe("a private chat", () => {
  test("tells the bot of every opening, a group of none; its menu is below it", async () => {
    const page = await visit();
    await fake().listener();
    await page.locator(".chat-name", { hasText: "产品经理招聘群" }).click();
    await page.getByRole("menubar").waitFor({ state: "hidden" });
    await page.locator(".chat-name", { hasText: "伯乐" }).click();
    await page.getByRole("menuitem", { name: "帮助" }).click();
    await expect.poll(() => fake().chosen).toEqual(["help"]);
    expect(fake().visits).toEqual(["ou_lin", "ou_lin"]);
  });

  test("shows the reaction that says Bole is at work, as long as it stands", async () => {
    const page = await visit();
    await page.getByRole("textbox").fill("张三");
    await page.keyboard.press("Enter");
    await page.locator(".message.mine:not(.pending)").waitFor();
    fake().react("Typing");
    await page.getByRole("img", { name: "伯乐正在输入" }).waitFor();
    fake().react();
    await page.getByRole("img", { name: "伯乐正在输入" }).waitFor({ state: "detached" });
  });
});

describe("a conversation", () => {
  test("what is typed is sent on Enter, shown, and answered by a card below it", async () => {
    const page = await visit();
    await page.getByRole("textbox").fill("搜索 张三 and 产品经理");
    await page.keyboard.press("Enter");
    await page
      .locator(".message.mine:not(.pending) .bubble", { hasText: "搜索 张三 and 产品经理" })
      .waitFor();
    fake().say(privateChat, results(1), "om_1");
    await page.locator(".message.bot .card").getByText("共 23 人 · 第 1 页").waitFor();
    expect(await page.locator(".message.bot .parent").textContent()).toBe("林晓：搜索 张三 and 产品经理");
    expect(await page.locator(".message").count()).toBe(2);
    expect(fake().sent).toEqual([
      { persona: "ou_lin", chat_id: privateChat, text: "搜索 张三 and 产品经理", mentions: [] },
    ]);
    expect(await page.getByRole("textbox").textContent()).toBe("");
  });

  test("Shift+Enter breaks the line instead of sending", async () => {
    const page = await visit();
    await page.getByRole("textbox").click();
    await page.keyboard.type("第一行");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("第二行");
    expect(fake().sent).toEqual([]);
    await page.keyboard.press("Enter");
    await page.locator(".message.mine:not(.pending)").waitFor();
    expect(fake().sent[0]?.text).toBe("第一行\n第二行");
  });

  test("Enter that ends an input method's composition sends nothing", async () => {
    const page = await visit();
    await page.getByRole("textbox").click();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Input.imeSetComposition", { text: "cha", selectionStart: 3, selectionEnd: 3 });
    await devtools.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key: "Process",
      code: "Enter",
      windowsVirtualKeyCode: 229,
    });
    await page.getByRole("textbox").dispatchEvent("keydown", { key: "Enter", isComposing: true });
    await devtools.send("Input.insertText", { text: "查" });
    expect(fake().sent).toEqual([]);
    expect(await page.getByRole("textbox").textContent()).toBe("查");
    await page.keyboard.press("Enter");
    await page.locator(".message.mine:not(.pending)", { hasText: "查" }).waitFor();
    expect(fake().sent).toHaveLength(1);
  });

  test("a phrase to try is sent by one press, its @name as a mention", async () => {
    const page = await visit();
    await page.getByRole("button", { name: "@王伟 的职务" }).click();
    await page.locator(".message.mine:not(.pending) .mention", { hasText: "@王伟" }).waitFor();
    expect(fake().sent[0]).toMatchObject({
      text: "@_user_1 的职务",
      mentions: [{ key: "@_user_1", open_id: people.wang.open_id, name: "王伟" }],
    });
  });

  test("while Bole looks the page says so, until the answer is there", async () => {
    const page = await visit();
    fake().think(privateChat, true);
    await page.locator(".log").getByText("伯乐正在查…").waitFor();
    fake().think(privateChat, false);
    fake().say(privateChat, "查到了");
    await page.locator(".message.bot", { hasText: "查到了" }).waitFor();
    expect(await page.locator(".looking").count()).toBe(0);
  });

  test("a reply names the message it answers", async () => {
    const page = await visit();
    const asked = fake().say(privateChat, "手机号还是人才 ID？");
    await page.locator(".message.bot").hover();
    await page.getByRole("button", { name: "回复", exact: true }).click();
    await page.locator(".composer-quote", { hasText: "手机号还是人才 ID？" }).waitFor();
    await page.keyboard.type("手机号");
    await page.keyboard.press("Enter");
    await page.locator(".message.mine:not(.pending) .parent", { hasText: "手机号还是人才 ID？" }).waitFor();
    expect(fake().sent[0]).toMatchObject({ text: "手机号", parent_id: asked });
    expect(await page.locator(".composer-quote").isVisible()).toBe(false);
  });

  test("a message the sandbox does not take stays in the box, with a word about it", async () => {
    const page = await visit();
    fake().refuse(true);
    await page.getByRole("textbox").fill("在吗");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("没发出去").waitFor();
    expect(await page.getByRole("textbox").textContent()).toBe("在吗");
    expect(await page.locator(".message").count()).toBe(0);
  });

  test("after a broken connection nothing is missing", async () => {
    const page = await visit();
    fake().say(privateChat, "断线之前");
    await page.getByText("断线之前").last().waitFor();
    fake().hangUp();
    await page.locator(".offline").waitFor();
    fake().say(privateChat, "断线之时");
    await page.locator(".message", { hasText: "断线之时" }).waitFor();
    await page.locator(".offline").waitFor({ state: "hidden" });
  });

  test("after a restart of the server the page begins anew: nothing is said or awaited, and the chat is opened", async () => {
    const page = await visit();
    fake().say(privateChat, "重启之前");
    fake().think(privateChat, true);
    await page.getByText("重启之前").last().waitFor();
    await page.locator(".looking").waitFor();
    await page.getByRole("textbox").fill("还没发出去");
    await expect.poll(() => fake().visits).toHaveLength(1);
    fake().restart();
    await page.locator(".looking").waitFor({ state: "detached" });
    await expect.poll(() => fake().visits).toEqual(["ou_lin", "ou_lin"]);
    expect(await page.locator(".message").count()).toBe(0);
    expect(await page.getByRole("textbox").textContent()).toBe("还没发出去");
    fake().say(privateChat, "重启之后");
    await page.locator(".message", { hasText: "重启之后" }).waitFor();
  });

  test("a word that the answer came, lost with the connection, is made up for", async () => {
    const page = await visit();
    fake().think(privateChat, true);
    await page.locator(".looking").waitFor();
    fake().hangUp();
    await page.locator(".looking").waitFor({ state: "detached" });
    expect(fake().visits).toHaveLength(1);
  });

  test("a card is replaced in place, and the keyboard stays where it was", async () => {
    const page = await visit();
    const id = fake().say(privateChat, results(1));
    fake().say(privateChat, "后面的消息");
    const next = page.getByRole("button", { name: "下一页" });
    await next.focus();
    fake().update(id, results(2));
    await page.locator(".card").getByText("共 23 人 · 第 2 页").waitFor();
    expect(await page.locator(".card").count()).toBe(1);
    expect(await page.locator(".message").first().getAttribute("id")).toBe(id);
    expect(await next.evaluate((node) => node === document.activeElement)).toBe(true);
  });
});

describe("scrolling", () => {
  const lines = (count: number) => Array.from({ length: count }, () => results(1).body.elements).flat();
  const tall = { ...results(1), body: { elements: lines(4) } };

  test("an answer taller than the window begins at its beginning; what is sent then is in sight", async () => {
    const page = await visit();
    fake().say(privateChat, "短的");
    fake().say(privateChat, tall);
    const title = page.locator(".card-title");
    await title.waitFor();
    const top = await page.locator(".log").evaluate((log) => log.getBoundingClientRect().top);
    expect((await title.boundingBox())?.y).toBeGreaterThan(top);
    expect((await title.boundingBox())?.y).toBeLessThan(top + 80);
    await page.getByRole("textbox").fill("谢谢");
    await page.keyboard.press("Enter");
    const said = page.locator(".message.mine:not(.pending) .bubble", { hasText: "谢谢" });
    await said.waitFor();
    await expect.poll(async () => (await said.boundingBox())?.y ?? 0).toBeLessThan(700);
  });

  test("whoever reads further up is not moved by what arrives", async () => {
    const page = await visit();
    for (let n = 0; n < 3; n += 1) fake().say(privateChat, tall);
    await page.locator(".card").nth(2).waitFor();
    const log = page.locator(".log");
    await log.evaluate((node) => node.scrollTo(0, 40));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    fake().say(privateChat, "新的");
    await page.locator(".message", { hasText: "新的" }).waitFor();
    expect(await log.evaluate((node) => node.scrollTop)).toBe(40);
  });
});

describe("mentions", () => {
  test("typing @ offers people, the bot first; a choice becomes a placeholder", async () => {
    const page = await visit({ hash: `#chat=${group.chat_id}` });
    const box = page.getByRole("textbox");
    await box.click();
    await page.keyboard.type("@");
    const options = page.getByRole("option");
    expect(await options.first().textContent()).toContain("伯乐");
    await page.keyboard.press("Enter");
    await page.keyboard.type("查一下@wangw");
    expect(await options.allTextContents()).toEqual([expect.stringContaining("王伟")]);
    await page.keyboard.press("Tab");
    await page.keyboard.type("的职务");
    await page.keyboard.press("Enter");
    await page.locator(".message.mine:not(.pending)").waitFor();
    expect(fake().sent[0]).toEqual({
      persona: "ou_lin",
      chat_id: group.chat_id,
      text: "@_user_1 查一下@_user_2 的职务",
      mentions: [
        { key: "@_user_1", open_id: "ou_bole", name: "伯乐" },
        { key: "@_user_2", open_id: "ou_wang", name: "王伟" },
      ],
    });
    expect(await page.locator(".message.mine:not(.pending) .bubble").textContent()).toBe(
      "@伯乐 查一下@王伟 的职务",
    );
  });

  test("the list is steered by arrows and closed by Escape; an e-mail address opens none", async () => {
    const page = await visit();
    await page.getByRole("textbox").click();
    await page.keyboard.type("ada@example");
    expect(await page.getByRole("listbox").count()).toBe(0);
    await page.keyboard.type(" @");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("[role=option][aria-selected=true]").textContent()).toContain("王伟");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("listbox").count()).toBe(0);
    expect(await page.getByRole("textbox").textContent()).toBe("ada@example @");
  });

  test("in a group, a message that does not call Bole is offered the mention", async () => {
    const page = await visit({ hash: `#chat=${group.chat_id}` });
    await page.getByRole("textbox").fill("谁内推了 ada@example.com");
    await page.getByRole("button", { name: "加上 @伯乐" }).click();
    await page.keyboard.press("Enter");
    await page.locator(".message.mine:not(.pending)").waitFor();
    expect(fake().sent[0]?.text).toBe("@_user_1 谁内推了 ada@example.com");
  });
});

describe("who, where and in what language", () => {
  test("another persona has another private chat, and the address keeps the choice", async () => {
    const page = await visit();
    fake().say(privateChat, "给招聘的");
    await page.locator(".message", { hasText: "给招聘的" }).waitFor();
    await page.getByRole("radio", { name: /周敏/ }).click();
    await page.getByText("还能看员工的职务").waitFor();
    expect(await page.locator(".message").count()).toBe(0);
    await page.reload();
    expect(await page.getByRole("radio", { name: /周敏/ }).getAttribute("aria-checked")).toBe("true");
    await page.getByRole("textbox").fill("王伟的职务");
    await page.keyboard.press("Enter");
    await page.locator(".message.mine:not(.pending)").waitFor();
    expect(fake().sent[0]).toMatchObject({ persona: "ou_zhou", chat_id: "oc_ou_zhou" });
  });

  test("the page speaks Chinese or English, and so do cards that can", async () => {
    const page = await visit();
    const title = { tag: "plain_text", content: "帮助", i18n_content: { zh_cn: "帮助", en_us: "Help" } };
    fake().say(privateChat, { schema: "2.0", header: { title }, body: { elements: [] } });
    await page.locator(".card-title", { hasText: "帮助" }).waitFor();
    await page.getByRole("button", { name: "语言: English" }).click();
    await page.locator(".card-title", { hasText: "Help" }).waitFor();
    expect(await page.getByRole("textbox").getAttribute("aria-label")).toBe("Message Bole");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.reload();
    await page.getByText("You are").waitFor();
  });

  test("a message in another chat leaves a dot until it is read", async () => {
    const page = await visit();
    fake().say(group.chat_id, "群里来了消息");
    await page.locator(".chat-line .unread").waitFor();
    await page.getByRole("button", { name: /产品经理招聘群/ }).click();
    await page.locator(".message", { hasText: "群里来了消息" }).waitFor();
    expect(await page.locator(".unread").count()).toBe(0);
  });
});
