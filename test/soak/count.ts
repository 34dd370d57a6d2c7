import type { StoredMessage } from "../../src/sandbox/chats.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Traffic } from "./people.ts";
import type { Report } from "./report.ts";
import type { Passed } from "./road.ts";

interface Counted {
  readonly sandbox: Pick<Sandbox, "personas" | "chat" | "messages">;
  readonly people: Traffic;
  /** What went to Bole, and what of it was answered with 200. */
  readonly passed: readonly Passed[];
  readonly taken: readonly Passed[];
  /** Ids of events that were given up. */
  readonly failed: readonly string[];
  /** The events of the audit's rows: those that stand for an answer, and those that say what it came to again. */
  readonly audited: readonly string[];
  readonly auditedAgain: readonly string[];
}

type Figures =
  | "said"
  | "pressed"
  | "accepted"
  | "neverTaken"
  | "answered"
  | "cutOff"
  | "twice"
  | "lost"
  | "audited"
  | "auditedCutOff"
  | "auditedAgain"
  | "auditedTwice"
  | "unaudited"
  | "unanswered"
  | "p50"
  | "p99";

/** What stands in a chat while a list is looked up; where nothing takes its place, nobody was answered. */
const working = /正在查询 \d+ 个…|Looking up \d+…/;

/** Compares what was said, pressed and accepted with what stands in the chats and in the audit. */
export function count({
  sandbox,
  people,
  passed,
  taken,
  failed,
  audited,
  auditedAgain,
}: Counted): Pick<Report, Figures> {
  const answers = answersIn(sandbox);
  const of = (messageId: string) => answers.get(messageId) ?? [];
  const givenUp = new Set(failed);
  const cutOff = passed.filter(
    ({ press, eventId, messageId }) => press && givenUp.has(eventId) && of(messageId).length === 0,
  );
  const cut = new Set(cutOff.map(({ eventId }) => eventId));
  const expected = taken.filter(({ eventId }) => !cut.has(eventId));
  const lost = expected.filter(({ messageId }) => !of(messageId).some((it) => !working.test(it.content)));
  const rows = new Map<string, number>();
  for (const event of audited) rows.set(event, (rows.get(event) ?? 0) + 1);
  const answered = new Set(
    passed.filter(({ messageId }) => of(messageId).length > 0).map(({ eventId }) => eventId),
  );
  const twice = [...people.said.map(({ messageId }) => messageId), ...people.pressed].filter(
    (messageId) => of(messageId).length > 1,
  );
  const waits = people.said
    .flatMap(({ messageId, createdAt }) => of(messageId).map((answer) => answer.createdAt - createdAt))
    .sort((one, other) => one - other);
  const percentile = (share: number) => waits[Math.floor((waits.length - 1) * share)] ?? 0;
  const known = new Set(taken.map(({ messageId }) => messageId));
  return {
    neverTaken: {
      messages: people.said.filter(({ messageId }) => !known.has(messageId)).length,
      presses: people.pressed.filter((messageId) => !known.has(messageId)).length,
    },
    said: people.said.length,
    pressed: people.pressed.length,
    accepted: taken.length,
    answered: expected.filter(({ messageId }) => of(messageId).length === 1).length,
    cutOff: cutOff.length,
    twice,
    lost: lost.map(({ messageId }) => messageId),
    audited: audited.filter((event) => !cut.has(event)).length,
    auditedCutOff: audited.filter((event) => cut.has(event)).length,
    auditedAgain: auditedAgain.length,
    auditedTwice: [...rows].flatMap(([event, times]) => (times > 1 ? [event] : [])),
    unaudited: passed
      .filter(({ eventId, messageId }) => of(messageId).length > 0 && !rows.has(eventId))
      .map(({ messageId }) => messageId),
    unanswered: [...rows.keys()].filter((event) => !cut.has(event) && !answered.has(event)),
    p50: percentile(0.5),
    p99: percentile(0.99),
  };
}

/** What the bot said, by the message it replies to. */
function answersIn({ personas, chat, messages }: Counted["sandbox"]): Map<string, StoredMessage[]> {
  const rooms = [...personas.map(({ open_id }) => chat(open_id, "p2p")), chat("recruiter", "group")];
  const found = new Map<string, StoredMessage[]>();
  for (const { chatId } of rooms) {
    for (const message of messages(chatId)) {
      if (message.sender.type !== "bot" || message.parentId === undefined) continue;
      found.set(message.parentId, [...(found.get(message.parentId) ?? []), message]);
    }
  }
  return found;
}
