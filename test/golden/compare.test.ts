import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { differenceOf } from "./compare.ts";

/*
 * What the comparison notices: a kept picture against itself with something changed.
 */

const golden = readFileSync(join(import.meta.dirname, "pictures", "employee-job.laptop.png"));

/** The picture with each pixel passed through `change`. */
function changed(change: (pixel: [number, number, number], x: number, y: number) => number[]): Buffer {
  const png = PNG.sync.read(golden);
  for (let at = 0; at < png.data.length; at += 4) {
    const [x, y] = [(at / 4) % png.width, Math.floor(at / 4 / png.width)];
    const [red = 0, green = 0, blue = 0] = png.data.subarray(at, at + 3);
    png.data.set(change([red, green, blue], x, y), at);
  }
  return PNG.sync.write(png);
}

describe("a picture", () => {
  test("is like itself", () => {
    expect(differenceOf(golden, golden)).toBeUndefined();
  });

  test("is unlike itself with a header of another shade", () => {
    const [red, green, blue] = PNG.sync
      .read(golden)
      .data.subarray(4 * (600 * 20 + 580), 4 * (600 * 20 + 580) + 3);
    const shaded = changed((pixel) =>
      pixel[0] === red && pixel[1] === green && pixel[2] === blue ? [red - 16, green - 16, blue] : pixel,
    );
    expect(differenceOf(golden, shaded)?.said).toMatch(/pixels differ/);
  });

  test("is unlike itself with one word in another colour", () => {
    const reddened = changed(([red, green, blue], x, y) =>
      x < 130 && y > 60 && y < 110 && red < 128 ? [200, 30, 30] : [red, green, blue],
    );
    expect(differenceOf(golden, reddened)?.said).toMatch(/pixels differ/);
  });

  test("is like itself with a handful of stray pixels, as another drawing of a glyph has them", () => {
    const strayed = changed((pixel, x, y) => (y === 100 && x < 8 ? [255, 0, 0] : pixel));
    expect(differenceOf(golden, strayed)).toBeUndefined();
  });

  test("is unlike one of another size", () => {
    const png = PNG.sync.read(golden);
    const taller = PNG.sync.write(new PNG({ width: png.width, height: png.height + 1 }));
    expect(differenceOf(golden, taller)?.said).toMatch(/became/);
  });
});
