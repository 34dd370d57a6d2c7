import { getTalent } from "../../feishu/endpoints/hire-talents-get.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Feishu } from "../../feishu/port.ts";
import type { Profile } from "../../feishu/shapes/profile.ts";
import { done, type Outcome } from "../../outcome.ts";
import type { AnswerContext } from "../command.ts";
import { type AnsweredList, keepList, recallList } from "./list/kept.ts";
import { mostNamed, pageSize, withNames } from "./list/names.ts";
import { type Found, type LookedUp, lookUp } from "./look-up.ts";
import { type FindTalentRequest, type ListNotes, mostSought } from "./request.ts";
import { type Sought, soughtIn } from "./sought.ts";

/** One talent found, with the profile where it could be read. */
export interface Hit {
  readonly found: Found;
  readonly profile?: Profile | undefined;
}

export type FindTalentAnswer =
  /** A few, each in full. */
  | {
      readonly kind: "hits";
      readonly values: readonly Sought[];
      readonly hits: readonly Hit[];
      /** Hits, those included whose profile was not read. */
      readonly total: number;
      /** Places of values Feishu says no phone can be. */
      readonly refused: readonly number[];
      readonly notes: ListNotes;
    }
  /** A page of a list; `id` leads back to it. */
  | { readonly kind: "list"; readonly list: AnsweredList; readonly id: string; readonly page: number }
  /** A kept list that is no more. */
  | { readonly kind: "gone" };

/** So many values, and hits, are shown in full on one card: hire/v2/talents allows 20 calls a second for everybody. */
export const mostInFull = 10;

type Context = Pick<AnswerContext, "feishu" | "kept">;

/** Ids by phone, e-mail or document, then names by profile; both as parallel as they may be. */
export async function findTalents(
  request: FindTalentRequest,
  context: Context,
): Promise<Outcome<FindTalentAnswer, Failure>> {
  if (request.saved) return done(await again(request.saved, context));
  const all = soughtIn(request);
  const values = all.slice(0, mostSought);
  const notes = notesOn(request, all.length - values.length);
  const found = await lookUp(values, request.match, context.feishu);
  if (!found.ok) return found;
  return done(
    values.length > mostInFull
      ? await listed(values, found.value, notes, context)
      : await inFull(values, found.value, notes, context.feishu),
  );
}

/** A list typed into a form has no lines to speak of, but the same limit. */
function notesOn({ list }: FindTalentRequest, over: number): ListNotes {
  const notes = list ?? { unread: [], repeated: 0 };
  return over > 0
    ? { ...notes, beyond: { count: over + (notes.beyond?.count ?? 0), line: mostSought + 1 } }
    : notes;
}

async function inFull(
  values: readonly Sought[],
  { talents, refused }: LookedUp,
  notes: ListNotes,
  feishu: Feishu,
): Promise<FindTalentAnswer> {
  const hits = await Promise.all(talents.slice(0, mostInFull).map((one) => withProfile(one, feishu)));
  return { kind: "hits", values, hits, total: talents.length, refused, notes };
}

/** A profile that cannot be read leaves the hit with its id. */
async function withProfile(found: Found, feishu: Feishu): Promise<Hit> {
  const profile = await feishu.call(getTalent, {
    path: { talent_id: found.id },
    query: { user_id_type: "open_id" },
  });
  return { found, profile: profile.ok ? profile.value : undefined };
}

async function listed(
  values: readonly Sought[],
  { talents, refused }: LookedUp,
  notes: ListNotes,
  { feishu, kept }: Context,
): Promise<FindTalentAnswer> {
  const bare: AnsweredList = {
    values: [...values],
    talents: talents.map((one) => ({ ...one, matched: [...one.matched] })),
    refused: [...refused],
    notes,
  };
  const list = await withNames(bare, [0, pageSize], feishu);
  return { kind: "list", list, id: await keepList(list, kept), page: 1 };
}

/** A page of a kept list, or the whole of it for a file. Names read on the way are kept with it. */
async function again(
  { id: given, page, as }: NonNullable<FindTalentRequest["saved"]>,
  { feishu, kept }: Context,
): Promise<FindTalentAnswer> {
  const id = await kept.adopt(given);
  const before = await recallList(id, kept);
  if (before === undefined) return { kind: "gone" };
  const last = Math.max(1, Math.ceil(before.talents.length / pageSize));
  const shown = Math.min(page, last);
  const places = as ? ([0, mostNamed] as const) : ([(shown - 1) * pageSize, shown * pageSize] as const);
  const list = await withNames(before, places, feishu);
  if (list !== before) await keepList(list, kept, id);
  return { kind: "list", list, id, page: shown };
}
