import type { Line } from "../line.ts";
import type { Found } from "./entity.ts";

/** Reads one kind of entity out of a line. Linear in its length, never throws; overlaps are settled later. */
export type Reader = (line: Line) => readonly Found[];

/** What is read where nothing of the kind is. */
export const none: readonly Found[] = [];
