import { describe, expect, test } from "vitest";
import { parseAsk } from "../../../src/commands/ask.ts";
import { createSealer, type Opened } from "../../../src/conversation/kept/seal.ts";

const app = { appId: "cli_a1b2c3d4e5f60708", appSecret: "the app's secret" };
const noon = Date.UTC(2026, 0, 5, 4);
const day = 24 * 3600_000;

function pressed(): Opened {
  const ask = parseAsk({
    command: "find-talent",
    request: { phones: [{ code: "86", number: "13800138000" }] },
  });
  if (!ask) throw new Error("no such ask");
  return { ask, mode: "reply", lang: "zh", chat: "p2p" };
}

describe("a sealed ask", () => {
  test("opens in the chat it was made for, the personal values still guarded", async () => {
    const sealer = createSealer(app, () => noon);
    const opened = await sealer.open(await sealer.seal(pressed(), "oc_1"), "oc_1");
    expect(opened).toMatchObject({ mode: "reply", lang: "zh", chat: "p2p", ask: { command: "find-talent" } });
    expect(JSON.stringify(opened)).not.toContain("138");
  });

  test("shows nothing of what it holds", async () => {
    const sealed = await createSealer(app, () => noon).seal(pressed(), "oc_1");
    const readable = sealed
      .split(".")
      .map((part) => Buffer.from(part, "base64url").toString("latin1"))
      .join();
    expect(readable).not.toMatch(/13800138000|find-talent|oc_1/);
  });

  test("does not open in another chat", async () => {
    const sealer = createSealer(app, () => noon);
    expect(await sealer.open(await sealer.seal(pressed(), "oc_1"), "oc_2")).toBe("invalid");
  });

  test("does not open for another app", async () => {
    const sealed = await createSealer(app, () => noon).seal(pressed(), "oc_1");
    const other = createSealer({ ...app, appSecret: "another secret" }, () => noon);
    expect(await other.open(sealed, "oc_1")).toBe("invalid");
  });

  test("opens for a day and not longer", async () => {
    const sealed = await createSealer(app, () => noon).seal(pressed(), "oc_1");
    const later = (ms: number) => createSealer(app, () => noon + ms).open(sealed, "oc_1");
    expect(await later(day - 1000)).toMatchObject({ mode: "reply" });
    expect(await later(day + 1000)).toBe("expired");
  });

  test.each(["", "x", "a.b.c.d.e", "{}", "eyJhbGciOiJub25lIn0.e30."])("%j is none", async (sealed) => {
    expect(await createSealer(app, () => noon).open(sealed, "oc_1")).toBe("invalid");
  });

  test("with one character changed is none", async () => {
    const sealer = createSealer(app, () => noon);
    const sealed = await sealer.seal(pressed(), "oc_1");
    const at = sealed.length - 30;
    const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
    expect(await sealer.open(changed, "oc_1")).toBe("invalid");
  });
});
