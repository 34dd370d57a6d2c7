import { Press } from "../../cards/button.ts";
import type { Block } from "../../cards/card.ts";
import { clipBytes } from "../../cards/element.ts";
import { largestCard } from "../../cards/fitted.ts";

/** The card around its blocks, bytes: measured some 500 with a long keyword; and something to spare. */
const frame = 1200;

/** How many bytes these blocks leave in a card once their buttons are sealed. */
export function roomBeside(blocks: readonly Block[]): number {
  const json = JSON.stringify(blocks, (_, value: unknown) =>
    value instanceof Press ? "x".repeat(sealLength(value)) : value,
  );
  return largestCard - frame - Buffer.byteLength(json);
}

/** A seal is its ask in base64 and some 180 characters around it (measured). */
function sealLength(press: Press): number {
  return Math.ceil(Buffer.byteLength(JSON.stringify(press)) * (4 / 3)) + 220;
}

/**
 * Texts that fit into so many bytes together: the first of the given versions that does; where none does, the
 * last, each text shortened to its share.
 */
export function fittingTexts(versions: Iterable<readonly string[]>, room: number): readonly string[] {
  let texts: readonly string[] = [];
  for (texts of versions) {
    if (texts.reduce((sum, one) => sum + sizeOf(one), 0) <= room) return texts;
  }
  return texts.map((one) => clipBytes(one, Math.max(0, Math.floor((room / texts.length) * 0.95))));
}

/** As JSON has it: a new line is two bytes. */
function sizeOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}
