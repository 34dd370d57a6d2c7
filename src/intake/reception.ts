import type { BaseLogger } from "pino";
import { errorName } from "../error-name.ts";
import type { Observer } from "../observer.ts";
import type { Claimed, Inbox, Verdict } from "../store/inbox.ts";
import { troubleOf } from "../store/trouble.ts";
import type { Bodies } from "./bodies.ts";
import { type Deadline, deadline, late } from "./deadline.ts";
import type { EventEnvelope } from "./envelope.ts";
import type {
  ActionEvent,
  CallbackAnswer,
  GoesOn,
  Handling,
  IncomingEvent,
  MessageEvent,
  OtherEvent,
} from "./events.ts";
import { createHands, firstTry, type Job, mostFailures } from "./hands.ts";
import { readEvent } from "./read-event.ts";
import { createTakeover } from "./takeover.ts";

/** Who does the work. Whatever they throw is logged by name and id; a message is then tried again later. */
export interface Handlers {
  onMessage(event: MessageEvent, handling: Handling): Promise<void>;
  /**
   * Awaited for `patienceMs` at most; what comes later is dropped. What it goes on with afterwards belongs to the event
   * as well: it is finished before the process stops.
   */
  onAction(event: ActionEvent, goesOn: GoesOn): Promise<CallbackAnswer>;
  onOther?: ((event: OtherEvent) => Promise<void>) | undefined;
  /** Ends what an action left behind whose instance died, by its event's id: nothing else is left of it. */
  onCutOff?: ((event: string) => Promise<void>) | undefined;
}

export interface ReceptionOptions extends Handlers {
  readonly inbox: Inbox;
  readonly bodies: Bodies;
  readonly now: () => number;
  readonly log: Pick<BaseLogger, "debug" | "info" | "warn" | "error">;
  /** How long an answer may take in all, in milliseconds. Feishu waits 3 s for the whole request. */
  readonly patienceMs?: number | undefined;
  readonly observer?: Pick<Observer, "arrived"> | undefined;
  /** See `HandsOptions`. */
  readonly holdEveryMs?: number | undefined;
  /** See `HandsOptions`. */
  readonly pausesMs?: readonly number[] | undefined;
  /** How often to look for what others left lying, milliseconds. */
  readonly lookEveryMs?: number | undefined;
}

/** What to answer Feishu: a status and a JSON body. */
export interface Answer {
  readonly status: 200 | 400 | 503;
  readonly body: object;
}

/** Where proven events arrive, by whatever road. */
export interface Reception {
  take(envelope: EventEnvelope): Promise<Answer>;
  /** Begins to take over what others left lying. */
  start(): void;
  /**
   * Takes nothing more, finishes what is in hand, and after that many milliseconds leaves the rest to others at once.
   * Never rejects.
   */
  stop(withinMs: number): Promise<void>;
  /** Resolves once nothing that was taken is still being worked on. */
  settled(): Promise<void>;
  /** How many events are in hand. */
  inHand(): number;
}

const ok: Answer = { status: 200, body: {} };
const malformed: Answer = { status: 400, body: {} };
/** Feishu pushes an event again when it hears this; an action it does not. */
const tryAgain: Answer = { status: 503, body: {} };

/** What is new costs no write more: what kills at the first touch is marked at the second. */
const anew: Handling = { again: false, last: false, begins: async () => {} };

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
 *
 * A push whose handling fails, or whose instance dies, is handled again, by whoever is there. A press is not: Feishu
 * waits for its answer now or never, and whoever pressed has pressed again or gone on; a card that changed then would
 * only surprise them. One that came to no end counts as failed, once what it left standing says so.
 */
export function createReception(options: ReceptionOptions): Reception {
  const { inbox, bodies, log, now, patienceMs = 2500 } = options;
  const hands = createHands(options);
  const takeover = createTakeover({ ...options, hands, taskOf, everyMs: options.lookEveryMs });
  const entering = new Set<Promise<Answer>>();
  let stopped = false;

  function accept(
    event: IncomingEvent,
    envelope: EventEnvelope,
    written?: (verdict: Verdict) => void,
  ): Promise<Verdict> {
    const arrival = {
      eventId: event.eventId,
      messageId: event.type === "message" ? event.messageId : undefined,
      kind: event.type,
      receivedAt: now(),
      body: event.type === "action" ? undefined : bodies.seal(envelope),
    };
    return inbox.accept(arrival, written);
  }

  async function handle(event: MessageEvent | OtherEvent, handling: Handling): Promise<void> {
    // The answer goes out first.
    await new Promise((resolve) => setImmediate(resolve));
    if (event.type === "message") return options.onMessage(event, handling);
    await handling.begins();
    await options.onOther?.(event);
  }

  const takenOver = (event: string, last: boolean): Handling => ({
    again: true,
    last,
    begins: () =>
      inbox.begin(event).catch((error: unknown) => {
        log.warn({ event, trouble: troubleOf(error) }, "that an event is handled again could not be written");
      }),
  });

  function taskOf({ eventId, body, failures }: Claimed): Pick<Job, "task" | "counts"> | undefined {
    if (body === undefined) return { task: async () => options.onCutOff?.(eventId), counts: "failed" };
    const envelope = bodies.open(eventId, body);
    const event = envelope && readEvent(envelope);
    if (event === undefined || event === "unknown" || event === "malformed") return undefined;
    return event.type === "action"
      ? undefined
      : { task: () => handle(event, takenOver(eventId, failures + 1 >= mostFailures)) };
  }

  async function stored(event: IncomingEvent, accepting: Promise<Verdict>, until: Deadline) {
    try {
      const verdict = await until.race(accepting);
      if (verdict !== late) {
        options.observer?.arrived(event.type, verdict);
        return verdict;
      }
      log.error({ event: event.eventId }, "an event could not be stored in time");
    } catch (error) {
      const about = { event: event.eventId, error: errorName(error), trouble: troubleOf(error) };
      log.error(about, "an event could not be stored");
    }
    options.observer?.arrived(event.type, "not-stored");
    return undefined;
  }

  async function takePush(
    event: MessageEvent | OtherEvent,
    envelope: EventEnvelope,
    until: Deadline,
  ): Promise<Answer> {
    // Work may begin once it is written, while the disk is waited for: an answer waits for its audit, which is on the disk
    // only together with the event. Also where it is stored too late to say so: Feishu's next push will count as seen.
    const accepting = accept(event, envelope, (verdict) => {
      if (verdict === "new")
        void hands.take({
          eventId: event.eventId,
          ...firstTry,
          again: true,
          task: () => handle(event, anew),
        });
    });
    return (await stored(event, accepting, until)) === undefined ? tryAgain : ok;
  }

  async function takeAction(event: ActionEvent, envelope: EventEnvelope, until: Deadline): Promise<Answer> {
    const verdict = await stored(event, accept(event, envelope), until);
    if (verdict === undefined) return tryAgain;
    if (verdict === "seen") return ok;
    const { eventId } = event;
    const rest: Promise<unknown>[] = [];
    const acting = (async () => options.onAction(event, (work) => rest.push(work)))();
    const task = () => acting.then(() => Promise.all(rest)).then(() => {});
    void hands.take({ eventId, ...firstTry, again: false, task });
    const answer = await until.race(acting.catch(() => apology));
    return answer === late ? ok : { status: 200, body: answer };
  }

  async function enter(envelope: EventEnvelope): Promise<Answer> {
    const event = readEvent(envelope);
    const about = { event: envelope.eventId, type: envelope.eventType };
    if (event === "unknown") {
      log.info(about, "an event of a type Bole does not know");
      options.observer?.arrived("other", "unknown");
      return ok;
    }
    if (event === "malformed") {
      log.warn(about, "an event that is not what its document says");
      options.observer?.arrived("other", "malformed");
      return malformed;
    }
    const until = deadline(patienceMs);
    try {
      return await (event.type === "action"
        ? takeAction(event, envelope, until)
        : takePush(event, envelope, until));
    } finally {
      until.clear();
    }
  }

  async function settled(): Promise<void> {
    while (entering.size > 0 || hands.count() > 0) {
      await Promise.allSettled(entering);
      await hands.settled();
    }
  }

  return {
    take(envelope) {
      if (stopped) return Promise.resolve(tryAgain);
      const answering = enter(envelope).finally(() => entering.delete(answering));
      entering.add(answering);
      return answering;
    },
    start: () => takeover.start(),
    async stop(withinMs) {
      stopped = true;
      inbox.hurry();
      await takeover.stop();
      const until = deadline(withinMs);
      if ((await until.race(settled())) === late) {
        log.warn({ events: hands.count() }, "what is still in hand is left to others");
      }
      until.clear();
      await inbox.release().catch((error: unknown) => {
        log.warn(
          { trouble: troubleOf(error) },
          "others take over what is in hand only when its lease has run out",
        );
      });
    },
    settled,
    inHand: () => hands.count(),
  };
}
