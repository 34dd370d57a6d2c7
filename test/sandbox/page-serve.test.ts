import fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { servePage } from "../../src/sandbox/playground/serve.ts";

let server: FastifyInstance;
beforeEach(async () => {
  server = fastify();
  await server.register(servePage);
});
afterEach(() => server.close());

const get = (url: string, headers = {}) => server.inject({ method: "GET", url, headers });

describe("the page's files", () => {
  test("the root leads to the page, which may load nothing but its own files", async () => {
    for (const url of ["/", "/playground"]) {
      const { statusCode, headers } = await get(url);
      expect([statusCode, headers.location]).toEqual([302, "/playground/"]);
    }
    const page = await get("/playground/");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
  });

  test("TypeScript arrives as JavaScript, its imports untouched", async () => {
    const { headers, body } = await get("/playground/main.ts");
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(body).toContain('from "./composer.ts"');
    expect(body).not.toMatch(/: Promise<void>|import type/);
  });

  test("everything the page names is there", async () => {
    const { body } = await get("/playground/");
    const names = [...body.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect((await get(`/playground/${name}`)).statusCode, name).toBe(200);
    const style = await get("/playground/font/index.css");
    const font = /url\(\.\/(files\/[^)]+)\)/.exec(style.body)?.[1];
    expect((await get(`/playground/font/${font}`)).headers["content-type"]).toBe("font/woff2");
  });

  test("what a browser has already is not sent again", async () => {
    const first = await get("/playground/styles/card.css");
    const again = await get("/playground/styles/card.css", { "if-none-match": first.headers.etag });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  });

  test.each([
    "/playground/../serve.ts",
    "/playground/..%2fserve.ts",
    "/playground/%2e%2e/contract.ts",
    "/playground//etc/passwd",
    "/playground/..\\serve.ts",
    "/playground/font/../package.json",
    "/playground/font/package.json",
    "/playground/constructor",
    "/playground/card",
    "/playground/index.html%00",
  ])("%s is not there", async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });
});
