/** So many calls within any span of a certain length, on this instance. */
export interface Window {
  /** The milliseconds until a call may go: 0 where it may. Takes nothing. */
  left(): number;
  /** A call goes. */
  take(): void;
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
    left() {
      const at = now();
      for (;;) {
        const [first] = gone;
        if (first === undefined || first + span > at) break;
        gone.shift();
      }
      const [first] = gone;
      return first === undefined || gone.length < calls ? 0 : first + span - at;
    },
    take: () => void gone.push(now()),
  };
}
