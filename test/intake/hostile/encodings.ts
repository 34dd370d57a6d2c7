import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { encrypted, type Push, unsigned } from "../feishu.ts";
import { type Family, type Hostile, hostile, lookup, type Moment, wrapped } from "./request.ts";

/** Text in other encodings than UTF-8, and bytes that are none. */
export function wrongEncodings({ sign, push }: Moment): Family {
  const text = wrapped(lookup());
  const utf16be = Buffer.from(text, "utf16le").swap16();
  const bytes = (...values: number[]) =>
    Buffer.concat([Buffer.from('{"'), Buffer.from(values), Buffer.from('":1}')]);
  const bodies: readonly (readonly [string, Buffer])[] = [
    ["UTF-16LE", Buffer.from(text, "utf16le")],
    ["UTF-16BE", utf16be],
    ["UTF-16LE with its mark", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])],
    ["UTF-32LE", Buffer.concat(Array.from(text, (letter) => Buffer.from([letter.charCodeAt(0), 0, 0, 0])))],
    ["GBK", Buffer.from([0x7b, 0x22, 0xb2, 0xae, 0xc0, 0xd6, 0x22, 0x3a, 0x31, 0x7d])],
    ["Latin-1", bytes(0xe9)],
    ["bytes that are no text", bytes(0xff, 0xfe)],
    ["an overlong slash", bytes(0xc0, 0xaf)],
    ["an overlong NUL", bytes(0xc0, 0x80)],
    ["half a surrogate pair", bytes(0xed, 0xa0, 0x80)],
    ["a code point beyond Unicode", bytes(0xf4, 0x90, 0x80, 0x80)],
    ["half a Chinese character", Buffer.from('{"伯').subarray(0, -1)],
    ["a lone continuation byte", bytes(0x80)],
    ["UTF-7", Buffer.from("+AHsAIg-encrypt+ACI-:+ACI-AAAA+ACIAfQ-")],
  ];
  const packed = (name: string, coding: string, body: Buffer) =>
    hostile(`${name}, as its Content-Encoding says`, 400, sign(body), {
      headers: { "content-encoding": coding },
    });
  const inside = (name: string, plain: Buffer): Hostile =>
    hostile(`${name} inside`, 400, sign(JSON.stringify({ encrypt: encrypted(plain) })));
  const event = Buffer.from(JSON.stringify(lookup()));
  const cut = (push: Push): Push => ({ ...push, body: Buffer.from(push.body.toString("base64")) });
  return {
    title: "Wrong encodings",
    requests: [
      ...bodies.map(([name, body]) => hostile(`${name}, unsigned`, 400, unsigned(body))),
      ...bodies.map(([name, body]) => hostile(`${name}, signed`, 400, sign(body))),
      packed("gzip", "gzip", gzipSync(text)),
      packed("deflate", "deflate", deflateSync(text)),
      packed("brotli", "br", brotliCompressSync(text)),
      hostile("in base64", 400, cut(push(lookup()))),
      inside("UTF-16LE", Buffer.from(JSON.stringify(lookup()), "utf16le")),
      inside("bytes that are no text", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
      inside("an event in gzip", gzipSync(event)),
      inside("an event with a NUL in front", Buffer.concat([Buffer.from([0]), event])),
      inside(
        "an event that ends in half a character",
        Buffer.concat([event.subarray(0, -1), Buffer.from([0xe4, 0xbc])]),
      ),
    ],
  };
}
