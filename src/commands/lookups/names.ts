import type { NameOptions } from "../../feishu/names/companion.ts";
import type { NameKind } from "../../feishu/names/kinds.ts";
import { type Named, type NamesById, nameOrId } from "../../feishu/names/name.ts";
import type { Names } from "../../feishu/names/names.ts";
import type { Lang } from "../../words.ts";

/** What became of the ids of one answer, kind by kind. */
export type KnownNames = Readonly<Partial<Record<NameKind, NamesById>>>;

/** Ids that want a name, kind by kind. */
export type WantedNames = Readonly<Partial<Record<NameKind, Iterable<string | undefined>>>>;

/** Names of several kinds, all kinds side by side, each in as few calls as its endpoint allows. */
export async function namesFor(
  wanted: WantedNames,
  names: Names,
  options: NameOptions = {},
): Promise<KnownNames> {
  const kinds = Object.entries(wanted) as [NameKind, Iterable<string | undefined>][];
  const found = await Promise.all(
    kinds.map(async ([kind, ids]) => [kind, await names.of(kind, ids, options)] as const),
  );
  return Object.fromEntries(found);
}

/** What is known of ids that were asked for apart, say by kind of user id. */
export function joined(...several: readonly NamesById[]): NamesById {
  return new Map<string, Named>(several.flatMap((one) => [...one]));
}

/** The name of an id, or the id with a mark; nothing where there is no id. */
export function nameIn(
  known: KnownNames,
  kind: NameKind,
  id: string | undefined,
  lang: Lang,
): string | undefined {
  return id ? nameOrId(id, known[kind]?.get(id), lang) : undefined;
}
