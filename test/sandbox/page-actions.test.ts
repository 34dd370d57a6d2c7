import { describe, expect, test } from "vitest";
import { alone, buttons, cardOf, form, results } from "./page-cards.ts";
import { privateChat, usePages } from "./page-driver.ts";
import { people } from "./page-fake.ts";

const { fake, visit } = usePages();

async function show(card: unknown) {
  const page = await visit();
  const id = fake().say(privateChat, card);
  await page.locator(".card").waitFor();
  return { page, id };
}

/** The n-th press the server was told of. */
async function pressed(count = 1) {
  await expect.poll(() => fake().pressed.length).toBe(count);
  return fake().pressed[count - 1];
}

describe("a press goes to the bot as Feishu's client sends it", () => {
  test("a button: its tag and its value, with who pressed and on which message", async () => {
    const { page, id } = await show(results(1));
    await page.getByRole("button", { name: "下一页" }).click();
    expect(await pressed()).toEqual({
      persona: people.recruiter.open_id,
      message_id: id,
      action: { tag: "button", value: { ask: "search", page: 2 } },
    });
  });

  test("a form: the submit button's name and value, and every field, dates with the offset from UTC", async () => {
    const { page } = await show(form);
    await page.getByPlaceholder("姓名、职位、公司…").fill("张三");
    await page.getByRole("button", { name: "按相关度" }).click();
    await page.getByRole("option", { name: "按投递时间" }).click();
    await page.getByRole("button", { name: "杭州" }).click();
    await page.getByRole("option", { name: "深圳" }).click();
    await page.keyboard.press("Escape");
    await page.getByLabel("选择日期").first().fill("2024-04-01");
    await page.getByRole("button", { name: "请选择" }).first().click();
    await page.getByRole("option", { name: "王伟" }).click();
    await page.getByRole("button", { name: "搜索", exact: true }).click();
    expect((await pressed())?.action).toEqual({
      tag: "button",
      name: "search",
      value: { ask: "refine" },
      timezone: "Asia/Shanghai",
      form_value: {
        keyword: "张三",
        sort: "3",
        cities: ["hz", "sz"],
        since: "2024-04-01 +0800",
        clock: "09:30 +0800",
        until: "2024-04-29 07:07 +0800",
        referrer: "ou_wang",
        owners: [],
        onboarded: true,
      },
    });
  });

  test("a form with a required field empty is not sent, and says so; reset puts everything back", async () => {
    const { page } = await show(form);
    await page.getByRole("button", { name: "搜索", exact: true }).click();
    await page.getByRole("alert").getByText("有必填项未填写").waitFor();
    const keyword = page.getByPlaceholder("姓名、职位、公司…");
    expect(await keyword.getAttribute("aria-invalid")).toBe("true");
    await keyword.fill("张三");
    await page.getByText("只看已入职的人").click();
    await page.getByRole("button", { name: "重置" }).click();
    expect(await keyword.inputValue()).toBe("");
    expect(await page.getByRole("checkbox").isChecked()).toBe(true);
    expect(fake().pressed).toEqual([]);
  });

  test("controls outside a form call the bot by themselves", async () => {
    const { page } = await show(alone);
    await page.getByPlaceholder("说点什么").fill("在吗");
    await page.keyboard.press("Enter");
    expect((await pressed(1))?.action).toEqual({
      tag: "input",
      name: "word",
      input_value: "在吗",
      value: { k: "input" },
    });
    await page.getByRole("button", { name: "选一个" }).click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect((await pressed(2))?.action).toEqual({ tag: "select_static", option: "b", value: { k: "select" } });
    await page.getByRole("button", { name: "选个人" }).click();
    await page.getByRole("option", { name: "孙婷婷" }).click();
    expect((await pressed(3))?.action).toEqual({
      tag: "select_person",
      option: "ou_sun",
      value: { k: "person" },
    });
    await page.getByLabel("哪天").fill("2024-01-31");
    expect((await pressed(4))?.action).toEqual({
      tag: "date_picker",
      option: "2024-01-31 +0800",
      timezone: "Asia/Shanghai",
      value: { k: "date" },
    });
    await page.getByText("勾我").click();
    expect((await pressed(5))?.action).toEqual({ tag: "checker", checked: true, value: { k: "check" } });
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "归档" }).click();
    expect((await pressed(6))?.action).toEqual({ tag: "overflow", option: "archive", value: { k: "more" } });
    await page.getByText("整块都能按").click();
    expect((await pressed(7))?.action).toEqual({ tag: "interactive_container", value: { k: "box" } });
  });

  test("a confirm dialog is asked first; saying no sends nothing", async () => {
    const { page } = await show(buttons);
    await page.getByRole("button", { name: "要确认" }).click();
    await page.getByRole("dialog", { name: "真的吗？" }).getByRole("button", { name: "取消" }).click();
    await page.getByRole("button", { name: "要确认" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
    expect((await pressed())?.action).toEqual({ tag: "button", value: { sure: true } });
  });

  test("a disabled button sends nothing and tells why", async () => {
    const { page } = await show(buttons);
    const off = page.getByRole("button", { name: "停用" });
    expect(await off.getAttribute("title")).toBe("现在不行");
    await off.click({ force: true });
    await page.getByRole("button", { name: "default", exact: true }).click();
    expect((await pressed())?.action.value).toEqual({ type: "default" });
  });

  test("a link opens in a new tab, and only if it is http or https", async () => {
    const open = (default_url: string, pc_url?: string) => [
      { type: "open_url", default_url, ...(pc_url ? { pc_url } : {}) },
    ];
    const button = (content: string, behaviors: unknown) => ({
      tag: "button",
      text: { tag: "plain_text", content },
      behaviors,
    });
    const { page } = await show(
      cardOf(
        button("网页", open(fake().url)),
        button("脚本", open("javascript:alert(1)")),
        button("不在电脑上", open(fake().url, "lark://msgcard/unsupported_action")),
      ),
    );
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("button", { name: "网页" }).click(),
    ]);
    expect(opened.url()).toBe(fake().url);
    await page.getByRole("button", { name: "脚本" }).click();
    await page.getByRole("button", { name: "不在电脑上" }).click();
    await page.getByText("此处不能打开这个链接").nth(1).waitFor();
    expect(page.context().pages()).toHaveLength(2);
    expect(fake().pressed).toEqual([]);
  });
});

describe("the bot's answer to a press", () => {
  test("a button is busy until it comes, and a second press meanwhile sends nothing", async () => {
    const { page } = await show(results(1));
    const answer = Promise.withResolvers<object>();
    fake().answer(answer.promise);
    const next = page.getByRole("button", { name: "下一页" });
    await next.click();
    await page.locator("[aria-busy=true]").waitFor();
    await next.click({ force: true });
    answer.resolve({});
    await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
    expect(fake().pressed).toHaveLength(1);
  });

  test("a toast is shown in the page's language", async () => {
    const { page } = await show(results(1));
    const i18n = { zh_cn: "链接已过期，请重新查询", en_us: "Expired, please ask again" };
    fake().answer({ toast: { type: "warning", content: "expired", i18n } });
    await page.getByRole("button", { name: "下一页" }).click();
    await page.locator(".toast.warning", { hasText: "链接已过期，请重新查询" }).waitFor();
  });

  test("a failed callback shows Feishu's code with words", async () => {
    const { page } = await show(results(1));
    fake().answer({ error: { code: 200341, message: { zh: "", en: "" } } });
    await page.getByRole("button", { name: "下一页" }).click();
    await page.locator(".toast.error", { hasText: "回调服务 3 秒内没有响应 (200341)" }).waitFor();
  });
});
