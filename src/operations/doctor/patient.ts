import type { Feishu } from "../../feishu/port.ts";
import type { AppSettings } from "../../settings.ts";

/** The time on Feishu's clock in one answer, and on ours when it was asked and when it came. Milliseconds since 1970. */
export interface ClockReading {
  readonly theirs: number;
  readonly asked: number;
  readonly came: number;
}

/** What the checks that need an app look at. */
export interface Patient {
  readonly app: AppSettings;
  /** Base URL of the Open Platform. */
  readonly domain: string;
  readonly feishu: Feishu;
  /** How events come in. */
  readonly events: "webhook" | "websocket";
  /** How old a push may be, milliseconds. */
  readonly eventMaxAgeMs: number;
  /** What Feishu's answers said of the time so far. */
  readonly clocks: readonly ClockReading[];
  /** Whether Feishu, or anything in its place, has answered at all so far. */
  readonly answered: () => boolean;
  /** The bot's own address, if it was told. */
  readonly webhook?: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  readonly random: (bytes: number) => Buffer;
}
