import { z } from "zod";
import type { Kept } from "../../command.ts";
import { feishuId } from "../../references.ts";
import { listNotes } from "../request.ts";
import { sought } from "../sought.ts";

/** One talent a list found. The name is there once it was read; nothing says that it could not be. */
const listedTalent = z.object({
  id: feishuId,
  onboarded: z.boolean().optional(),
  /** Places in `values`. */
  matched: z.array(z.int()),
  name: z.string().optional(),
  about: z.string().optional(),
});
export type ListedTalent = z.output<typeof listedTalent>;

/** A list and what was found for it, as the chat keeps it. */
export const answeredList = z.object({
  values: z.array(sought),
  talents: z.array(listedTalent),
  /** Places in `values` that Feishu says no phone can be. */
  refused: z.array(z.int()),
  notes: listNotes,
});
export type AnsweredList = z.output<typeof answeredList>;

/** Keeps a list and returns the id that leads back to it. */
export function keepList(list: AnsweredList, kept: Kept, id?: string): Promise<string> {
  return kept.keep(z.encode(answeredList, list), id);
}

/** The list an id leads to; undefined where it is gone. */
export async function recallList(id: string, kept: Kept): Promise<AnsweredList | undefined> {
  const parsed = answeredList.safeParse(await kept.recall(id));
  return parsed.success ? parsed.data : undefined;
}

/** Places of the values nobody was found by. */
export function missesOf({ values, talents, refused }: AnsweredList): number[] {
  const hit = new Set([...talents.flatMap((one) => one.matched), ...refused]);
  return values.flatMap((_, place) => (hit.has(place) ? [] : [place]));
}
