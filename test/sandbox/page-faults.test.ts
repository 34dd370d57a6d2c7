import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { app, sandboxForTest } from "./support.ts";

type Started = Awaited<ReturnType<typeof sandboxForTest>>;
let browser: Browser;
let it: Started;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  it = await sandboxForTest();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await it.sandbox.close();
});

/** The recruiter's private chat, open in a page. */
async function visit(lang = "zh", options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const { chatId } = it.sandbox.chat("recruiter", "p2p");
  await page.goto(`${it.sandbox.url}/playground/#lang=${lang}&chat=${chatId}`);
  await page.locator("#faults-button").waitFor();
  return page;
}
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};
const jobs = () => it.post("/corehr/v2/jobs/batch_get", { job_codes: ["JP422119"] });

describe("the panel of faults", () => {
  test("makes an endpoint fail with a code picked by its words, and shows it until it is switched off", async () => {
    const page = await visit();
    await page.getByRole("button", { name: "故障" }).click();
    const panel = page.getByRole("complementary", { name: "故障面板" });
    await panel.getByText("没有开启的故障").waitFor();
    await panel.getByLabel("哪个接口").selectOption({ label: "批量获取职务 · corehr.jobs.batch_get" });
    await panel.getByText("POST /open-apis/corehr/v2/jobs/batch_get").waitFor();
    await panel.getByLabel("哪个错误码").selectOption({ label: "1161204 接口超时 · HTTP 503" });
    await panel.getByRole("button", { name: "开启", exact: true }).click();
    await panel.getByRole("listitem").getByText("1161204 接口超时").waitFor();
    await page.locator(".faults-bar").getByText("已开启 1 项故障").waitFor();
    expect(await jobs()).toMatchObject({ status: 503, code: 1161204 });
    await panel.getByRole("button", { name: "关闭：批量获取职务，1161204 接口超时" }).click();
    await panel.getByText("没有开启的故障").waitFor();
    expect(await page.locator(".faults-bar").isVisible()).toBe(false);
    expect(await jobs()).toMatchObject({ code: 0 });
  });

  test("offers only what an endpoint's document knows", async () => {
    const page = await visit("en");
    await page.getByRole("button", { name: "Faults" }).click();
    const offered = () => page.locator(".fault-kind").allTextContents();
    await page.getByLabel("Which endpoint").selectOption("hire.locations.query");
    expect(await offered()).not.toContain("Empty data range");
    expect(await offered()).not.toContain("Missing field scope");
    await page.getByLabel("Which endpoint").selectOption("corehr.job_datas.batch_get");
    expect(await offered()).toContain("Empty data range");
    await page.getByLabel("Missing field scope").check();
    await page.getByLabel("Which field").selectOption("pathway_id");
    await page.getByRole("button", { name: "Switch on" }).click();
    await page.getByRole("listitem").getByText("No scope for pathway_id").waitFor();
  });

  test("switches limits and clears everything with one press", async () => {
    const page = await visit("en");
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByRole("switch", { name: /documented rate limit/ }).click();
    await page.getByRole("switch", { name: /documented rate limit/, checked: true }).waitFor();
    await page.getByLabel("Connection cut").check();
    await page.getByRole("button", { name: "Switch on" }).click();
    await page.locator(".faults-bar").getByText("2 faults on").waitFor();
    expect(it.sandbox.switches.state()).toMatchObject({ faults: [{}], limits: { calls: true } });
    await page.locator("header").getByRole("button", { name: "Clear all" }).click();
    await page.getByText("Nothing is switched on").waitFor();
    expect(it.sandbox.switches.state()).toMatchObject({ faults: [], limits: { calls: false } });
  });

  test("switches what happens to events on their way, and says how Feishu goes on", async () => {
    const page = await visit("zh");
    await page.getByRole("button", { name: "故障" }).click();
    await page.getByText("15 秒、5 分钟、1 小时、6 小时后再推").waitFor();
    for (const name of ["推送重复一遍", "推送丢失，没人应答"])
      await page.getByRole("switch", { name }).click();
    await page.locator(".faults-bar").getByText("已开启 2 项故障").waitFor();
    expect(it.sandbox.switches.state().pushes).toMatchObject({ doubled: true, dropped: true, late: false });
    await page.getByRole("button", { name: "关闭：推送丢失，没人应答" }).click();
    await page.locator(".faults-bar").getByText("已开启 1 项故障").waitFor();
    await page.getByRole("switch", { name: "推送重复一遍", checked: true }).click();
    await page.getByText("没有开启的故障").waitFor();
  });

  test("expires the access token", async () => {
    const page = await visit("en");
    expect(await jobs()).toMatchObject({ code: 0 });
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByRole("button", { name: "Expire the access token now" }).click();
    await page.getByText("The next call will need a new one").waitFor();
    expect(await jobs()).toMatchObject({ code: 99991663 });
  });

  test("says so on every page that is open, in the language it is read in", async () => {
    const [one, two] = [await visit("zh"), await visit("en")];
    it.sandbox.switches.on("hire.talents.list", { kind: "slow", seconds: 3 });
    await one.locator(".faults-bar").getByText("已开启 1 项故障").waitFor();
    await two.locator(".faults-bar").getByText("1 fault on").waitFor();
    await two.locator(".faults-bar").getByRole("button", { name: "Clear all" }).click();
    await one.locator(".faults-bar").waitFor({ state: "hidden" });
  });

  test("works by keyboard alone, and gives the focus back", async () => {
    const page = await visit();
    await page.locator("#faults-button").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("faults-title");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.id")).toBe("fault-endpoint");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate("document.activeElement.value")).toBe("scope");
    await page.keyboard.press("Enter");
    await page.getByRole("listitem").getByText("缺少接口权限").waitFor();
    await page.getByRole("button", { name: /^关闭：批量获取人才 ID/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("没有开启的故障").waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("faults-title");
    await page.keyboard.press("Escape");
    expect(await page.locator(".faults").isVisible()).toBe(false);
    expect(await page.evaluate("document.activeElement.id")).toBe("faults-button");
  });

  test("on a phone covers the page, and nothing is wider than the screen", async () => {
    const page = await visit("zh", phone);
    await page.locator("#faults-button").click();
    const box = await page.locator(".faults").boundingBox();
    expect(box).toMatchObject({ x: 0, width: 390, height: 844 });
    for (const code of ["1160013", "1160999"]) {
      await page.getByLabel("哪个接口").selectOption("corehr.job_datas.batch_get");
      await page.getByLabel("哪个错误码").selectOption(code);
      await page.getByRole("button", { name: "开启", exact: true }).click();
      await page.getByRole("listitem").getByText(code).waitFor();
    }
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(await page.evaluate("document.querySelector('.fault-body').scrollWidth")).toBe(390);
    expect(await page.locator(".thread").evaluate((node) => (node as HTMLElement).inert)).toBe(true);
    await page.getByRole("button", { name: "收起面板" }).click();
    await page.locator(".faults-bar").getByText("已开启 2 项故障").waitFor();
    expect(await page.locator(".thread").evaluate((node) => (node as HTMLElement).inert)).toBe(false);
  });

  test("follows light and dark", async () => {
    const page = await visit("zh", { colorScheme: "dark" });
    await page.locator("#faults-button").click();
    const ground = () => page.locator(".faults").evaluate((node) => getComputedStyle(node).backgroundColor);
    const dark = await ground();
    await page.emulateMedia({ colorScheme: "light" });
    expect(await ground()).not.toBe(dark);
  });
});

describe("a file in the conversation", () => {
  async function sendFile(name: string, content: string): Promise<void> {
    const given = await it.send("POST", "/auth/v3/tenant_access_token/internal", {
      app_id: app.appId,
      app_secret: app.appSecret,
    });
    const form = new FormData();
    form.append("file_type", "xls");
    form.append("file_name", name);
    form.append("file", new Blob([content]));
    const response = await fetch(`${it.sandbox.url}/open-apis/im/v1/files`, {
      method: "POST",
      headers: { Authorization: `Bearer ${given.body.tenant_access_token}` },
      body: form,
    });
    const { data } = (await response.json()) as { data: { file_key: string } };
    await it.post("/im/v1/messages?receive_id_type=chat_id", {
      receive_id: it.sandbox.chat("recruiter", "p2p").chatId,
      msg_type: "file",
      content: JSON.stringify({ file_key: data.file_key }),
    });
  }

  test("is a bubble with its name and size, and downloads as it was uploaded", async () => {
    const page = await visit("en");
    await sendFile("查询结果 <1>.csv", "姓名,电话\n张三,•••\n");
    const bubble = page.getByRole("link", { name: "Download 查询结果 <1>.csv" });
    await bubble.getByText("31 B").waitFor();
    await page.locator(".chat-said").getByText("[File] 查询结果 <1>.csv").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), bubble.click()]);
    expect(download.suggestedFilename()).toMatch(/^查询结果 .1.\.csv$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe("姓名,电话\n张三,•••\n");
  });

  test("with a very long name stays within a phone's screen", async () => {
    await sendFile(`${"a very long name ".repeat(12)}.xlsx`, "rows");
    const page = await visit("en", phone);
    await page.getByRole("link", { name: /^Download a very long name/ }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    const box = await page.locator(".bubble.file").boundingBox();
    expect(box?.height).toBeLessThan(110);
  });
});
