import { done, failed, type Outcome } from "../../outcome.ts";
import { type Clock, ownClock } from "../clock.ts";
import type { Errand, Rank } from "../errand.ts";

/** A place in the line. */
export interface Ticket {
  /** Resolves once it is this one's turn; fails with the milliseconds one would still have to wait. */
  readonly turn: Promise<Outcome<undefined, number>>;
  /** Somebody joins: the place becomes what the more urgent of the errands deserves, and waits as long as the longer. */
  join(errand: Errand): void;
}

/** Those who want to call one endpoint. */
export interface Line {
  enter(errand: Errand): Ticket;
  /** Feishu asks us to keep still for so many milliseconds. Who cannot wait as long hears so at once. */
  rest(milliseconds: number): void;
  /** How many wait. */
  length(): number;
}

export interface LineOptions {
  /** Takes one call from the allowance: 0 where it may go, else the milliseconds until it is worth asking again. */
  readonly take: () => Promise<number>;
  readonly clock?: Clock | undefined;
}

const ranks: readonly Rank[] = ["person", "names", "bulk"];

/**
 * How long anybody stays in line, milliseconds: a person who waits for 20 s has a progress line before them, an answer
 * without names is better than none, and who asked for a list of hundreds expects it to take its time.
 */
export const patience: Readonly<Record<Rank, number>> = { person: 20_000, names: 10_000, bulk: 120_000 };

interface Place {
  rank: number;
  /** People are served in rounds, one call each, so that a hundred calls of one do not stand before one of another. */
  readonly round: number;
  until: number;
  settle(outcome: Outcome<undefined, number>): void;
}

/** A line that is served as the allowance goes: by rank, then in rounds, then in order. */
export function createLine({ take, clock = ownClock }: LineOptions): Line {
  const { now, wait } = clock;
  /** In the order they came. */
  let places: Place[] = [];
  /** The last round of each person who waits. */
  const rounds = new Map<string, number>();
  let round = 0;
  let resting = 0;
  let serving = false;
  /** Until when it is paused, and what ends that earlier. */
  let paused = { until: Number.NEGATIVE_INFINITY, end: () => {} };

  function first(): Place | undefined {
    let best: Place | undefined;
    for (const one of places) {
      if (!best || one.rank < best.rank || (one.rank === best.rank && one.round < best.round)) best = one;
    }
    return best;
  }

  function leave(place: Place, outcome: Outcome<undefined, number>): void {
    places = places.filter((one) => one !== place);
    if (places.length === 0) rounds.clear();
    place.settle(outcome);
  }

  /** Sends away who would have to stay longer than they can. */
  function hopeless(left: number): void {
    for (const one of places) if (one.until < now() + left) leave(one, failed(left));
  }

  /** Until the allowance is worth asking again, or somebody's patience ends, that of who comes meanwhile included. */
  async function pause(milliseconds: number): Promise<void> {
    const soonest = Math.min(...places.map((one) => one.until)) - now();
    const length = Math.max(1, Math.min(milliseconds, soonest));
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    paused = { until: now() + length, end };
    await Promise.race([wait(length), ended]);
    paused = { until: Number.NEGATIVE_INFINITY, end: () => {} };
  }

  async function serve(): Promise<void> {
    serving = true;
    try {
      while (places.length > 0) {
        const rest = resting - now();
        if (rest > 0) hopeless(rest);
        // Where nobody can count, Feishu does.
        const left = rest > 0 ? rest : await take().catch(() => 0);
        if (left > 0) {
          for (const one of places) if (one.until <= now()) leave(one, failed(left));
          if (places.length > 0) await pause(left);
          continue;
        }
        const place = first();
        if (!place) return;
        round = place.round;
        leave(place, done(undefined));
      }
    } finally {
      // In the same step as the last look at who waits: whoever comes after it is served anew.
      serving = false;
    }
  }

  return {
    enter({ who = "", rank }) {
      const own = Math.max(round, (rounds.get(who) ?? round - 1) + 1);
      rounds.set(who, own);
      const { promise: turn, resolve: settle } = Promise.withResolvers<Outcome<undefined, number>>();
      const place: Place = { rank: ranks.indexOf(rank), round: own, until: now() + patience[rank], settle };
      places.push(place);
      if (!serving) void serve();
      else if (place.until < paused.until) paused.end();
      return {
        turn,
        join(errand) {
          place.rank = Math.min(place.rank, ranks.indexOf(errand.rank));
          place.until = Math.max(place.until, now() + patience[errand.rank]);
        },
      };
    },
    rest(milliseconds) {
      resting = Math.max(resting, now() + milliseconds);
      paused.end();
    },
    length: () => places.length,
  };
}
