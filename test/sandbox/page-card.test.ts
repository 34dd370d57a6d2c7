import { describe, expect, test } from "vitest";
import {
  alone,
  buttons,
  cardOf,
  form,
  history,
  hostile,
  profile,
  results,
  rich,
  strange,
} from "./page-cards.ts";
import { privateChat, usePages } from "./page-driver.ts";

const { fake, visit } = usePages();

/** A page that shows one card. */
async function show(card: unknown) {
  const page = await visit();
  fake().say(privateChat, card);
  const node = page.locator(".card");
  await node.waitFor();
  return { page, card: node };
}

describe("a card", () => {
  test("has its header: title, subtitle, tags, icon, colour of its template", async () => {
    const { card } = await show(profile);
    expect(await card.locator(".card-title").textContent()).toBe("张三丰");
    expect(await card.locator(".card-subtitle").textContent()).toBe("产品经理 · 湖畔科技");
    expect(await card.locator(".card-header .text-tag").allTextContents()).toEqual([
      "已入职",
      "内推",
      "2 个投递",
    ]);
    expect(await card.locator(".card-header [data-token]").getAttribute("data-token")).toBe(
      "member_outlined",
    );
    expect(
      await card.locator(".card-header").evaluate((node) => getComputedStyle(node).backgroundColor),
    ).toBe("rgb(230, 232, 251)");
    expect(await card.locator(".unknown").count()).toBe(0);
  });

  test("is 600 px wide, 400 when compact, and as wide as the thread when it asks to fill", async () => {
    const page = await visit();
    for (const width_mode of ["default", "compact", "fill"]) {
      fake().say(privateChat, { ...cardOf({ tag: "hr" }), config: { width_mode } });
    }
    await page.locator(".card").nth(2).waitFor();
    const widths = await page
      .locator(".card")
      .evaluateAll((cards) => cards.map((card) => card.clientWidth + 2));
    expect(widths.slice(0, 2)).toEqual([600, 400]);
    expect(widths[2]).toBeGreaterThan(600);
  });

  test("keeps the columns' shares of its width", async () => {
    const column = (weight: number) => ({
      tag: "column",
      width: "weighted",
      weight,
      elements: [{ tag: "hr" }],
    });
    const { card } = await show(
      cardOf({ tag: "column_set", horizontal_spacing: "0px", columns: [column(1), column(3)] }),
    );
    const [narrow = 0, wide = 0] = await card
      .locator(".column")
      .evaluateAll((columns) => columns.map((one) => one.getBoundingClientRect().width));
    expect(Math.round(wide / narrow)).toBe(3);
  });

  test("has panels that open and close without asking the bot", async () => {
    const { page, card } = await show(profile);
    expect(await card.getByText("南湖大学").isVisible()).toBe(false);
    await card.getByRole("button", { name: "教育经历（1）" }).click();
    expect(await card.getByText("南湖大学").isVisible()).toBe(true);
    await card.getByRole("button", { name: "工作经历（3）" }).press("Enter");
    expect(await page.getByText("远山数据").isVisible()).toBe(false);
    expect(fake().pressed).toEqual([]);
  });

  test("has tables: dates, tags, people, numbers, Markdown only where the column says so, pages", async () => {
    const { card } = await show(history);
    const cells = card.locator("tbody tr").first().locator("td");
    expect(await cells.allTextContents()).toEqual([
      "2024-01-01",
      "产品总监",
      "当前",
      "敏周敏",
      "1.00",
      "晋升",
    ]);
    expect(await card.locator("tbody strong").textContent()).toBe("晋升");
    expect(await card.locator("tbody a").getAttribute("href")).toBe("https://example.com/");
    expect(await card.getByText("<b>产品经理</b> **原样**").count()).toBe(1);
    expect(await card.getByText("未知用户").count()).toBe(1);
    await card.getByRole("button", { name: "下一页" }).click();
    expect(await card.locator("tbody tr").count()).toBe(1);
    expect(await card.getByText("产品助理").isVisible()).toBe(true);
    expect(await card.getByText("2/2").isVisible()).toBe(true);
    expect(fake().pressed).toEqual([]);
  });

  test("has rich text: headings, emphasis, links, colours, tags, mentions, people, lists, code, tables", async () => {
    const { card } = await show(rich);
    expect(await card.getByRole("heading", { name: "一级标题" }).count()).toBe(1);
    expect(await card.locator(".md strong").first().textContent()).toBe("加粗");
    expect(await card.locator(".md em").textContent()).toBe("斜体");
    expect(await card.locator(".md del").textContent()).toBe("删除");
    expect(await card.locator(".md p code").textContent()).toBe("代码");
    expect(await card.locator(".md a").getAttribute("href")).toBe("https://example.com/a");
    expect(await card.locator(".md .at").textContent()).toBe("@王伟");
    expect(await card.locator(".md .person.capsule").textContent()).toContain("孙婷婷");
    expect(await card.locator(".md .text-tag").textContent()).toBe("标签");
    expect(await card.locator(".md time").textContent()).toBe("2024-01-01");
    expect(await card.locator(".md ul ul li").textContent()).toBe("甲之一");
    expect(await card.locator(".md ol li").allTextContents()).toEqual(["先", "后"]);
    expect(await card.locator(".md blockquote").textContent()).toBe("引用一句");
    expect(await card.locator(".md pre").textContent()).toBe('{"a": 1}');
    expect(await card.locator(".md-table td").allTextContents()).toEqual(["王伟", "9"]);
    expect(await card.locator(".unknown").count()).toBe(0);
  });

  test("has forms and single controls of every kind, none of them unknown", async () => {
    const { page, card } = await show(form);
    expect(await card.locator(".control").count()).toBe(4);
    expect(await card.locator(".select").count()).toBe(4);
    fake().say(privateChat, alone);
    fake().say(privateChat, buttons);
    fake().say(privateChat, results(1));
    await page.locator(".card").nth(3).waitFor();
    expect(await page.locator(".unknown").allTextContents()).toEqual([]);
  });

  test("hands its texts' sizes, colours and line limits on", async () => {
    const text = {
      tag: "plain_text",
      content: "长".repeat(200),
      text_size: "notation",
      text_color: "red",
      lines: 2,
    };
    const { card } = await show(cardOf({ tag: "div", text }));
    const node = card.locator(".card-body .text");
    const { fontSize, color, height } = await node.evaluate((element) => {
      const { fontSize, color } = getComputedStyle(element);
      return { fontSize, color, height: element.clientHeight };
    });
    expect({ fontSize, color, height }).toEqual({ fontSize: "12px", color: "rgb(192, 42, 38)", height: 36 });
  });
});

describe("what was written by people", () => {
  test("is never live markup: tags, links and emphasis show as typed", async () => {
    const { page, card } = await show(hostile);
    expect(await card.locator("a, img, script, strong, .at").count()).toBe(0);
    const text = await card.locator(".card-body").textContent();
    expect(text).toContain("<at id=all></at> [x](https://evil.example/) **b** <img src=x onerror=alert(1)>");
    expect(text).toContain("<at id=all></at> [x](https://evil.example) **b** <script>alert(1)</script>");
    expect(text).toContain("[j](javascript:alert(1)) [k](javascript:alert(1))");
    expect(await page.locator("script").count()).toBe(1);
  });

  test("is plain in bubbles and previews, too", async () => {
    const page = await visit();
    await page.getByRole("textbox").fill("<img src=x onerror=alert(1)> <b>粗</b>");
    await page.keyboard.press("Enter");
    await page.locator(".message.mine:not(.pending) .bubble", { hasText: "<b>粗</b>" }).waitFor();
    expect(await page.locator("img, b").count()).toBe(0);
  });
});

describe("what the documents do not know", () => {
  test("is said in the card: components, properties, words, places", async () => {
    const { card } = await show(strange);
    expect(await card.locator(".unknown").allTextContents()).toEqual([
      "未知: hologram",
      "未知: div.corner_radius",
      '未知: button.type = "glowing"',
      "table: 只能放在卡片最外层",
      "未知: column.glue",
      "multi_select_static: 只能放在表单里",
      "未知: elements",
    ]);
    expect(await card.getByText("看得见").isVisible()).toBe(true);
  });

  test("is said for a card that is no JSON 2.0, no object, or full of names from Object.prototype", async () => {
    const page = await visit();
    fake().say(privateChat, {
      header: { title: { tag: "plain_text", content: "旧" } },
      body: { elements: [] },
    });
    fake().say(privateChat, ["不是对象"]);
    fake().say(privateChat, {
      ...cardOf(
        { tag: "constructor" },
        { tag: "div", text: { tag: "plain_text", content: "在", text_color: "toString" } },
      ),
      header: { title: { tag: "plain_text", content: "题" }, template: "valueOf" },
    });
    await page.locator(".card").nth(2).waitFor();
    expect(await page.locator(".unknown").allTextContents()).toEqual([
      '未知: schema = "1.0"',
      "未知: JSON",
      "未知: constructor",
      '未知: header.template = "valueOf"',
    ]);
  });
});
