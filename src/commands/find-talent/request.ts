import { z } from "zod";
import { personal, personalEmail } from "../../access/personal.ts";
import { sheetFormats } from "../../exports/sheet.ts";
import { identityDocument, phone } from "../references.ts";

/** The most values that are looked up for one message. */
export const mostSought = 1000;

/**
 * A line of a pasted list that could not be read. It may hold a mistyped number, and nobody knows whose or
 * which: what looks like a document's number is kept as one.
 */
export const unreadLine = z.discriminatedUnion("as", [
  z.object({ as: z.literal("contact"), line: z.int(), text: personal("contact", "tail", z.string()) }),
  z.object({ as: z.literal("identity"), line: z.int(), text: personal("identity", "tail", z.string()) }),
]);
export type UnreadLine = z.output<typeof unreadLine>;

/** What is to be said about a pasted list besides its values. */
export const listNotes = z.object({
  unread: z.array(unreadLine).max(mostSought).default([]),
  /** Values that stood in it more than once, counted without the first. */
  repeated: z.int().default(0),
  /** How many values there were beyond the limit, and the line the first of them stands on. */
  beyond: z.object({ count: z.int(), line: z.int() }).optional(),
});
export type ListNotes = z.output<typeof listNotes>;

/**
 * Whom to find. `match: "all"` is the document's own rule (kinds given together are ANDed); `"any"` asks
 * for each kind apart and merges. A list too long for a button is kept by the chat: `saved` leads back to it,
 * to a page or as a file.
 */
export const findTalentRequest = z.object({
  phones: z.array(phone).default([]),
  emails: z.array(personalEmail).default([]),
  identities: z.array(identityDocument).default([]),
  match: z.enum(["all", "any"]).default("all"),
  list: listNotes.optional(),
  saved: z
    .object({
      id: z.string().regex(/^[\w-]{1,64}$/),
      page: z.int().min(1).max(mostSought).default(1),
      as: z.enum(sheetFormats).optional(),
    })
    .optional(),
});
export type FindTalentRequest = z.output<typeof findTalentRequest>;
