import type { Counter } from "../../counter.ts";
import type { Observer } from "../../observer.ts";
import { failed, type Outcome } from "../../outcome.ts";
import { type Clock, ownClock } from "../clock.ts";
import type { Endpoint } from "../endpoint.ts";
import { currentErrand } from "../errand.ts";
import type { Exchange, MakeCall } from "../exchange.ts";
import type { Failure } from "../failure.ts";
import { noteLogId } from "../log-ids.ts";
import type { Opened } from "../opened.ts";
import { persistently } from "../persistence.ts";
import type { Wire } from "../transport.ts";
import { createAllowance } from "./allowance.ts";
import { createBreaker } from "./breaker.ts";
import { createEndurance } from "./endurance.ts";
import { createLine, type Line, type Ticket } from "./line.ts";
import { createCompanions } from "./together.ts";

export interface GatewayOptions extends Exchange {
  /** Where instances count their calls together; absent where there is only this one. */
  readonly counter?: Counter | undefined;
  /** Endpoints whose documented quotas are not kept: for tenants without them, as benchmarks use. */
  readonly unlimited?: ((endpoint: Endpoint) => boolean) | undefined;
  readonly clock?: Clock | undefined;
  readonly observer?: Pick<Observer, "lined" | "unlined"> | undefined;
}

/** Pauses before a read is asked for again, milliseconds; see `persistently`. */
const pauses = [200, 800];
/** Where Feishu says that it was too much and not until when. Milliseconds. */
const usualRest = 1_000;
/** No documented quota is of more than a minute: after it one asks again, whatever Feishu said. Milliseconds. */
const longestRest = 60_000;
const limitedTo = (timeoutMs: number | undefined) => (timeoutMs === undefined ? {} : { timeoutMs });

/** The way of all calls of one endpoint. */
interface Road {
  readonly line: Line;
  pass(wire: Wire): Promise<Outcome<Opened, Failure>>;
}

/**
 * The one place every call passes. It keeps each endpoint inside its documented quota, across instances; lets people
 * who wait go before names and bulk, and none of them hold up the others; sends ids together where the endpoint takes
 * many; makes two calls of the same one; and asks again for what can be read twice while the trouble may pass. What an
 * endpoint writes is sent as often as its caller says, and never merged.
 */
export function createGateway(options: GatewayOptions): MakeCall {
  const { make, ready, counter, unlimited = () => false, clock = ownClock, observer } = options;
  const roads = new Map<string, Road>();
  /** Reads under way, by everything that makes them the same. */
  const flights = new Map<string, Promise<Outcome<Opened, Failure>>>();

  function roadOf(endpoint: Endpoint): Road {
    const known = roads.get(endpoint.name);
    if (known) return known;
    const allowance = createAllowance(unlimited(endpoint) ? { ...endpoint, quota: [] } : endpoint, {
      counter,
      now: clock.now,
    });
    const line = createLine({ take: allowance.take, clock });
    const breaker = createBreaker({ now: clock.now });

    function enter(): Ticket {
      const { name } = endpoint;
      const since = clock.now();
      observer?.lined(name);
      const ticket = line.enter(currentErrand());
      void ticket.turn.then(() => observer?.unlined(name, clock.now() - since));
      return ticket;
    }

    const tooLate = (leftMs: number): Failure => ({
      kind: "rate-limited",
      endpoint: endpoint.name,
      retryAfter: Math.max(1, Math.ceil(leftMs / 1000)),
    });

    /** One call whose turn it is. */
    async function call(wire: Wire): Promise<Outcome<Opened, Failure>> {
      const outcome = await breaker.run(() => make(endpoint, wire));
      if (!outcome.ok && outcome.failure.kind === "rate-limited") {
        const { retryAfter = 0 } = outcome.failure;
        line.rest(Math.min(retryAfter * 1000 || usualRest, longestRest));
      }
      return outcome;
    }

    async function queued(wire: Wire): Promise<Outcome<Opened, Failure>> {
      // A turn is a call of the quota: none is taken for what would not be made.
      const shut = breaker.shut();
      if (shut) return failed(shut);
      // Who waited for a token behind the line would leave with all others who did, past every quota.
      const prepared = await ready();
      if (!prepared.ok) return prepared;
      const turn = await enter().turn;
      return turn.ok ? call(wire) : failed(tooLate(turn.failure));
    }

    /** Again and again, each time in its turn; the first turn may have come already. */
    const insisting = (first: (wire: Wire) => Promise<Outcome<Opened, Failure>>) => (wire: Wire) => {
      if (endpoint.writes) return first(wire);
      let next = first;
      const endurance = createEndurance(clock.now);
      return persistently(
        async () => {
          const now = next;
          next = queued;
          const began = clock.now();
          const outcome = await now({ ...wire, ...limitedTo(endurance.attempt()) });
          endurance.note(outcome.ok ? undefined : outcome.failure, began);
          return outcome;
        },
        { wait: clock.wait, now: clock.now, pauses, withinMs: endurance.withinMs },
      );
    };

    const alone = insisting(queued);
    const companions = createCompanions({
      endpoint,
      enter,
      send: insisting(call),
      alone,
      tooLate,
      wait: clock.wait,
    });
    const road: Road = { line, pass: (wire) => companions.join(wire) ?? alone(wire) };
    roads.set(endpoint.name, road);
    return road;
  }

  function passed(endpoint: Endpoint, wire: Wire): Promise<Outcome<Opened, Failure>> {
    const { pass } = roadOf(endpoint);
    if (endpoint.writes) return pass(wire);
    // Nobody's question joins a call that stands further back in line than it would.
    const key = JSON.stringify([endpoint.name, currentErrand().rank, wire.path, wire.query, wire.body]);
    const under = flights.get(key);
    if (under) return under;
    const flight = pass(wire).finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  }

  return async (endpoint, wire) => {
    const outcome = await passed(endpoint, wire);
    // Whoever travelled along has asked as well.
    noteLogId(outcome.ok ? outcome.value.logId : outcome.failure.logId);
    return outcome;
  };
}
