import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type FakeServer, people, startFake } from "./page-fake.ts";

/** The recruiter's private chat, which a laptop opens first. */
export const privateChat = `oc_${people.recruiter.open_id}`;

/** How a page is opened. */
export interface Visit {
  /** What stands after `#`. */
  readonly hash?: string;
  readonly phone?: boolean;
  readonly options?: BrowserContextOptions;
}

/** One browser for a test file, one server and fresh pages for each test; all closed afterwards. */
export function usePages(): { fake(): FakeServer; visit(visit?: Visit): Promise<Page> } {
  let browser: Browser;
  let fake: FakeServer;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    fake = await startFake();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await fake.close();
  });
  return {
    fake: () => fake,
    visit: async ({ hash = "", phone = false, options = {} } = {}) => {
      const context = await browser.newContext({
        viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
        hasTouch: phone,
        isMobile: phone,
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(fake.url + hash);
      await page.locator(".sidebar").waitFor({ state: "attached" });
      await fake.listener();
      return page;
    },
  };
}
