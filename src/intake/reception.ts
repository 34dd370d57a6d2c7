import type { BaseLogger } from "pino";
import { errorName } from "../error-name.ts";
import type { Inbox } from "../store/inbox.ts";
import { type Deadline, deadline, late } from "./deadline.ts";
import type { EventEnvelope } from "./envelope.ts";
import type { ActionEvent, CallbackAnswer, IncomingEvent, MessageEvent, OtherEvent } from "./events.ts";
import { readEvent } from "./read-event.ts";

/** Who does the work. Whatever they throw is logged by name and id, and ends there. */
export interface Handlers {
  onMessage(event: MessageEvent): Promise<void>;
  /** Awaited for `patienceMs` at most; what comes later is dropped. */
  onAction(event: ActionEvent): Promise<CallbackAnswer>;
  onOther?: ((event: OtherEvent) => Promise<void>) | undefined;
}

export interface ReceptionOptions extends Handlers {
  readonly inbox: Pick<Inbox, "accept" | "done">;
  readonly now: () => number;
  readonly log: Pick<BaseLogger, "debug" | "info" | "warn" | "error">;
  /** How long an answer may take in all, in milliseconds. Feishu waits 3 s for the whole request. */
  readonly patienceMs?: number | undefined;
}

/** What to answer Feishu: a status and a JSON body. */
export interface Answer {
  readonly status: 200 | 400 | 503;
  readonly body: object;
}

/** Where proven events arrive, by whatever road. */
export interface Reception {
  take(envelope: EventEnvelope): Promise<Answer>;
  /** Resolves once nothing that was taken is still being worked on. */
  settled(): Promise<void>;
}

const ok: Answer = { status: 200, body: {} };
const malformed: Answer = { status: 400, body: {} };
/** Feishu pushes an event again when it hears this; an action it does not. */
const tryAgain: Answer = { status: 503, body: {} };

const apology: CallbackAnswer = {
  toast: {
    type: "error",
    content: "出错了，请稍后再试。",
    i18n: { zh_cn: "出错了，请稍后再试。", en_us: "Something went wrong. Please try again." },
  },
};

/**
 * Stores each event once, answers, then works. A message counts as the same when its event id or its message id
 * was seen before (document "im-v1/message/events/receive": do not rely on event_id alone).
 */
export function createReception(options: ReceptionOptions): Reception {
  const { inbox, log, now, patienceMs = 2500 } = options;
  const working = new Set<Promise<void>>();

  function accept(event: IncomingEvent): Promise<"new" | "seen"> {
    return inbox.accept({
      eventId: event.eventId,
      messageId: event.type === "message" ? event.messageId : undefined,
      kind: event.type,
      receivedAt: now(),
    });
  }

  /** Runs to the end whatever happens; what failed is not marked done. */
  function work(event: IncomingEvent, task: () => Promise<void>): void {
    const running = task()
      .then(() => inbox.done(event.eventId))
      .catch((error: unknown) => {
        log.error({ event: event.eventId, error: errorName(error) }, "an event could not be handled");
      })
      .finally(() => working.delete(running));
    working.add(running);
  }

  async function handle(event: MessageEvent | OtherEvent): Promise<void> {
    // The answer goes out first.
    await new Promise((resolve) => setImmediate(resolve));
    if (event.type === "message") await options.onMessage(event);
    else await options.onOther?.(event);
  }

  async function stored(event: IncomingEvent, accepting: Promise<"new" | "seen">, until: Deadline) {
    try {
      const verdict = await until.race(accepting);
      if (verdict !== late) return verdict;
      log.error({ event: event.eventId }, "an event could not be stored in time");
    } catch (error) {
      log.error({ event: event.eventId, error: errorName(error) }, "an event could not be stored");
    }
    return undefined;
  }

  async function takePush(event: MessageEvent | OtherEvent, until: Deadline): Promise<Answer> {
    const accepting = accept(event);
    // Also when it is stored too late to say so: Feishu's next push will count as seen.
    accepting.then(
      (verdict) => verdict === "new" && work(event, () => handle(event)),
      () => {},
    );
    return (await stored(event, accepting, until)) === undefined ? tryAgain : ok;
  }

  async function takeAction(event: ActionEvent, until: Deadline): Promise<Answer> {
    const verdict = await stored(event, accept(event), until);
    if (verdict === undefined) return tryAgain;
    if (verdict === "seen") return ok;
    const acting = (async () => options.onAction(event))();
    work(event, () => acting.then(() => {}));
    const answer = await until.race(acting.catch(() => apology));
    return answer === late ? ok : { status: 200, body: answer };
  }

  return {
    async take(envelope) {
      const event = readEvent(envelope);
      const about = { event: envelope.eventId, type: envelope.eventType };
      if (event === "unknown") {
        log.info(about, "an event of a type Bole does not know");
        return ok;
      }
      if (event === "malformed") {
        log.warn(about, "an event that is not what its document says");
        return malformed;
      }
      const until = deadline(patienceMs);
      try {
        return await (event.type === "action" ? takeAction(event, until) : takePush(event, until));
      } finally {
        until.clear();
      }
    },
    async settled() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}
