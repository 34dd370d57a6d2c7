import type { Push } from "../feishu.ts";
import { type Family, hostile, lookup, type Moment, wrapped } from "./request.ts";

/** An event whose base64 ends in a padding, as two of three do. */
function withPadding(): string {
  for (let blocks = 0; ; blocks++) {
    const text = wrapped(lookup({ thread_id: "t".repeat(1 + 16 * blocks) }));
    if (text.includes("=")) return text;
  }
}

/** Genuine pushes that somebody recorded and changed, be it by a byte that means nothing in JSON. */
export function alteredPushes({ sign, push }: Moment): Family {
  const text = withPadding();
  const { headers } = sign(text);
  const inner = text.slice('{"encrypt":"'.length, -2);
  const other = push(lookup());
  const altered = (body: string | Buffer): Push => {
    if (Buffer.from(body).equals(Buffer.from(text))) throw new Error("this alters nothing");
    return { body: Buffer.from(body), headers };
  };
  const flipped = (at: number, bit: number): Push => {
    const body = Buffer.from(text);
    const place = at < 0 ? body.length + at : at;
    body[place] = (body[place] ?? 0) ^ bit;
    return altered(body);
  };
  const withHeader = (name: string, value: string): Push => ({
    body: Buffer.from(text),
    headers: { ...headers, [name]: value },
  });
  return {
    title: "Recorded pushes, altered",
    requests: [
      hostile("a bit of the base64 flipped", 401, flipped(20, 1)),
      hostile("a bit of the last block flipped", 401, flipped(-10, 1)),
      hostile("a letter's case changed in the name of the field", 401, flipped(3, 0x20)),
      hostile("the closing brace flipped", 400, flipped(-1, 2)),
      hostile("a space behind", 401, altered(`${text} `)),
      hostile("a space before", 401, altered(` ${text}`)),
      hostile("a line break behind", 401, altered(`${text}\n`)),
      hostile("spaced as people write JSON", 401, altered(`{ "encrypt": "${inner}" }`)),
      hostile("a letter written as an escape", 401, altered(text.replace("encrypt", "\\u0065ncrypt"))),
      hostile(
        "base64 with escaped slashes",
        401,
        altered(`{"encrypt":"\\u00${inner.charCodeAt(0).toString(16)}${inner.slice(1)}"}`),
      ),
      hostile("the field twice, the forged one first", 401, altered(`{"encrypt":"AAAA",${text.slice(1)}`)),
      hostile("the field twice, the forged one last", 401, altered(`${text.slice(0, -1)},"encrypt":"AAAA"}`)),
      hostile("the field once more, empty", 401, altered(`${text.slice(0, -1)},"encrypt":""}`)),
      hostile("a field more", 401, altered(`${text.slice(0, -1)},"type":"url_verification"}`)),
      hostile("in a list", 401, altered(`[${text}]`)),
      hostile("half of it", 400, altered(text.slice(0, text.length / 2))),
      hostile("without its last block", 401, altered(`{"encrypt":"${inner.slice(0, -24)}"}`)),
      hostile("without the padding of its base64", 401, altered(text.replace(/=+/, ""))),
      hostile("in base64url", 401, altered(`{"encrypt":"-_${inner.slice(2)}"}`)),
      hostile("with another push's body", 401, altered(other.body)),
      hostile("with another push's headers", 401, { body: Buffer.from(text), headers: other.headers }),
      hostile("with a byte order mark", 401, altered(`\ufeff${text}`)),
      hostile("with another nonce", 401, withHeader("x-lark-request-nonce", "7f3a9d")),
      hostile("with the nonce in capitals", 401, withHeader("x-lark-request-nonce", "7F3A9C")),
      hostile("with the nonce twice", 401, withHeader("x-lark-request-nonce", "7f3a9c7f3a9c")),
      hostile(
        "with an older body and the event's JSON behind",
        400,
        altered(`${text}${JSON.stringify(lookup())}`),
      ),
    ],
  };
}
