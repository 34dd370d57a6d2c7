/** Named distances of Card JSON 2.0: small 4 px, medium 8 px, large 12 px, extra_large 16 px. */
const named: Readonly<Record<string, number>> = {
  small: 4,
  medium: 8,
  default: 8,
  large: 12,
  extra_large: 16,
};

/** One length, `"12px"` or `12`, as CSS; undefined where it is not one. */
export function pixels(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") return undefined;
  const match = /^(-?\d{1,4}(?:\.\d+)?)(?:px)?$/.exec(text.trim());
  return match ? `${match[1]}px` : undefined;
}

/** A distance between components: a name or a length. */
export function spacing(value: unknown, otherwise: string): string {
  if (typeof value === "string" && Object.hasOwn(named, value)) return `${named[value]}px`;
  return pixels(value) ?? otherwise;
}

/** Margin or padding: one, two or four lengths; undefined where it is anything else. */
export function edges(value: unknown): string | undefined {
  if (typeof value !== "string") return pixels(value);
  const lengths = value.trim().split(/\s+/).map(pixels);
  const whole = [1, 2, 4].includes(lengths.length) && !lengths.includes(undefined);
  return whole ? lengths.join(" ") : undefined;
}

/** A corner: a length or a percentage. */
export function corner(value: unknown): string | undefined {
  if (typeof value === "string" && /^\d{1,3}(\.\d+)?%$/.test(value)) return value;
  return pixels(value);
}
