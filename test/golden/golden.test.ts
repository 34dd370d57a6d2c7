import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PlaygroundState } from "../../src/sandbox/playground/contract.ts";
import { launchBrowser } from "../browser.ts";
import { startBole } from "../scenarios/bole.ts";
import { pictured } from "./cards.ts";
import { differenceOf } from "./compare.ts";
import { type Answered, take } from "./take.ts";

/*
 * What cards look like, against pictures that were looked at and kept (`npm run golden` takes them anew). Everything in
 * them is fixed: the clock, the invented people, the fonts, and the browser, which comes with the dependencies on Linux
 * only: elsewhere fonts are drawn otherwise, and nothing is compared.
 */

const folder = join(import.meta.dirname, "pictures");
const failures = join(tmpdir(), "bole-golden");
const write = process.env.BOLE_GOLDEN === "write";
const at = Date.parse("2026-01-15T08:00:00Z");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.skipIf(process.platform !== "linux")("the cards on the chat page", () => {
  test("look as they were left", { timeout: 60_000 }, async () => {
    const bole = await startBole({ now: () => at, asksPerMinute: 1000 });
    const answered: Answered[] = [];
    for (const one of pictured) answered.push({ pictured: one, json: (await one.make(bole)).json });
    const state = (await (await fetch(`${bole.sandbox.url}/playground/api/state`)).json()) as PlaygroundState;
    const pictures = await take(browser, state, answered);
    mkdirSync(folder, { recursive: true });
    const expected = new Set(pictures.map(({ name }) => `${name}.png`));
    if (write) for (const one of readdirSync(folder)) if (!expected.has(one)) rmSync(join(folder, one));
    rmSync(failures, { recursive: true, force: true });
    mkdirSync(failures, { recursive: true });
    const differences: string[] = [];
    for (const { name, png } of pictures) {
      const path = join(folder, `${name}.png`);
      const difference = existsSync(path)
        ? differenceOf(readFileSync(path), png)
        : { said: "there is no picture of it yet" };
      if (!difference) continue;
      // What looks the same stays as it is, to the byte.
      if (write) {
        writeFileSync(path, png);
        continue;
      }
      writeFileSync(join(failures, `${name}.png`), png);
      if (difference.png) writeFileSync(join(failures, `${name}.differs.png`), difference.png);
      differences.push(`${name}: ${difference.said}`);
    }
    expect(differences, `what they look like now is in ${failures}`).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(pictures.map(({ name }) => `${name}.png`).sort());
  });
});
