import type { z } from "zod";
import type { Data, Endpoint, Parts } from "../endpoint.ts";
import type { Failure } from "../failure.ts";
import type { Feishu } from "../port.ts";
import type { corehrUserIdType, departmentIdType } from "../shapes/parameters.ts";
import type { Name } from "./name.ts";

/** What an id alone does not say. */
export interface NameOptions {
  /** Of `employee` ids; open_id where absent, as in the job data document. */
  readonly userIdType?: z.output<typeof corehrUserIdType>;
  /** Of `department` ids; people_corehr_department_id where absent, as in the job data document. */
  readonly departmentIdType?: z.output<typeof departmentIdType>;
}

/** What one asking brought: names by id, and the failure that cut it short. */
export interface Found {
  readonly names: ReadonlyMap<string, Name>;
  readonly failure?: Failure;
}

/** Where the names of one kind of id come from. */
export interface Companion {
  readonly endpoint: Endpoint;
  /** The most ids one call takes; Infinity where one call lists them all. */
  readonly batch: number;
  /** How long a name may be kept, milliseconds. */
  readonly keepMs: number;
  /** How long after that it is still shown while the new one is fetched, milliseconds. */
  readonly staleMs: number;
  /** Ids of different groups do not travel in one call; ids are unique within their group. */
  group(id: string, options: NameOptions): string;
  /** Asks for ids of one group, `batch` at most. Without `failure`, an id without a name has none. */
  find(ids: readonly string[], options: NameOptions, feishu: Feishu): Promise<Found>;
}

interface Declaration<E extends Endpoint> {
  readonly endpoint: E;
  readonly batch: number;
  readonly keepMs: number;
  readonly group?: Companion["group"];
  readonly request: (ids: string[], options: NameOptions, pageToken: string | undefined) => Parts<E>;
  readonly names: (data: Data<E>) => Iterable<readonly [id: string, name: Name]>;
  /** Where answers come in pages: the next one's token, undefined after the last. */
  readonly next?: (data: Data<E>) => string | undefined;
}

/** Names of the tenant's dictionaries change rarely: 10 minutes. */
export const dictionaryMs = 10 * 60 * 1000;

/**
 * Names that say something about a person (who it is, how far an application got): as long as a chat comes
 * back to the same card, and no longer: 1 minute.
 */
export const personalMs = 60 * 1000;

/** Guards against an answer that never ends. */
const mostPages = 20;

/** Declares where the names of one kind come from. */
export function companion<E extends Endpoint>(declaration: Declaration<E>): Companion {
  const { endpoint, batch, keepMs, group = () => "" } = declaration;
  return {
    endpoint,
    batch,
    keepMs,
    // What says something about a person goes when its time is over.
    staleMs: keepMs > personalMs ? dictionaryMs : 0,
    group,
    find: (ids, options, feishu) => find(declaration, ids, options, feishu),
  };
}

/** Page after page until every id has its name, mostly one. */
async function find<E extends Endpoint>(
  { endpoint, request, names, next }: Declaration<E>,
  ids: readonly string[],
  options: NameOptions,
  feishu: Feishu,
): Promise<Found> {
  const found = new Map<string, Name>();
  let pageToken: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const answer = await feishu.call(endpoint, request([...ids], options, pageToken));
    if (!answer.ok) {
      // “No such thing” is an answer: the ids have no name.
      return answer.failure.kind === "not-found"
        ? { names: found }
        : { names: found, failure: answer.failure };
    }
    for (const [id, name] of names(answer.value)) found.set(id, name);
    pageToken = next?.(answer.value);
    if (pageToken === undefined || ids.every((id) => found.has(id))) break;
  }
  return { names: found };
}

/** The token of the page after this one, as most documents put it. */
export function nextPage(data: {
  readonly has_more?: boolean | undefined;
  readonly page_token?: string | undefined;
}): string | undefined {
  return data.has_more ? data.page_token || undefined : undefined;
}
