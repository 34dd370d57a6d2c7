import { createHash } from "node:crypto";
import { encryptKey, type Push, seconds } from "../feishu.ts";
import { type Family, hostile, lookup, type Moment, pressed, wrapped } from "./request.ts";

const minute = 60_000;
const hour = 60 * minute;

/** The signature is right for whatever stands in the header, byte for byte: only the time is wrong. */
function signedAt(timestamp: string, event: unknown): Push {
  const body = Buffer.from(wrapped(event));
  const signature = createHash("sha256")
    .update(Buffer.from(timestamp, "latin1"))
    .update(`7f3a9c${encryptKey}`)
    .update(body)
    .digest("hex");
  return {
    body,
    headers: {
      "content-type": "application/json",
      "x-lark-request-timestamp": timestamp,
      "x-lark-request-nonce": "7f3a9c",
      "x-lark-signature": signature,
    },
  };
}

/** Genuine pushes replayed when they are too old to be Feishu's retries, or signed for a time that is none. */
export function wrongTimes({ now }: Moment): Family {
  const stamp = seconds(now);
  const times: readonly (readonly [string, string])[] = [
    ["8 hours and a minute ago", seconds(now - 8 * hour - minute)],
    ["9 hours ago", seconds(now - 9 * hour)],
    ["a day ago", seconds(now - 24 * hour)],
    ["a month ago", seconds(now - 30 * 24 * hour)],
    ["a year ago", seconds(now - 365 * 24 * hour)],
    ["15 minutes from now", seconds(now + 15 * minute)],
    ["an hour from now", seconds(now + hour)],
    ["a year from now", seconds(now + 365 * 24 * hour)],
    ["in 2286", "9999999999"],
    ["in 1970", "1"],
    ["in 1970, with ten digits", "0000000001"],
    ["before 1970", `-${stamp}`],
    ["in milliseconds", String(now)],
    ["in microseconds", `${now}000`],
    ["with a zero in front", `0${stamp}`],
    ["with a plus in front", `+${stamp}`],
    ["with a sign for its first digit", `+${stamp.slice(1)}`],
    ["with a digit more", `${stamp}0`],
    ["with a digit less", stamp.slice(0, -1)],
    ["as a fraction", `${stamp}.0`],
    ["as a power", "1.7e9"],
    ["in hexadecimal", `0x${Number(stamp).toString(16)}`],
    ["as a date", new Date(now).toISOString()],
    ["with a space inside", `${stamp.slice(0, 5)} ${stamp.slice(5)}`],
    ["twice", `${stamp}, ${stamp}`],
    ["in words", "yesterday"],
    ["as NaN", "NaN"],
    ["as Infinity", "Infinity"],
    ["as nothing defined", "undefined"],
    ["in fullwidth digits", Buffer.from("１７６８４６７６００").toString("latin1")],
  ];
  return {
    title: "Replays too old, times that are none",
    requests: [
      ...times.map(([when, timestamp]) =>
        hostile(`a message signed ${when}`, 401, signedAt(timestamp, lookup())),
      ),
      hostile("a press signed 9 hours ago", 401, signedAt(seconds(now - 9 * hour), pressed())),
      hostile(
        "a press signed 9 hours ago, at the card's door",
        401,
        signedAt(seconds(now - 9 * hour), pressed()),
        {
          path: "/webhook/card",
        },
      ),
    ],
  };
}

/** Timestamp and nonce are hashed without anything between them: the boundary must not move. */
export function movedBoundaries({ now, sign }: Moment): Family {
  const stamp = seconds(now);
  const body = wrapped(lookup());
  const moved = (name: string, nonce: string, timestampTo: string, nonceTo: string) =>
    hostile(name, 401, sign(body, { nonce }), {
      headers: { "x-lark-request-timestamp": timestampTo, "x-lark-request-nonce": nonceTo },
    });
  const across = (digits: number) => {
    const both = `${stamp}123456`;
    return moved(
      `the boundary moved by ${digits}`,
      "123456",
      both.slice(0, stamp.length + digits),
      both.slice(stamp.length + digits),
    );
  };
  const early = sign(body, { timestamp: "1", nonce: "2" });
  const nonces: readonly (readonly [string, string])[] = [
    ["of 129 characters", "n".repeat(129)],
    ["of ten thousand characters", "n".repeat(10_000)],
    ["with a space", "7f 3a9c"],
    ["with a tab", "7f\t3a9c"],
    ["in Chinese", Buffer.from("伯乐").toString("latin1")],
    ["with a byte above 127", "7f\xff"],
  ];
  return {
    title: "Signature boundaries moved",
    requests: [
      ...[-9, -5, -2, -1, 1, 2, 5, 6].map(across),
      hostile('"12" and nothing for "1" and "2"', 401, early, {
        headers: { "x-lark-request-timestamp": "12", "x-lark-request-nonce": "" },
      }),
      hostile('nothing and "12" for "1" and "2"', 401, early, {
        headers: { "x-lark-request-timestamp": "", "x-lark-request-nonce": "12" },
      }),
      moved("everything in the timestamp", "123456", `${stamp}123456`, ""),
      moved("everything in the nonce", "123456", "", `${stamp}123456`),
      moved("timestamp and nonce changed over", "1234567890", "1234567890", stamp),
      moved("the key's first letter in the nonce", "123456", stamp, `123456${encryptKey[0]}`),
      ...nonces.map(([what, nonce]) => hostile(`a nonce ${what}`, 401, signedWithNonce(body, stamp, nonce))),
    ],
  };
}

/** Signed as it stands in the header, so that only the nonce's form is at fault. */
function signedWithNonce(body: string, timestamp: string, nonce: string): Push {
  const signature = createHash("sha256")
    .update(timestamp)
    .update(Buffer.from(nonce, "latin1"))
    .update(encryptKey)
    .update(body)
    .digest("hex");
  return {
    body: Buffer.from(body),
    headers: {
      "content-type": "application/json",
      "x-lark-request-timestamp": timestamp,
      "x-lark-request-nonce": nonce,
      "x-lark-signature": signature,
    },
  };
}
