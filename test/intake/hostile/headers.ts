import { unsigned } from "../feishu.ts";
import { type Family, headOf, hostile, lookup, type Moment, type Sending, wrapped } from "./request.ts";

/** Header fields that are twice, folded, oversized, misspelt. The bodies are genuine wherever that is harder. */
export function headerTricks({ push }: Moment): Family {
  const twice = (name: string, value?: string) => {
    const made = push(lookup());
    return hostile(
      `${name} twice, ${value === undefined ? "the same" : "another the second time"}`,
      401,
      made,
      {
        lines: [`${name}: ${value ?? made.headers[name]}`],
      },
    );
  };
  /** The genuine value under another name. */
  const renamed = (name: string, alias: string, status: number) => {
    const made = push(lookup());
    return hostile(`${name} as ${JSON.stringify(alias)}`, status, made, {
      headers: { [name]: undefined },
      lines: [`${alias}: ${made.headers[name]}`],
    });
  };
  const bare = (name: string, status: number, sending: Sending) =>
    hostile(name, status, unsigned(wrapped(lookup())), sending);
  const signatureHeader = "x-lark-signature";
  const timestampHeader = "x-lark-request-timestamp";
  const nonceHeader = "x-lark-request-nonce";
  return {
    title: "Header tricks",
    requests: [
      twice(nonceHeader),
      twice(timestampHeader),
      twice(signatureHeader),
      twice(nonceHeader, "another"),
      twice(timestampHeader, "1700000000"),
      twice(signatureHeader, "0".repeat(64)),
      renamed(signatureHeader, "x_lark_signature", 401),
      renamed(signatureHeader, "x-lark-signature-256", 401),
      renamed(signatureHeader, "x-lark-signature[]", 400),
      renamed(signatureHeader, "x-lark-signature ", 400),
      renamed(signatureHeader, " x-lark-signature", 400),
      renamed(signatureHeader, `${Buffer.from("х").toString("latin1")}-lark-signature`, 400),
      renamed(timestampHeader, "x-lark-timestamp", 401),
      renamed(nonceHeader, "x-lark-nonce", 401),
      renamed(signatureHeader, "__proto__", 401),
      bare("a header named constructor", 401, { lines: ["constructor: x", "toString: x"] }),
      bare("a header named __proto__", 401, { lines: ["__proto__: x-lark-signature"] }),
      bare("a NUL in a header", 400, { lines: ["x-lark-signature: \u0000"] }),
      bare("a header without a name", 400, { lines: [": x"] }),
      bare("a header without a colon", 400, { lines: ["x-lark-signature"] }),
      bare("a line feed in a header", 400, { lines: ["x-a: b\nx-lark-signature: c"] }),
      bare("a carriage return in a header", 400, { lines: ["x-a: b\rx-lark-signature: c"] }),
      bare("a header of 20 KB", 431, { lines: [`x-a: ${"a".repeat(20_000)}`] }),
      bare("a header name of 20 KB", 431, { lines: [`${"a".repeat(20_000)}: b`] }),
      bare("five thousand headers", 431, {
        lines: Array.from({ length: 5000 }, (_, index) => `x-${index}: 1`),
      }),
      bare("five hundred small headers", 401, { lines: Array.from({ length: 500 }, () => "a: 1") }),
      bare("no host", 400, { headers: { host: undefined } }),
      bare("two hosts", 401, { lines: ["host: elsewhere.example"] }),
      bare("another host", 401, { headers: { host: "elsewhere.example" } }),
      bare("a content type that is none", 415, { headers: { "content-type": "json please" } }),
      bare("a content type of 10 KB", 401, {
        headers: { "content-type": `application/json; a=${"b".repeat(10_000)}` },
      }),
      bare("a form in parts", 401, { headers: { "content-type": "multipart/form-data; boundary=x" } }),
      bare("an expectation nobody knows", 417, { headers: { expect: "the-moon" } }),
      bare("Expect: 100-continue", 401, { headers: { expect: "100-continue" } }),
      bare("an upgrade to a socket", 401, {
        headers: {
          connection: "close, upgrade",
          upgrade: "websocket",
          "sec-websocket-version": "13",
          "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
        },
      }),
      bare("an upgrade to HTTP/2", 401, {
        headers: { connection: "close, upgrade", upgrade: "h2c", "http2-settings": "AAMAAABk" },
      }),
      bare("another method asked for in a header", 401, { headers: { "x-http-method-override": "GET" } }),
      bare("another address asked for in a header", 401, {
        headers: { "x-original-url": "/healthz", "x-rewrite-url": "/healthz" },
      }),
      bare("a version asked for in a header", 401, { headers: { "accept-version": "99.x" } }),
      bare("a cookie of 10 KB", 401, { headers: { cookie: `a=${"b".repeat(10_000)}` } }),
      {
        name: "the signature in a trailer",
        status: 401,
        pieces: [
          headOf(unsigned(""), {
            headers: {
              "content-length": undefined,
              "transfer-encoding": "chunked",
              trailer: signatureHeader,
            },
          }),
          `2\r\n{}\r\n0\r\n${signatureHeader}: ${push(lookup()).headers[signatureHeader]}\r\n\r\n`,
        ],
      },
    ],
  };
}
