import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { circles, importsOfSource, roomOf } from "./imports.ts";

/*
 * docs/architecture.md says which room may use which; here that is compared with every import of src.
 */

const tied = ["start.js", "prepare.js", "main.ts", "service.ts", "settings.ts"];
const all = importsOfSource();
const rooms = readdirSync("src", { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() || tied.includes(one.name) ? [one.name] : [],
);
const between = all
  .map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }))
  .filter(({ from, to }) => from !== to);

/** Circles of files within one room, known and small; none is added unseen. */
const knownCircles = [
  ["src/sandbox/open-apis/endpoint.ts", "src/sandbox/open-apis/faults.ts", "src/sandbox/world.ts"],
  [
    "src/sandbox/tenant/invent-employees.ts",
    "src/sandbox/tenant/invent-job-data.ts",
    "src/sandbox/tenant/tenant.ts",
    "src/sandbox/tenant/user-groups.ts",
  ],
  [
    "src/sandbox/playground/page/card/markdown/emphasis.ts",
    "src/sandbox/playground/page/card/markdown/inline.ts",
  ],
];

describe.each(["docs/architecture.md", "docs/architecture.zh.md"])("%s", (file) => {
  const page = readFileSync(file, "utf8");
  const rows = [...page.matchAll(/^\| `([\w.]+)` \|[^|]*\| ([^|]*)\|$/gm)].map(
    ([, room = "", uses = ""]) => ({
      room,
      uses: uses.split(",").flatMap((one) => one.trim() || []),
    }),
  );

  test("has a row for every room", () => {
    expect(rows.map(({ room }) => room).toSorted()).toEqual(rooms.toSorted());
  });

  test.each(rows)("says what $room imports, no more and no less", ({ room, uses }) => {
    const used = between.filter(({ from, to }) => from === room && rooms.includes(to)).map(({ to }) => to);
    expect(uses.toSorted()).toEqual([...new Set(used)].toSorted());
  });

  test("has the rooms in an order in which arrows only run down", () => {
    const order = rows.map(({ room }) => room);
    for (const { room, uses } of rows) {
      for (const one of uses)
        expect(order.indexOf(one), `${room} imports ${one}`).toBeGreaterThan(order.indexOf(room));
    }
  });
});

test("files beside the rooms import no room", () => {
  expect(between.filter(({ from, to }) => !rooms.includes(from) && rooms.includes(to))).toEqual([]);
});

test("the imports are really read: those at the start, those on the way, those over several lines", () => {
  expect(all).toContainEqual({ from: "src/main.ts", to: "src/sandbox/sandbox.ts" });
  expect(all).toContainEqual({ from: "src/main.ts", to: "src/service.ts" });
  expect(all).toContainEqual({ from: "src/service.ts", to: "src/intake/long-connection/long-connection.ts" });
});

test("no circles but those known", () => {
  expect(circles(between)).toEqual([]);
  expect(circles(all).toSorted()).toEqual(knownCircles.toSorted());
});

test("the picture shows every room", () => {
  const picture = readFileSync("docs/architecture.svg", "utf8");
  for (const room of rooms.filter((one) => !tied.includes(one))) expect(picture).toContain(room);
});
