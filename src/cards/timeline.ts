import { type Element, heading, quiet, text } from "./element.ts";

/** One stop on a way through time: what it was, from when to when, what there is to say. */
export interface Milestone {
  readonly title: string;
  readonly when?: string | undefined;
  readonly about?: string | undefined;
  /** It lasts until now. */
  readonly now: boolean;
}

/** Markers stand in a column of the least width a column may have (component document "column set"). */
const rail = "16px";

/**
 * A stop on a timeline: a marker at the edge, filled for what lasts, and beside it title, time and the rest. Eleven
 * nodes.
 */
export function milestone({ title, when, about, now }: Milestone): Element {
  return beside(
    [text(now ? "●" : "○", { ink: now ? "blue" : "grey" })],
    [...(title ? [heading(title)] : []), ...(when ? [quiet(when)] : []), ...(about ? [text(about)] : [])],
  );
}

/** What belongs to the stop above, at the same edge as its text. */
export function underMilestone(elements: readonly Element[]): Element {
  return beside([], elements);
}

function beside(marker: readonly Element[], elements: readonly Element[]): Element {
  return {
    tag: "column_set",
    flex_mode: "none",
    horizontal_spacing: "6px",
    columns: [
      { tag: "column", width: rail, elements: marker },
      { tag: "column", width: "weighted", weight: 1, vertical_spacing: "2px", elements },
    ],
  };
}
