import { mkdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/**
 * A real Chromium, headless. On Linux the one that comes with the tests' dependencies, so that nothing need be
 * installed; elsewhere the machine's Chrome. Chinese is set in the page's own font.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== "linux") return chromium.launch({ channel: "chrome" });
  const executablePath = await alone(() => sparticuz.executablePath());
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu", "--font-render-hinting=none"],
  });
}

/**
 * The browser unpacks itself into the system's temporary folder, and test files run at the same time in
 * several processes: one at a time, or another would start a file that is half there. A lock left behind by a
 * process that died is broken after a minute.
 */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), "bole-chromium.lock");
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch {
      const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs > 60_000) await rm(lock, { recursive: true, force: true });
      await pause(50);
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}
