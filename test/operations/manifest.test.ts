import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { subscriptions } from "../../src/conversation/handlers.ts";
import { endpoints } from "../../src/feishu/endpoints/index.ts";
import { knownEvents } from "../../src/intake/read-event.ts";
import { manifest } from "../../src/operations/manifest.ts";

const written = JSON.parse(readFileSync("app-manifest.json", "utf8"));

test("app-manifest.json is what the code needs: neither more nor less (npm run manifest writes it)", () => {
  expect(written).toEqual(manifest());
});

test("every scope any command's endpoint needs is asked for, one of each choice", () => {
  for (const { needs } of commands) {
    for (const { scopes, fieldScopes = {} } of needs) {
      for (const choice of [...(scopes ? [scopes] : []), ...Object.values(fieldScopes)]) {
        expect(written.scopes.tenant, choice.anyOf.join(" or ")).toContain(choice.anyOf[0]);
      }
    }
  }
});

test("every endpoint a command needs is declared in the list of endpoints", () => {
  for (const one of commands.flatMap(({ needs }) => needs)) expect(endpoints).toContain(one);
});

test("events and callbacks are those that are answered, and all of them can be read", () => {
  const { events, callbacks } = written;
  expect([...events.items.tenant, ...callbacks.items].sort()).toEqual(Object.keys(subscriptions).sort());
  for (const name of Object.keys(subscriptions)) expect(Object.keys(knownEvents)).toContain(name);
});
