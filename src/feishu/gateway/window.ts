/** So many calls within any span of a certain length, on this instance. */
export interface Window {
  /** Takes one call: 0 where it may go, else the milliseconds until one may. */
  take(): number;
}

export interface WindowOptions {
  readonly calls: number;
  /** Milliseconds. */
  readonly span: number;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/** Remembers when the last calls went; exact, however they lie. */
export function createWindow({ calls, span, now }: WindowOptions): Window {
  const gone: number[] = [];
  return {
    take() {
      const at = now();
      while (gone.length > 0 && (gone[0] ?? 0) <= at - span) gone.shift();
      if (gone.length >= calls) return (gone[0] ?? at) + span - at;
      gone.push(at);
      return 0;
    },
  };
}
