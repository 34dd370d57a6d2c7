import { seconds } from "../feishu.ts";
import { headOf, lookup, type Moment, pressed, type Replay, type Sending } from "./request.ts";

const hour = 3_600_000;

/**
 * Genuine pushes sent once more within EVENT_MAX_AGE. Nothing tells them from Feishu's own retries, which are the
 * same bytes, so they are answered 200 as those must be; what they ask for is not done again.
 */
export function replays({ now, push }: Moment): readonly Replay[] {
  const replay = (name: string, event: object, sending?: Sending, timestamp = seconds(now)): Replay => {
    const genuine = push(event, { timestamp });
    return { name, genuine, again: [Buffer.from(headOf(genuine, sending)), genuine.body] };
  };
  const byByte = replay("a byte at a time", lookup());
  return [
    replay("at once", lookup()),
    replay("at the other door", lookup(), { path: "/webhook/card" }),
    replay("with a question behind the address", lookup(), { path: "/webhook/event?again=1" }),
    replay("through a proxy", lookup(), { headers: { "x-forwarded-for": "203.0.113.9" } }),
    replay("under another content type", lookup(), { headers: { "content-type": "text/plain" } }),
    replay("from another host", lookup(), { headers: { host: "elsewhere.example" } }),
    replay("seven hours later", lookup(), {}, seconds(now - 7 * hour)),
    replay("a press", pressed()),
    replay("a press at the other door", pressed(), { path: "/webhook/card" }),
    {
      ...byByte,
      again: byByte.again.flatMap((piece) => Array.from(Buffer.from(piece), (byte) => Buffer.from([byte]))),
    },
  ];
}
