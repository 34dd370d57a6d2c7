import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Observer } from "../observer.ts";

/** What Prometheus reads. */
export interface Metrics {
  readonly observer: Observer;
  /** All of it in Prometheus' own text, and that text's content type. */
  text(): Promise<{ readonly type: string; readonly body: string }>;
}

/** What is looked at when Prometheus asks. */
export interface Depths {
  /** Events this instance works on. */
  readonly inHand: () => number;
  /** Instances that share the database. */
  readonly instances: () => number;
}

/** Seconds: from a lookup Feishu answers at once to what it never answers (10 s) and who waits longest for a turn (120 s). */
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];
/** Bytes, up to Feishu's own limit of a card (30 KB) and beyond. */
const bytes = [1_000, 2_000, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000, 100_000];

/**
 * Counts what happens. Labels are names of ours (commands, endpoints, outcomes) and nothing else: no person, no chat, no
 * text and no id can become one.
 */
export function createMetrics(depths: Depths): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];

  const events = new Counter({
    name: "bole_events_total",
    help: "Events from Feishu, by type and by what became of them on arrival",
    labelNames: ["type", "outcome"],
    registers,
  });
  const asks = new Counter({
    name: "bole_asks_total",
    help: "Asks answered, by command and ending",
    labelNames: ["command", "ending"],
    registers,
  });
  const asking = new Histogram({
    name: "bole_ask_seconds",
    help: "From an ask to its answer, before it is sent",
    labelNames: ["command"],
    buckets: seconds,
    registers,
  });
  const calls = new Histogram({
    name: "bole_feishu_call_seconds",
    help: "Calls to the Open Platform, by endpoint and outcome",
    labelNames: ["endpoint", "outcome"],
    buckets: seconds,
    registers,
  });
  const waits = new Histogram({
    name: "bole_quota_wait_seconds",
    help: "How long calls waited for their turn, by endpoint",
    labelNames: ["endpoint"],
    buckets: seconds,
    registers,
  });
  const waiting = new Gauge({
    name: "bole_quota_waiting",
    help: "Calls that wait for their turn now, by endpoint",
    labelNames: ["endpoint"],
    registers,
  });
  const cards = new Histogram({
    name: "bole_card_bytes",
    help: "Size of what is sent into chats",
    labelNames: ["kind"],
    buckets: bytes,
    registers,
  });
  new Gauge({
    name: "bole_events_in_hand",
    help: "Events this instance works on now",
    registers,
    collect() {
      this.set(depths.inHand());
    },
  });
  new Gauge({
    name: "bole_instances",
    help: "Instances that share the database, as this one last saw it",
    registers,
    collect() {
      this.set(depths.instances());
    },
  });

  return {
    observer: {
      arrived: (type, outcome) => events.inc({ type, outcome }),
      asked({ command, ending, ms }) {
        asks.inc({ command, ending });
        asking.observe({ command }, ms / 1000);
      },
      called: ({ endpoint, outcome, ms }) => calls.observe({ endpoint, outcome }, ms / 1000),
      lined: (endpoint) => waiting.inc({ endpoint }),
      unlined(endpoint, ms) {
        waiting.dec({ endpoint });
        waits.observe({ endpoint }, ms / 1000);
      },
      said: (kind, size) => cards.observe({ kind }, size),
    },
    text: async () => ({ type: register.contentType, body: await register.metrics() }),
  };
}
