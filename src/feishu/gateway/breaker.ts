import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
} from "cockatiel";
import type { Outcome } from "../../outcome.ts";
import type { Failure, FailureKind } from "../failure.ts";

/** Lets calls through, or answers in the platform's place while it is plainly down. */
export interface Breaker {
  run<T>(call: () => Promise<Outcome<T, Failure>>): Promise<Outcome<T, Failure>>;
  /** What a call would hear now without being made; undefined where it would be made. */
  shut(): Failure | undefined;
}

export interface BreakerOptions {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  readonly halfOpenAfter?: number;
}

/** So many failures in a row are no accident: each of them was a call of its own, and most were tried again. */
const inARow = 10;
/** Then one call is let through every so often, to see; milliseconds. */
const closedFor = 5_000;

/** What says that the platform, not the request, is at fault. A spent quota does not: the line waits for that. */
const down: ReadonlySet<FailureKind> = new Set(["timeout", "unreachable", "feishu-fault"]);

/**
 * After ten such failures in a row an endpoint is left alone for five seconds: whoever asks hears at once what the last
 * one heard, instead of adding to the load and waiting for the same. Then one call tries.
 */
export function createBreaker({ now, halfOpenAfter = closedFor }: BreakerOptions): Breaker {
  const isDown = (outcome: unknown) => failureOf(outcome) !== undefined;
  const policy = circuitBreaker(handleWhenResult(isDown), {
    breaker: new ConsecutiveBreaker(inARow),
    halfOpenAfter,
  });
  let last: Failure | undefined;
  let openUntil = 0;
  policy.onBreak(() => {
    openUntil = now() + halfOpenAfter;
  });
  /** While one call tries, the others hear what the last one heard: waiting for it, they would all leave at once. */
  function shut(): Failure | undefined {
    const open = policy.state === CircuitState.Open && now() < openUntil;
    return open || policy.state === CircuitState.HalfOpen ? last : undefined;
  }
  return {
    shut,
    async run(call) {
      const failure = shut();
      if (failure) return { ok: false, failure };
      try {
        const outcome = await policy.execute(call);
        last = failureOf(outcome) ?? last;
        return outcome;
      } catch (error) {
        if (error instanceof BrokenCircuitError && last) return { ok: false, failure: last };
        throw error;
      }
    },
  };
}

function failureOf(outcome: unknown): Failure | undefined {
  const { ok, failure }: { ok?: boolean; failure?: Failure } = Object(outcome);
  return ok === false && failure && down.has(failure.kind) ? failure : undefined;
}
