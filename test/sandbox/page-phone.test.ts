import { describe, expect, test } from "vitest";
import { form, results } from "./page-cards.ts";
import { privateChat, usePages } from "./page-driver.ts";

const { fake, visit } = usePages();

describe("on a phone", () => {
  test("the list and the conversation are two screens, and going back works", async () => {
    const page = await visit({ phone: true });
    expect(await page.locator(".thread").isVisible()).toBe(false);
    await page.getByRole("button", { name: /^伯乐/ }).click();
    expect(await page.locator(".sidebar").isVisible()).toBe(false);
    expect(await page.getByRole("textbox").isVisible()).toBe(true);
    await page.getByRole("button", { name: "返回会话列表" }).click();
    expect(await page.locator(".sidebar").isVisible()).toBe(true);
    await page.getByRole("button", { name: /产品经理招聘群/ }).click();
    await page.goBack();
    await page.locator(".sidebar").waitFor();
  });

  test("nothing is wider than the screen, and columns that ask for it stack", async () => {
    const page = await visit({ phone: true, hash: `#chat=${privateChat}` });
    fake().say(privateChat, results(1));
    fake().say(privateChat, form);
    await page.getByText("只看已入职的人").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const [sort, cities] = await page.locator("[data-flex=stretch] > .column").all();
    const above = await sort?.boundingBox();
    const below = await cities?.boundingBox();
    expect(below?.y).toBeGreaterThan(above?.y ?? Number.POSITIVE_INFINITY);
    expect(below?.x).toBe(above?.x);
  });
});

describe("light and dark", () => {
  const ground = "getComputedStyle(document.querySelector('.thread')).backgroundColor";

  test("the page follows the system, and the switch overrules it and is remembered", async () => {
    const page = await visit({ options: { colorScheme: "dark" } });
    expect(await page.evaluate(ground)).toBe("rgb(20, 25, 23)");
    await page.getByRole("button", { name: "外观: 跟随系统" }).click();
    await page.getByRole("button", { name: "外观: 浅色" }).waitFor();
    expect(await page.evaluate(ground)).toBe("rgb(249, 251, 250)");
    await page.reload();
    await page.getByRole("button", { name: "外观: 浅色" }).waitFor();
    expect(await page.evaluate(ground)).toBe("rgb(249, 251, 250)");
  });

  test("a card's colours change with the page", async () => {
    const page = await visit({ options: { colorScheme: "dark" } });
    fake().say(privateChat, results(1));
    const header = page.locator(".card-header");
    const colour = () => header.evaluate((node) => getComputedStyle(node).backgroundColor);
    const dark = await colour();
    await page.emulateMedia({ colorScheme: "light" });
    expect(await colour()).not.toBe(dark);
  });

  test("Chinese is set in the font that comes along", async () => {
    const page = await visit();
    await page.getByText("世有伯乐").waitFor();
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return document.fonts.check('16px "Noto Sans SC Variable"', "世有伯乐");
    });
    expect(loaded).toBe(true);
  });
});
