import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** How two pictures differ, in words; undefined where they look the same. */
export interface Difference {
  readonly said: string;
  /** What differs, in red. */
  readonly png?: Buffer;
}

/** Two renderings of one glyph may differ in a few pixels; a changed colour or word never in so few. Of all pixels. */
const tolerated = 0.0005;

export function differenceOf(golden: Buffer, taken: Buffer): Difference | undefined {
  const [before, now] = [PNG.sync.read(golden), PNG.sync.read(taken)];
  const { width, height } = before;
  if (now.width !== width || now.height !== height) {
    return { said: `${width} × ${height} became ${now.width} × ${now.height}` };
  }
  const marked = new PNG({ width, height });
  const differing = pixelmatch(before.data, now.data, marked.data, width, height, { threshold: 0.02 });
  if (differing <= width * height * tolerated) return undefined;
  return { said: `${differing} of ${width * height} pixels differ`, png: PNG.sync.write(marked) };
}
