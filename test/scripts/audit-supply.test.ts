import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";

/** A registry on this machine that gives these advisories, or that status. */
async function registry(answer: object | number): Promise<string> {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      const asked = request.url?.endsWith("/advisories/bulk") && typeof answer === "object";
      response.writeHead(asked ? 200 : typeof answer === "number" ? answer : 404, {
        "content-type": "application/json",
      });
      response.end(asked ? JSON.stringify(answer) : "{}");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const cache = mkdtempSync(join(tmpdir(), "bole-npm-"));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** The step as `npm test` runs it, with the real npm. */
async function audit(address: string) {
  const child = spawn(process.execPath, ["scripts/audit-supply.ts"], {
    env: { ...process.env, NO_PROXY: "127.0.0.1", npm_config_registry: address, npm_config_cache: cache },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const [code] = await once(child, "close");
  return { code, output: output.trim() };
}

const hole = {
  id: 1,
  title: "A hole invented for this test",
  url: "https://advisories.example/1",
  severity: "high",
  vulnerable_versions: "<99.0.0",
  cwe: [],
  cvss: { score: 0 },
};

test("nothing known: passes", async () => {
  expect(await audit(await registry({}))).toEqual({
    code: 0,
    output: "no known vulnerability in what is deployed",
  });
});

test("a known vulnerability in a dependency: fails, with its name, severity and advisory", async () => {
  const { code, output } = await audit(await registry({ fastify: [hole] }));
  expect(code).toBe(1);
  expect(output).toBe("fastify, high: A hole invented for this test (https://advisories.example/1)");
});

test("a registry that gives no advisories, or is not there: passes, and says that nothing was checked", async () => {
  const refusing = await registry(405);
  for (const [address, why] of [
    [refusing, "405"],
    ["http://127.0.0.1:9/", "ECONNREFUSED"],
  ] as const) {
    const { code, output } = await audit(address);
    expect(code).toBe(0);
    expect(output).toBe(`NOT CHECKED: the registry cannot be asked for advisories (${why})`);
  }
});
