import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { broken } from "../../scripts/doctor/broken.ts";
import { startTrial } from "../../scripts/doctor/trial.ts";
import { examine } from "../../src/operations/doctor/doctor.ts";
import type { Finding } from "../../src/operations/doctor/finding.ts";
import { inventTenant } from "../../src/sandbox/tenant/invent.ts";
import { blocksOf, pageAt } from "./pages.ts";

/*
 * docs/admin.md says what the doctor says of what goes wrong most often. Here each of it goes wrong, and the doctor is
 * asked.
 */

const ways = [
  "no-encrypt-key",
  "no-access-file",
  "nobody-may-ask",
  "database-down",
  "database-newer",
  "wrong-secret",
  "never-published",
  "under-review",
  "sent-over-a-long-connection",
  "webhook-down",
  "clock-behind",
  "in-no-group",
  "event-missing",
  "callback-missing",
  "corehr-range-empty",
  "contacts-range-empty",
  "hire-range-empty",
  "scopes-missing",
];

const found: Finding[] = [];
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bole-admin-"));
  const company = inventTenant(Date.now());
  for (const way of ways) {
    const trial = await startTrial(await mkdtemp(join(folder, "trial-")), company);
    await broken[way]?.break(trial);
    const { env, webhook, now } = trial;
    found.push(...(await examine({ env, webhook, now })).filter(({ level }) => level !== "ok"));
    await trial.close();
  }
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const languages = { "docs/admin.md": "en", "docs/admin.zh.md": "zh" } as const;

describe.each(Object.entries(languages))("%s", (path, lang) => {
  test("quotes the doctor as it speaks, and every trouble here is in the table", async () => {
    const page = await readFile(path, "utf8");
    const quoted = [...page.matchAll(/^\|[^|]*\| `(\w+)` ([^|]+) \|[^|]*\|$/gm)].map(
      ([, check, what = ""]) => ({
        check,
        what,
      }),
    );
    expect(quoted).toHaveLength(ways.length);
    for (const { check, what } of quoted) {
      const said = found
        .filter((one) => one.check === check)
        .map((one) => one.what[lang].replace(/\d+/g, "…"));
      expect(
        said.some((one) => one.startsWith(what)),
        `${check}: ${what}`,
      ).toBe(true);
    }
  });
});

test.each(["README", "docs/admin", "docs/architecture"])(
  "%s shows the same code in both languages",
  (name) => {
    const [english, chinese] = [`${name}.md`, `${name}.zh.md`].map((path) =>
      blocksOf(pageAt(path) ?? { path, text: "" }).map(({ language, text }) => ({
        language,
        text: text.replace("你的域名", "your-host"),
      })),
    );
    expect(chinese).toEqual(english);
  },
);
