import type { Both } from "../../words.ts";

/** A place in Hire's list of locations, with the codes of the larger ones it lies in. */
export interface Region {
  /** 1 country, 2 state, 3 city, 4 district (document "locations/query"). */
  readonly level: 1 | 2 | 3 | 4;
  readonly code: string;
  readonly name: Both;
  readonly city?: string;
  readonly state?: string;
  readonly country?: string;
}
