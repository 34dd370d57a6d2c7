import { type Push, unsigned } from "../feishu.ts";
import { type Family, type Hostile, headOf, hostile, lookup, type Moment, wrapped } from "./request.ts";

/** Where a request ends, told wrongly: lengths that lie, chunks that are none, requests in one another. */
export function framingTricks({ push }: Moment): Family {
  const body = wrapped(lookup());
  const bare = unsigned(body);
  const length = (
    name: string,
    status: Hostile["status"],
    value: string,
    push: Push = bare,
    hangsUp = false,
  ) => hostile(name, status, push, { headers: { "content-length": value }, hangsUp });
  const chunked = (
    name: string,
    status: Hostile["status"],
    chunks: string,
    coding = "chunked",
    hangsUp = false,
  ): Hostile => ({
    name,
    status,
    hangsUp,
    pieces: [headOf(bare, { headers: { "content-length": undefined, "transfer-encoding": coding } }), chunks],
  });
  const both = (name: string, lines: readonly string[], text: string): Hostile => ({
    name,
    status: 400,
    pieces: [headOf(bare, { lines }), text],
  });
  const whole = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const raw = (
    name: string,
    status: Hostile["status"],
    bytes: string | Buffer,
    hangsUp = false,
  ): Hostile => ({
    name,
    status,
    pieces: [bytes],
    hangsUp,
  });
  const forged = headOf(bare, { headers: { connection: "keep-alive" } }) + body;
  const last = headOf(bare) + body;
  const genuine = push(lookup());
  return {
    title: "Lengths, chunks and pipelines",
    requests: [
      length(
        "a genuine push announced longer than it is",
        400,
        String(genuine.body.length + 10),
        genuine,
        true,
      ),
      length(
        "a genuine push cut off",
        400,
        String(genuine.body.length),
        { ...genuine, body: genuine.body.subarray(0, 50) },
        true,
      ),
      length("a genuine push announced one byte shorter", 400, String(genuine.body.length - 1), genuine),
      length("announced as nothing", 400, "0"),
      length("announced shorter than it is", 400, "10"),
      length("a negative length", 400, "-1"),
      length("a length in hexadecimal", 400, "0x10"),
      length("a length with a plus", 400, "+10"),
      length("a length as a fraction", 400, "10.5"),
      length("a length in words", 400, "ten"),
      length("two lengths in one header", 400, "10, 10"),
      length("an empty length", 400, ""),
      both("two lengths that differ", ["content-length: 3"], body),
      both("a length and chunks", ["transfer-encoding: chunked"], whole),
      both("a length and chunks, spelt oddly", ["Transfer-Encoding : chunked"], whole),
      both("a length and chunks after a tab", ["transfer-encoding:\tchunked"], whole),
      both("a length and another coding", ["transfer-encoding: identity"], body),
      chunked("a coding nobody knows", 400, whole, "magic"),
      chunked("chunks inside gzip", 400, whole, "chunked, gzip"),
      chunked("chunks in chunks", 400, whole, "chunked, chunked"),
      chunked("xchunked", 400, whole, "xchunked"),
      chunked("forged in chunks", 401, whole),
      chunked("a chunk of no length", 400, "x\r\n{}\r\n0\r\n\r\n"),
      chunked("a chunk of negative length", 400, "-2\r\n{}\r\n0\r\n\r\n"),
      chunked("a chunk of more than 64 bits", 400, "fffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
      chunked("a chunk longer than announced", 400, "1\r\n{}\r\n0\r\n\r\n"),
      chunked("a chunk that ends with a line feed only", 400, "2\n{}\n0\n\n"),
      chunked("a chunk's extension of 20 KB", 400, `2;${"a".repeat(20_000)}\r\n{}\r\n0\r\n\r\n`),
      chunked("chunks that stop", 400, "2\r\n{}\r\n", "chunked", true),
      chunked("a chunk that is cut off", 400, "ff\r\n{}", "chunked", true),
      raw("two forged requests in one go", 401, forged + last),
      raw("ten forged requests in one go", 401, forged.repeat(9) + last),
      raw("a forged request and half of one", 401, forged + last.slice(0, 60), true),
      raw(
        "a forged request behind a bad one",
        400,
        `${headOf(bare, { headers: { "content-length": "x" } })}${last}`,
      ),
      raw("a request inside another's body", 400, headOf(unsigned(last)) + last),
      raw("HTTP/0.9", 404, "GET /webhook/event\r\n\r\n"),
      raw("HTTP/3.0", 400, last.replace("HTTP/1.1", "HTTP/3.0")),
      raw("HTTP/1.9", 400, last.replace("HTTP/1.1", "HTTP/1.9")),
      raw(
        "HTTP/1.0 without a length",
        400,
        "POST /webhook/event HTTP/1.0\r\ncontent-type: application/json\r\n\r\n{}",
      ),
      raw("HTTP/2 from the start", 400, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", true),
      raw("line feeds only", 400, last.replaceAll("\r\n", "\n")),
      raw("a space before the colon", 400, last.replace("host:", "host :")),
      raw("a method in small letters", 400, last.replace("POST", "post")),
      raw("a method nobody knows", 400, last.replace("POST", "FETCH")),
      raw("a TLS greeting", 400, Buffer.from("16030100a5010000a10303", "hex"), true),
      raw("another protocol", 400, "SSH-2.0-OpenSSH_9.6\r\n"),
      raw("bytes that are none of it", 400, Buffer.from([0, 1, 2, 255, 254, 253, 13, 10])),
      raw("line breaks and nothing else", "closed", "\r\n\r\n\r\n", true),
      raw("nothing at all", "closed", "", true),
      raw("half a head", 400, last.slice(0, 40), true),
    ],
  };
}

/** Senders that never finish: each holds a connection until it is cut off. */
export function slowSenders({ push }: Moment): Family {
  const genuine = push(lookup());
  const head = headOf(genuine);
  const slow = (name: string, bytes: string | Buffer, drip?: string): Hostile => ({
    name,
    status: 408,
    pieces: [bytes],
    ...(drip && { drip }),
  });
  const chunkedHead = headOf(genuine, {
    headers: { "content-length": undefined, "transfer-encoding": "chunked" },
  });
  return {
    title: "Senders that never finish",
    slow: true,
    requests: [
      slow("half a request line, then silence", "POST /webhook"),
      slow("a head that never ends, then silence", head.slice(0, -2)),
      slow("a head, a header every 200 ms", head.slice(0, -2), "x-a: b\r\n"),
      slow("a genuine head without its body", head),
      slow(
        "half a genuine body, then silence",
        Buffer.concat([Buffer.from(head), genuine.body.subarray(0, 60)]),
      ),
      slow(
        "a genuine body, byte by byte, that never ends",
        `${headOf({ ...genuine, body: Buffer.alloc(100_000) })}{"encrypt":"`,
        "A",
      ),
      slow("chunks of a byte every 200 ms", chunkedHead, "1\r\n{\r\n"),
      slow("chunks that stop and stay", `${chunkedHead}2\r\n{}\r\n`),
    ],
  };
}
