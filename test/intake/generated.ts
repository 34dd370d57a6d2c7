import fc from "fast-check";
import { type Push, unsigned } from "./feishu.ts";
import { changed } from "./hostile/changed.ts";
import { lookup, type Moment, pressed, wrapped } from "./hostile/request.ts";

/*
 * Requests by chance that nobody may take for Feishu's: what fast-check draws from these is refused, every time.
 */

const signing = ["x-lark-request-timestamp", "x-lark-request-nonce", "x-lark-signature"] as const;

const same = (one: Push, other: Push) =>
  one.body.equals(other.body) && signing.every((name) => one.headers[name] === other.headers[name]);

/** Printable ASCII that HTTP does not trim. */
const headerValue = fc
  .string({
    maxLength: 80,
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  })
  .filter((text) => text !== "");

/** A change of bytes, somewhere. `at` and `to` are taken as far as the bytes go. */
const bytesChanged: fc.Arbitrary<(body: Buffer) => Buffer> = fc.oneof(
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, mask]) => (body: Buffer) => {
    const copy = Buffer.from(body);
    copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ mask;
    return copy;
  }),
  fc.nat().map((at) => (body: Buffer) => body.subarray(0, at % body.length)),
  fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 })).map(([at, more]) => (body: Buffer) => {
    const place = at % (body.length + 1);
    return Buffer.concat([body.subarray(0, place), more, body.subarray(place)]);
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([from, length]) => (body: Buffer) => {
    const start = from % body.length;
    return Buffer.concat([body.subarray(0, start), body.subarray(start + 1 + (length % 40))]);
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => (body: Buffer) => {
    const [start = 0, end = 0] = [from % body.length, to % body.length].toSorted((one, other) => one - other);
    return Buffer.concat([body, body.subarray(start, end + 1)]);
  }),
);

/** A change of the three headers that sign. */
const headersChanged: fc.Arbitrary<(push: Push, other: Push) => Record<string, string>> = fc.oneof(
  fc.tuple(fc.constantFrom(...signing), headerValue).map(([name, value]) => ({ headers }: Push) => ({
    ...headers,
    [name]: value,
  })),
  fc.constantFrom(...signing).map((name) => ({ headers }: Push) => {
    const { [name]: _, ...rest } = headers;
    return rest;
  }),
  fc.constantFrom(...signing).map((name) => ({ headers }: Push, other: Push) => ({
    ...headers,
    [name]: `${headers[name]}${other.headers[name]}`,
  })),
  fc.integer({ min: 1, max: 10 }).map((by) => ({ headers }: Push) => {
    const stamp = headers["x-lark-request-timestamp"] ?? "";
    return {
      ...headers,
      "x-lark-request-timestamp": stamp.slice(0, -by),
      "x-lark-request-nonce": `${stamp.slice(-by)}${headers["x-lark-request-nonce"]}`,
    };
  }),
);

/** Recorded pushes with bytes or headers changed, or both, or taken from one another. */
export function alteredByChance({ push }: Moment): fc.Arbitrary<Push> {
  const recorded = Array.from({ length: 24 }, (_, index) =>
    push(index % 3 === 0 ? pressed() : lookup(), { nonce: `${index}7f3a9c` }),
  );
  const one = fc.constantFrom(...recorded);
  return fc
    .oneof(
      fc.tuple(one, bytesChanged).map(([was, change]) => [was, { ...was, body: change(was.body) }] as const),
      fc
        .tuple(one, one, headersChanged)
        .map(([was, other, change]) => [was, { ...was, headers: change(was, other) }] as const),
      fc
        .tuple(one, one, bytesChanged, headersChanged)
        .map(
          ([was, other, bytes, headers]) =>
            [was, { body: bytes(was.body), headers: headers(was, other) }] as const,
        ),
      fc.tuple(one, one).map(([was, other]) => [was, { body: other.body, headers: was.headers }] as const),
    )
    .filter(([, made]) => recorded.every((genuine) => !same(genuine, made)))
    .map(([, made]) => made);
}

/** Bytes, JSON and ciphertexts by chance: unsigned, signed by a stranger, and even signed by Feishu. */
export function nonsense({ sign }: Moment): fc.Arbitrary<Push> {
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.json({ maxDepth: 3 }).map((text) => Buffer.from(text)),
    fc
      .uint8Array({ minLength: 16, maxLength: 160 })
      .map((bytes) => Buffer.from(JSON.stringify({ encrypt: Buffer.from(bytes).toString("base64") }))),
    fc
      .tuple(
        fc.constantFrom("__proto__", "encrypt", "headers", "header", "schema", "type", "event"),
        fc.json({ maxDepth: 2 }),
      )
      .map(([key, value]) => Buffer.from(`{"${key}":${value}}`)),
  );
  return fc
    .tuple(body, fc.constantFrom("unsigned", "forged", "signed"))
    .map(([bytes, how]) =>
      how === "unsigned" ? unsigned(bytes) : sign(bytes, how === "forged" ? { key: "another" } : {}),
    );
}

/** JSON by chance, encrypted and signed as Feishu would. */
export function nonsenseInside({ sign }: Moment): fc.Arbitrary<Push> {
  return fc.json({ maxDepth: 3 }).map((text) => sign(wrapped(text)));
}

const texts = [
  "schema",
  "header.event_id",
  "header.event_type",
  "header.token",
  "header.app_id",
  "header.create_time",
  "event.message.message_id",
  "event.message.chat_id",
  "event.message.chat_type",
  "event.message.create_time",
  "event.message.message_type",
  "event.message.content",
  "event.sender.sender_type",
  "event.sender.sender_id.open_id",
];
const objects = ["header", "event", "event.sender", "event.message"];

/** Genuine messages in which a part that must be there is of another kind. */
export function brokenEvents({ push }: Moment): fc.Arbitrary<Push> {
  const noText = fc.oneof(
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string()),
    fc.object({ maxDepth: 1 }),
  );
  const noObject = fc.oneof(
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.jsonValue({ maxDepth: 1 })),
    fc.string(),
  );
  return fc
    .oneof(
      { weight: texts.length, arbitrary: fc.tuple(fc.constantFrom(...texts), noText) },
      { weight: objects.length, arbitrary: fc.tuple(fc.constantFrom(...objects), noObject) },
    )
    .map(([path, value]) => push(changed(lookup(), path, value)));
}
