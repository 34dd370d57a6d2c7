import { z } from "zod";

/** What to search for. `trail` holds the page tokens walked so far, so that one can walk back. */
export const searchTalentsRequest = z.object({
  /** Feishu Hire's boolean language: words joined by `and`, `or`, `not`. */
  keyword: z.string().min(1).max(500),
  trail: z.array(z.string().max(500)).max(100).default([]),
});
export type SearchTalentsRequest = z.output<typeof searchTalentsRequest>;
