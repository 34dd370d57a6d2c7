import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { environment } from "../processes.ts";
import { envProblems } from "./blocks/env.ts";
import { jsonProblems } from "./blocks/json.ts";
import { scriptIn } from "./blocks/npm.ts";
import { shProblems } from "./blocks/sh.ts";
import { commandsIn } from "./blocks/shell-words.ts";
import { tsProblems } from "./blocks/ts.ts";
import { metricLabels, yamlProblems } from "./blocks/yaml.ts";
import { type Block, blocksOf, codeIn, pages } from "./pages.ts";

/*
 * Whatever a page shows as code can be used as it stands: each block is read by what reads it in earnest, and what is
 * quick and changes nothing is run. A block that nothing here can check fails.
 */

const checkers: Readonly<Record<string, (text: string) => string[] | Promise<string[]>>> = {
  sh: shProblems,
  yaml: yamlProblems,
  env: envProblems,
  json: jsonProblems,
  ts: tsProblems,
};

async function problemsOf({ at, language, text }: Block): Promise<string[]> {
  const check = checkers[language];
  const found = check ? await check(text) : [`no checker takes ${language || "a block without a language"}`];
  return found.map((problem) => `${at} ${problem}`);
}

const blocks = pages.flatMap(blocksOf);

test("every block of every page can be used as it stands", async () => {
  expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(Object.keys(checkers)));
  const problems: string[] = [];
  for (const block of blocks) problems.push(...(await problemsOf(block)));
  expect(problems).toEqual([]);
});

test("every command in running text can be used as it stands", () => {
  const commands = pages.flatMap(({ path, text }) =>
    codeIn({ path, text })
      .filter((code) => /^(?:npm|npx|node|docker) (?!--\w+=)/.test(code))
      .flatMap((code) => shProblems(code).map((problem) => `${path} ${problem}`)),
  );
  expect(commands).toEqual([]);
});

test("every metric a page names is one of Bole's", async () => {
  const known = await metricLabels();
  const named = pages.flatMap(codeIn).filter((code) => /^bole_\w+$/.test(code));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

/** Scripts that are quick, look at nothing outside and change nothing. */
const quick: Readonly<Record<string, RegExp>> = {
  understand: /./,
  manifest: /^--(?:console|config)/,
  audit: /^--help$/,
  doctor: /^--help$/,
  replay: /^--help$/,
};

const all = [
  ...blocks.filter(({ language }) => language === "sh").map(({ text }) => text),
  ...pages.flatMap(codeIn),
]
  .filter((text) => /^(?:npm run|.*\nnpm run)/s.test(text))
  .flatMap(commandsIn)
  .flatMap(({ words }) => (words[0] === "npm" && words[1] === "run" ? (scriptIn(words) ?? []) : []))
  .filter(({ name, args }) => quick[name]?.test(args.join(" ")));

test("what is quick runs, and says something", async () => {
  const runs = new Map(all.map((one) => [[one.file, ...one.args].join("\n"), one]));
  expect(new Set([...runs.values()].map(({ name }) => name))).toEqual(
    new Set(["understand", "manifest", "audit"]),
  );
  const run = promisify(execFile);
  await Promise.all(
    [...runs.values()].map(async ({ file, args }) => {
      const { stdout, stderr } = await run(process.execPath, [file, ...args], { env: environment });
      expect(stderr).toBe("");
      if (args[0] === "--console") expect(JSON.parse(stdout).scopes.tenant.length).toBeGreaterThan(40);
      else expect(stdout.length).toBeGreaterThan(40);
    }),
  );
});

describe("the checkers find what is wrong", () => {
  test.each([
    ["sh", "npm run nothing"],
    ["sh", "npm run audit -- --sinse 3d"],
    ["sh", "npm run soak -- --minuts 2"],
    ["sh", "npm run doctor -- --sandbox --break nothing"],
    ["sh", "npm run test:only -- test/nothing"],
    ["sh", "node src/mein.ts"],
    ["sh", "rm -rf data"],
    ["sh", "cp .env.sample .env"],
    ["sh", 'echo "BOLE_ADRESS=bole.example.com" >> .env'],
    ["sh", "docker compose exec bole-9 node scripts/doctor.ts"],
    ["sh", "docker compose exec bole-1 node scripts/soak.ts"],
    ["sh", "docker run --env ACCES_FILE=/app/access/access.yaml bole"],
    ["yaml", 'roles: { recruiter: { commands: "*" } }\nmembers: [{ role: recruter, everyone: true }]'],
    ["yaml", "groups: [{ name: bole, rules: [{ alert: A, expr: sum(bole_asked_total) > 1 }] }]"],
    ["yaml", "groups: [{ name: bole, rules: [{ alert: A, expr: 'bole_asks_total{end=\"failed\"} > 1' }] }]"],
    ["yaml", "services: {}"],
    ["env", "FEISHU_APPID=cli_a1b2c3d4e5f60708"],
    ["env", "PORT=many"],
    ["json", '{ "status": "ready", "database": "disk-full" }'],
    ["json", "{}"],
    ["ts", "export const many: number = 'three';"],
    ["python", "print(1)"],
    ["", "npm ci"],
  ])("%s: %s", async (language, text) => {
    expect(await problemsOf({ at: "here", language, text })).not.toEqual([]);
  });
});
