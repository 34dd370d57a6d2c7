/** One rate limit of a document: so many calls a second or a minute. */
export interface Quota {
  readonly calls: number;
  readonly per: "second" | "minute";
}

export const perSecond = (calls: number): readonly Quota[] => [{ calls, per: "second" }];
export const perMinute = (calls: number): readonly Quota[] => [{ calls, per: "minute" }];

/** Which of the documented rate limits are kept at present; none, until somebody switches them on. */
export interface Limits {
  /** Calls of each endpoint, as its document says. */
  calls: boolean;
  /** Five messages a second to one chat, five updates a second of one card (documents create, reply, patch). */
  messages: boolean;
}

/** Counts calls against documented quotas. */
export interface Quotas {
  readonly limits: Limits;
  /** Counts one call, or says that a limit is reached: how many calls it allows and in how many seconds one may go on. */
  spend(key: string, quota: readonly Quota[]): { readonly limit: number; readonly reset: number } | undefined;
}

/** Milliseconds. */
const spans = { second: 1000, minute: 60_000 } as const;

export function quotaCounter(now: () => number, unlimited = (_key: string) => false): Quotas {
  const spent = new Map<string, number[]>();
  return {
    limits: { calls: false, messages: false },
    spend(key, quota) {
      if (unlimited(key)) return undefined;
      const at = now();
      const before = (spent.get(key) ?? []).filter((it) => it > at - spans.minute);
      for (const { calls, per } of quota) {
        const within = before.filter((it) => it > at - spans[per]);
        if (within.length < calls) continue;
        const oldest = within[0] ?? at;
        return { limit: calls, reset: Math.max(1, Math.ceil((oldest + spans[per] - at) / 1000)) };
      }
      spent.set(key, [...before, at]);
      return undefined;
    },
  };
}
