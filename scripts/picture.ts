// `npm run picture`: docs/picture.png, as README shows it: Bole in the sandbox, answering in a real browser.
import { mkdirSync } from "node:fs";
import { pino } from "pino";
import { readPolicy } from "../src/access/policy.ts";
import { commandNames } from "../src/commands/ask.ts";
import { startSandbox } from "../src/sandbox/sandbox.ts";
import { createService } from "../src/service.ts";
import { launchBrowser } from "../test/browser.ts";

const app = {
  appId: "cli_0123456789abcdef",
  appSecret: "the secret of a picture",
  encryptKey: "the encrypt key of a picture",
  verificationToken: "the token of a picture",
};

let webhook = "";
const sandbox = await startSandbox({ host: "127.0.0.1", port: 0, app, webhook: () => webhook });
const read = readPolicy(sandbox.accessPolicyYaml, commandNames);
if (!read.ok) throw new Error(read.problems.join("\n"));
const service = await createService({
  app,
  domain: sandbox.url,
  databaseUrl: "sqlite::memory:",
  policy: () => read.policy,
  log: pino({ level: "silent" }),
});
webhook = `${await service.server.listen({ host: "127.0.0.1", port: 0 })}/webhook/event`;

const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 1160 }, deviceScaleFactor: 1.5 });
const hrbp = sandbox.personas.find(({ role }) => role === "hrbp")?.open_id;
await page.goto(
  `${sandbox.url}/playground/#persona=${hrbp}&chat=${sandbox.chat("hrbp", "p2p").chatId}&lang=zh`,
);
const cards = page.locator(".message.bot .card");
await cards.first().waitFor();
// Below the greeting, a timeline.
await page.getByRole("textbox").fill("wei@example.com 的任职历史");
await page.keyboard.press("Enter");
await cards.nth(1).waitFor();
await page.evaluate(() => document.fonts.ready);
mkdirSync("docs", { recursive: true });
await page.screenshot({ path: "docs/picture.png" });
await browser.close();
await service.close();
await sandbox.close();
