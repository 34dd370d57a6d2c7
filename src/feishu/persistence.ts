import { setTimeout as after } from "node:timers/promises";
import type { Outcome } from "../outcome.ts";
import type { Failure, FailureKind } from "./failure.ts";

/** Waits so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<unknown>;

/** What may be over in a moment. Whatever else Feishu answers stays as it is, however often one asks. */
const passing: ReadonlySet<FailureKind> = new Set(["rate-limited", "timeout", "unreachable", "feishu-fault"]);

/** Whether asking again later may go better. */
export function mayPass({ kind }: Failure): boolean {
  return passing.has(kind);
}

/** Pauses between attempts, milliseconds, each half as much or half as long again by chance. */
const usualPauses = [300, 1500, 4000];
/** Feishu's own wait (`x-ogw-ratelimit-reset`) is honoured up to here, milliseconds; who must wait longer is told so. */
const longestWait = 15_000;
/** Those whom Feishu told to wait equally long come back spread over so many milliseconds. */
const spread = 500;

export interface Persistence {
  readonly wait?: Wait | undefined;
  /** From 0 to 1. */
  readonly random?: (() => number) | undefined;
  /** Milliseconds between attempts, as many as there are attempts after the first. */
  readonly pauses?: readonly number[] | undefined;
  /** After so many milliseconds no further attempt begins. */
  readonly withinMs?: number | undefined;
  /** Milliseconds on a clock that only goes forward. */
  readonly now?: (() => number) | undefined;
}

/**
 * Does something that may be done twice (a read, a send with a `uuid`, an update) until it succeeds or fails for good,
 * four times at most unless said otherwise: within two minutes, well within the hour for which Feishu knows a `uuid`
 * again.
 */
export async function persistently<T>(
  attempt: () => Promise<Outcome<T, Failure>>,
  {
    wait = after,
    random = Math.random,
    pauses = usualPauses,
    withinMs = Number.POSITIVE_INFINITY,
    now = () => performance.now(),
  }: Persistence = {},
): Promise<Outcome<T, Failure>> {
  const until = now() + withinMs;
  for (const pause of pauses) {
    const outcome = await attempt();
    if (outcome.ok || !mayPass(outcome.failure)) return outcome;
    const asked = (outcome.failure.retryAfter ?? 0) * 1000;
    const next = Math.max(pause / 2 + pause * random(), asked > 0 ? asked + spread * random() : 0);
    if (asked > longestWait || now() + next > until) return outcome;
    await wait(next);
  }
  return attempt();
}
