import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { freePort } from "../free-port.ts";
import { type Bole, startBole } from "./bole.ts";

/*
 * What a newcomer does: types into the page, sees Bole's card, turns the page, opens a profile. The page, the
 * sandbox and Bole are the real ones; only the address differs from `npm start`.
 */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(lang: "zh" | "en", viewport = { width: 1280, height: 860 }, at?: Bole) {
  const bole = at ?? (await startBole());
  const context = await browser.newContext({ viewport });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  const hrbp = bole.sandbox.personas.find(({ role }) => role === "hrbp")?.open_id ?? "";
  const { chatId } = bole.sandbox.chat("hrbp", "p2p");
  await page.goto(`${bole.sandbox.url}/playground/#persona=${hrbp}&chat=${chatId}&lang=${lang}`);
  const say = async (text: string) => {
    await page.getByRole("textbox").fill(text);
    await page.keyboard.press("Enter");
  };
  const cards = page.locator(".message.bot .card");
  const greeting = cards.filter({ hasText: /我是伯乐|I am Bole/ });
  await greeting.waitFor();
  return { bole, page, problems, say, greeting, card: cards.filter({ hasNotText: /我是伯乐|I am Bole/ }) };
}

test("type, see the card, turn the page, open a profile, look at the referrals", async () => {
  const { page, problems, say, card } = await open("en");
  await say("search talents java not intern");
  await card.first().getByText("Page 1").first().waitFor();
  const firstName = await card.first().locator(".card-body").innerText();
  await card.first().getByRole("button", { name: "Next" }).click();
  await card.first().getByText("Page 2").first().waitFor();
  expect(await card.first().locator(".card-body").innerText()).not.toBe(firstName);
  expect(await card.count()).toBe(1);
  await card.first().getByRole("button", { name: "Profile" }).first().click();
  await card.nth(1).getByText("Experience", { exact: false }).first().waitFor();
  await card.nth(1).getByRole("button", { name: "Referrals" }).click();
  await card.nth(2).waitFor();
  expect(await page.locator(".unknown").count()).toBe(0);
  expect(problems).toEqual([]);
});

test("mention a colleague and read their job, in Chinese, on a phone", async () => {
  const { page, problems, card } = await open("zh", { width: 390, height: 844 });
  if (await page.locator(".sidebar").isVisible())
    await page.getByRole("button", { name: /^伯乐/ }).first().click();
  await page.getByRole("textbox").click();
  await page.keyboard.type("@王伟");
  await page.getByRole("option", { name: /王伟/ }).first().click();
  await page.keyboard.type(" 的职务");
  await page.keyboard.press("Enter");
  await card.first().getByText("王伟的职务").waitFor();
  await card.first().getByText("直属上级").waitFor();
  expect(problems).toEqual([]);
});

test("switch on that events come late and twice: each question has one answer", async () => {
  const { bole, page, problems, say, card } = await open("zh");
  await page.getByRole("button", { name: "故障" }).click();
  for (const name of [/推送重复/, /推送晚到/]) {
    await page.getByRole("switch", { name }).click();
    await page.getByRole("switch", { name, checked: true }).waitFor();
  }
  await page.getByRole("button", { name: "收起面板" }).click();
  await say("查一下 138 0013 8000");
  await say("谁内推了 138 0013 8000");
  await card.nth(1).waitFor();
  const { chatId } = bole.sandbox.chat("hrbp", "p2p");
  // A copy taken for a question of its own would have been handled beside the first.
  expect(bole.logged().match(/"msg":"asked"/g)).toHaveLength(2);
  await page.locator(".faults-bar").getByRole("button", { name: "全部关闭" }).click();
  await say("帮助");
  await card.nth(2).waitFor();
  const said = bole.sandbox.messages(chatId).filter(({ sender }) => sender.type === "user");
  const answers = (id: string) =>
    bole.sandbox.messages(chatId).filter(({ parentId, sender }) => parentId === id && sender.type === "bot");
  expect(said.map(({ messageId }) => answers(messageId).length)).toEqual([1, 1, 1]);
  expect(await card.count()).toBe(3);
  expect(problems).toEqual([]);
});

test("share a private answer to the group, then look at it privately there", async () => {
  const { bole, page, problems, say, card } = await open("zh");
  await bole.sandbox.announceBot();
  await say("查一下 138 0013 8000");
  await card.first().getByRole("button", { name: "分享到群" }).click();
  await card.nth(1).getByText("研发招聘小组").first().waitFor();
  await card.nth(1).getByRole("button", { name: "分享", exact: true }).click();
  await card.nth(1).getByText("已分享到「研发招聘小组」").waitFor();
  await page.locator(".toast", { hasText: "已分享到" }).waitFor();
  await page.locator(".chat-name", { hasText: "研发招聘小组" }).click();
  await card.first().getByText("138****8000").first().waitFor();
  expect(await card.first().locator(".person").innerText()).toMatch(/陈静/);
  await card.first().getByRole("button", { name: "私下查看" }).click();
  await page.locator(".toast", { hasText: "已私发给你" }).waitFor();
  await page.locator(".chat-name", { hasText: "伯乐" }).click();
  await card.nth(2).getByText("应你在「研发招聘小组」里的请求私下发给你").waitFor();
  expect(await page.locator(".unknown").count()).toBe(0);
  expect(problems).toEqual([]);
});

test("whoever opens the chat is greeted in the page's language, and the menu below answers", async () => {
  const { page, problems, greeting, card } = await open("en");
  await greeting.getByText("Hello, I am Bole").waitFor();
  const menu = page.getByRole("menubar", { name: "Bot menu" });
  await menu.getByRole("menuitem", { name: "Search talents" }).click();
  await card.first().getByRole("textbox").first().waitFor();
  await menu.getByRole("menuitem", { name: "What may I ask?" }).click();
  await card.nth(1).waitFor();
  await page
    .getByRole("button", { name: /招聘|Hiring|研发/ })
    .first()
    .click();
  await menu.waitFor({ state: "hidden" });
  expect(problems).toEqual([]);
});

test("a page left open over a restart greets as if just opened, and awaits nothing any more", async () => {
  const port = await freePort();
  const bole = await startBole({ port });
  const { page, say, greeting, card } = await open("zh", undefined, bole);
  bole.sandbox.faults.add({ path: /batch_get_id$/, delay: 60_000 });
  await say("查一下 138 0013 8000");
  const looking = page.locator(".looking");
  await looking.waitFor();
  await bole.sandbox.close();
  await page.locator(".offline").waitFor();
  await startBole({ port });
  await looking.waitFor({ state: "detached" });
  await greeting.waitFor();
  expect(await page.locator(".message").count()).toBe(1);
  await say("查一下 138 0013 8000");
  await card.first().getByText("张三").first().waitFor();
});
