import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { validate } from "dockerfile-utils";
import fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import lock from "../../package-lock.json" with { type: "json" };
import { health } from "../../src/operations/health.ts";
import { readSettings } from "../../src/settings.ts";
import { folder } from "../store/temp.ts";
import { copied, dockerfile, parsed, sent, unpackImage } from "./image.ts";

/** Whether Bole says there that it is well. */
async function healthy(path: string): Promise<boolean> {
  const server = fastify();
  await server.register(health({}, () => false));
  const { statusCode } = await server.inject(path);
  await server.close();
  return statusCode === 200;
}

const port = (() => {
  const read = readSettings({});
  return read.ok ? read.settings.port : 0;
})();

test("the Dockerfile is one", () => {
  expect(validate(dockerfile)).toEqual([]);
});

test("its Node.js is the one Bole is tested with, by its whole number, in every stage", () => {
  const images = parsed.getFROMs().map((it) => it.getImage());
  expect(images.length).toBe(2);
  const { version } = lock.packages["node_modules/node"];
  for (const image of images) expect(image).toBe(`node:${version}-alpine`);
});

test("it runs as nobody special, with production packages only", () => {
  const instructions = parsed.getInstructions().map((it) => it.getKeyword());
  const user = parsed.getInstructions().findLast((it) => it.getKeyword() === "USER");
  expect(user?.getArgumentsContent()).toBe("node");
  expect(instructions.lastIndexOf("USER")).toBeGreaterThan(instructions.lastIndexOf("RUN"));
  expect(instructions.lastIndexOf("USER")).toBeLessThan(instructions.lastIndexOf("CMD"));
  expect(dockerfile).toMatch(/^RUN npm ci --omit=dev/m);
  expect(instructions).not.toContain("ADD");
  expect(dockerfile).not.toMatch(/SECRET|PASSWORD|TOKEN|KEY/);
});

test("everything it copies is there and gets to the builder; nothing private does", () => {
  expect(copied().map(({ from }) => from)).toContain("src");
  for (const { from } of copied()) {
    expect(existsSync(from), from).toBe(true);
    expect(sent(from), from).toBe(true);
  }
  for (const path of [
    ".env",
    "access.yaml",
    "data/bole.db",
    ".git/config",
    "test/main.test.ts",
    "node_modules/pg",
  ])
    expect(sent(path), path).toBe(false);
});

test("it compiles Bole under the flags it is started with, those of npm start: Node keeps for each set apart", () => {
  const [, compiled] = /^RUN node (.*)scripts\/compile\.ts$/m.exec(dockerfile) ?? [];
  const [, ...started]: string[] = JSON.parse(parsed.getCMDs()[0]?.getRawArgumentsContent() ?? "[]");
  expect(started).toEqual([...(compiled?.trim().split(" ") ?? []), "src/start.js"]);
  const env = "--env-file-if-exists=.env ";
  expect(packageJson.scripts.start.replace(env, "")).toBe(["node", ...started].join(" "));
});

test("its port and its health check are Bole's", async () => {
  const exposed = parsed.getInstructions().find((it) => it.getKeyword() === "EXPOSE");
  expect(exposed?.getArgumentsContent()).toBe(String(port));
  const check = parsed.getHEALTHCHECKs()[0]?.getArgumentsContent() ?? "";
  const path = /127\.0\.0\.1:\$\{process\.env\.PORT \|\| (\d+)\}(\/\w+)/.exec(check);
  expect(path?.[1]).toBe(String(port));
  expect(await healthy(path?.[2] ?? "")).toBe(true);
});

test("what it copies, with production packages only, is enough: Bole starts, its health is good, its tools run", async () => {
  const image = await folder();
  unpackImage(image);
  expect(existsSync(`${image}/node_modules/fastify`)).toBe(true);
  expect(existsSync(`${image}/node_modules/vitest`)).toBe(false);
  // Packages are links here: looked up from where they stand, they find no others than an image has.
  const node = ["--preserve-symlinks", "--preserve-symlinks-main"];
  const env = { PATH: process.env.PATH, NODE_ENV: "production", LOG_LEVEL: "info" };
  spawnSync(process.execPath, [...node, "scripts/compile.ts"], { cwd: image, env });
  const bole = spawn(process.execPath, [...node, "src/start.js"], {
    cwd: image,
    env: { ...env, PORT: "0", DATABASE_URL: "sqlite::memory:", NODE_DEBUG_NATIVE: "COMPILE_CACHE" },
  });
  onTestFinished(() => {
    bole.kill("SIGKILL");
  });
  let said = "";
  const page = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: unknown) => {
      said += String(chunk);
      const address = /http:\S+\/playground\//.exec(said)?.[0];
      if (address) resolve(address);
    };
    bole.stdout.on("data", hear);
    bole.stderr.on("data", hear);
    bole.on("close", () => reject(new Error(said)));
  });
  expect((await fetch(page)).status).toBe(200);
  const doctor = spawn(process.execPath, [...node, "scripts/doctor.ts", "--sandbox"], { cwd: image, env });
  let told = "";
  doctor.stdout.on("data", (chunk) => {
    told += String(chunk);
  });
  doctor.stderr.on("data", (chunk) => {
    told += String(chunk);
  });
  expect(await new Promise((resolve) => doctor.on("close", resolve)), told).toBe(0);
  const ended = new Promise((resolve) => bole.on("close", resolve));
  bole.kill("SIGTERM");
  expect(await ended).toBe(0);
  // All of Bole was found compiled, so that nothing was left to be kept.
  expect(said).toMatch(/retrieving transpile cache for StrippedTypeScript .*src\/main\.ts/);
  expect(said.match(/writing cache for StrippedTypeScript \S+/g)).toBe(null);
});

/** The exit code of the health check's own command, against a port. */
async function checksHealth(at: number): Promise<unknown> {
  const check = parsed.getHEALTHCHECKs()[0]?.getRawArgumentsContent() ?? "";
  const [command, ...args]: string[] = JSON.parse(/\[.*\]/s.exec(check)?.[0] ?? "[]");
  expect(command).toBe("node");
  const child = spawn(process.execPath, args, { env: { PORT: String(at) } });
  return new Promise((resolve) => child.on("close", resolve));
}

test("the health check's command tells a Bole that lives from one that does not", async () => {
  const server = fastify();
  await server.register(health({}, () => false));
  const at = Number(new URL(await server.listen({ host: "127.0.0.1", port: 0 })).port);
  expect(await checksHealth(at)).toBe(0);
  await server.close();
  expect(await checksHealth(at)).toBe(1);
});
