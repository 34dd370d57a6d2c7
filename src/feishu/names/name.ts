import type { Lang } from "../../words.ts";
import type { Failure } from "../failure.ts";

/** What a thing is called, in the languages Feishu has it in, and its code or number. */
export interface Name {
  readonly zh?: string;
  readonly en?: string;
  readonly code?: string;
  /** Of a field of choices: what its options are called, by the option's own id. */
  readonly options?: ReadonlyMap<string, Name>;
}

/** No name: the companion endpoint refused or failed, and why. */
export interface Unnamed {
  readonly failed: true;
  readonly failure: Failure;
}

export type Named = Name | Unnamed;

/**
 * What became of ids of one kind. An id that is absent has no name in Feishu: it was deleted, or it lies
 * outside what the app may read, which Feishu does not tell apart.
 */
export type NamesById = ReadonlyMap<string, Named>;

/** The name in `lang`; where that is missing, in the other language, else the code; else undefined. */
export function nameText(named: Named | undefined, lang: Lang): string | undefined {
  if (named === undefined || "failed" in named) return undefined;
  const { zh, en, code } = named;
  return (lang === "zh" ? zh || en : en || zh) || code || undefined;
}

/** For a card: the name, or the id with a mark that says why it stands there without a name. */
export function nameOrId(id: string, named: Named | undefined, lang: Lang): string {
  const name = nameText(named, lang);
  if (name !== undefined) return name;
  const zh = lang === "zh";
  if (named && "failed" in named) return zh ? `${id}（名称读取失败）` : `${id} (name could not be read)`;
  return zh ? `${id}（未找到名称）` : `${id} (no name found)`;
}
