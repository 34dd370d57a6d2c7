import DataLoader from "dataloader";
import { failed, type Outcome } from "../../outcome.ts";
import type { Endpoint, Together } from "../endpoint.ts";
import { currentErrand } from "../errand.ts";
import type { Failure, FailureKind } from "../failure.ts";
import type { Opened } from "../opened.ts";
import type { Wait } from "../persistence.ts";
import type { Wire } from "../transport.ts";
import type { Ticket } from "./line.ts";

/** Calls that differ only in their ids, on their way as one. */
export interface Companions {
  /** Sends a call along with others like it; undefined where it asks for nothing that could travel with others. */
  join(wire: Wire): Promise<Outcome<Opened, Failure>> | undefined;
}

export interface CompanionsOptions {
  readonly endpoint: Endpoint;
  /** A place in the endpoint's line. */
  readonly enter: () => Ticket;
  /** Sends one call whose turn it is, and again where the trouble may pass. */
  readonly send: (wire: Wire) => Promise<Outcome<Opened, Failure>>;
  /** Sends one call that waits its own turn. */
  readonly alone: (wire: Wire) => Promise<Outcome<Opened, Failure>>;
  /** What to answer where no turn came in time. */
  readonly tooLate: (leftMs: number) => Failure;
  readonly wait: Wait;
}

/** Who asks within so many milliseconds travels along even while nothing has to wait. */
const linger = 2;

/** What one call may be at fault for, and another in its company not. */
const ownFaults: ReadonlySet<FailureKind> = new Set([
  "invalid-parameter",
  "not-found",
  "out-of-range",
  "refused",
  "unexpected-answer",
]);

/** So many calls at most go into finding out who of a company is at fault: two for each halving of a hundred, for one. */
const mostHalves = 14;

/** What came of one id. */
type Part =
  /** It travelled alone: the answer is all its own, whatever stands in it. */
  | { readonly kind: "own"; readonly outcome: Outcome<Opened, Failure> }
  | { readonly kind: "items"; readonly items: readonly unknown[]; readonly opened: Opened }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** The company was the trouble, or its answer cannot be taken apart. */
  | { readonly kind: "apart" };

interface Company {
  readonly loader: DataLoader<string, Part>;
  /** How many calls travel in it. */
  members: number;
  /** The place in line of those who are still getting on. */
  ticket: Ticket | undefined;
}

/**
 * Puts calls together that arrive within two milliseconds of each other, or while their quota is spent. Each gets its own
 * part of the answer: items that repeat one of its ids. A company that fails for what may be one member's fault is halved
 * until that one is found; one whose answer holds what nobody asked for is parted, and each goes alone.
 */
export function createCompanions(options: CompanionsOptions): Companions {
  const { endpoint, enter, send, alone, tooLate, wait } = options;
  if (!endpoint.together) return { join: () => undefined };
  const together: Together = endpoint.together;
  const { ids: list, most } = together;
  /** By everything that is the same about them. */
  const companies = new Map<string, Company>();

  function companyOf(wire: Wire): Company {
    const key = keyOf(wire, list);
    const gathering = companies.get(key);
    if (gathering) return gathering;
    /** Turns that have come, each for the batch that leaves on it. */
    let leaving: Outcome<undefined, number> | undefined;
    const company: Company = {
      members: 0,
      ticket: undefined,
      loader: new DataLoader<string, Part>(
        async (ids) => {
          const turn = leaving ?? failed(0);
          if (!turn.ok) {
            const failure = tooLate(turn.failure);
            return ids.map(() => ({ kind: "failed", failure }));
          }
          const bodied = (some: readonly string[]) => ({ ...wire, body: { ...wire.body, [list]: some } });
          const outcome = await send(bodied(ids));
          if (company.members === 1) return ids.map(() => ({ kind: "own", outcome }));
          let calls = mostHalves;
          return halved(ids, outcome);

          /** One at fault is found by halves; where too many are, each goes alone. */
          async function halved(some: readonly string[], came: Outcome<Opened, Failure>): Promise<Part[]> {
            if (came.ok || some.length === 1 || !ownFaults.has(came.failure.kind) || calls < 2) {
              return parted(some, came, together);
            }
            calls -= 2;
            const middle = Math.ceil(some.length / 2);
            const halves = [some.slice(0, middle), some.slice(middle)];
            const parts = await Promise.all(
              halves.map(async (half) => halved(half, await alone(bodied(half)))),
            );
            return parts.flat();
          }
        },
        {
          maxBatchSize: most,
          batchScheduleFn: (leave) => {
            const ticket = enter();
            company.ticket = ticket;
            // Whoever comes while the line is empty waits the moment after their turn has come.
            void ticket.turn.then(async (turn) => {
              if (turn.ok) await wait(linger);
              leaving = turn;
              if (company.ticket === ticket) companies.delete(key);
              leave();
            });
          },
        },
      ),
    };
    companies.set(key, company);
    return company;
  }

  return {
    join(wire) {
      const ids = idsOf(wire, list);
      if (ids === undefined || ids.length === 0 || ids.length > most) return undefined;
      const company = companyOf(wire);
      company.members += 1;
      const loading = company.loader.loadMany([...new Set(ids)]);
      company.ticket?.join(currentErrand());
      return loading.then((parts) => assembled(parts, () => alone(wire), together));
    },
  };
}

/** One call's part of the answer. */
async function assembled(
  parts: readonly (Part | Error)[],
  alone: () => Promise<Outcome<Opened, Failure>>,
  { items }: Together,
): Promise<Outcome<Opened, Failure>> {
  const own: unknown[] = [];
  let opened: Opened | undefined;
  for (const part of parts) {
    if (part instanceof Error) throw part;
    if (part.kind === "own") return part.outcome;
    if (part.kind === "apart") return alone();
    if (part.kind === "failed") return failed(part.failure);
    own.push(...part.items);
    opened = part.opened;
  }
  return opened ? { ok: true, value: { ...opened, data: { [items]: own } } } : alone();
}

/** An answer to many ids, part by part, in the ids' order. */
function parted(ids: readonly string[], outcome: Outcome<Opened, Failure>, { items, by }: Together): Part[] {
  const apart: Part = { kind: "apart" };
  if (!outcome.ok) {
    const { failure } = outcome;
    return ids.map(() =>
      ids.length > 1 && ownFaults.has(failure.kind) ? apart : { kind: "failed", failure },
    );
  }
  const opened = outcome.value;
  const listed: unknown = Object(opened.data)[items] ?? [];
  if (!Array.isArray(listed)) return ids.map(() => apart);
  const own = new Map<string, unknown[]>(ids.map((id) => [id, []]));
  for (const item of listed) {
    const mine = own.get(String(Object(item)[by]));
    if (!mine) return ids.map(() => apart);
    mine.push(item);
  }
  return ids.map((id) => ({ kind: "items", items: own.get(id) ?? [], opened }));
}

function idsOf({ body = {} }: Wire, list: string): readonly string[] | undefined {
  const ids: unknown = body[list];
  return Array.isArray(ids) && ids.every((id) => typeof id === "string") ? ids : undefined;
}

/** Everything about a call but its ids. */
function keyOf({ path, query, body }: Wire, list: string): string {
  return JSON.stringify([path, query, { ...body, [list]: [] }]);
}
