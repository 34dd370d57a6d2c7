/** How patient and how insistent the long connection is. All in milliseconds. */
export interface ConnectionPace {
  /** After the first loss; it doubles with each further one. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** Between tries where somebody has to do something first. */
  readonly slowPauseMs: number;
  /** A connection that stood so long is a good one: after it the pauses begin anew. */
  readonly steadyMs: number;
  /** So long after a ping something must have come. */
  readonly pongWithinMs: number;
}

/**
 * The longest pause is the 120 s that the SDKs wait between all tries. What the server says about pauses and their number
 * (`ReconnectNonce`, `ReconnectInterval`, `ReconnectCount`) is for clients that all wait equally long; nobody can reach
 * Bole before the first 30 s of it are over, and ours are spread by chance.
 */
export const usualPace: ConnectionPace = {
  firstPauseMs: 1_000,
  longestPauseMs: 120_000,
  slowPauseMs: 60_000,
  steadyMs: 60_000,
  pongWithinMs: 20_000,
};

/** The pause after so many losses in a row, in milliseconds; `chance` (0 to 1) takes up to half of it away. */
export function pauseAfter(losses: number, lasting: boolean, chance: number, pace: ConnectionPace): number {
  const { firstPauseMs, longestPauseMs, slowPauseMs } = pace;
  const doubled = Math.min(firstPauseMs * 2 ** (losses - 1), longestPauseMs);
  return Math.round((lasting ? Math.max(slowPauseMs, doubled) : doubled) * (1 - chance / 2));
}
