import { z } from "zod";
import { hireUserIdType } from "../../feishu/shapes/parameters.ts";
import { period } from "../period.ts";

/** Orders of hire/v1/talents: 1 last update, 2 relevance, 3 application, 4 date added; all descending. */
export const talentSort = z.literal([1, 2, 3, 4]);

/**
 * What to search for. Nothing is required: without a keyword everybody comes, the last updated first. `trail`
 * holds the page tokens walked so far, so that one can walk back.
 */
export const searchTalentsRequest = z.object({
  /** Feishu Hire's boolean language: words joined by `and`, `or`, `not`. */
  keyword: z.string().min(1).max(500).optional(),
  updated: period.optional(),
  /** Absent: by relevance with a keyword, else by last update. */
  sort: talentSort.optional(),
  /** 1 to 20, the document's limit; 10, its default, where absent. */
  page_size: z.int().min(1).max(20).optional(),
  /** How the creator is named; `open_id` where absent. */
  user_id_type: hireUserIdType.optional(),
  trail: z.array(z.string().max(500)).max(100).default([]),
});
export type SearchTalentsRequest = z.output<typeof searchTalentsRequest>;
