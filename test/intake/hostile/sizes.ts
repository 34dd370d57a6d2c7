import { gzipSync } from "node:zlib";
import { encrypted, type Push, unsigned } from "../feishu.ts";
import { type Family, headOf, hostile, lookup, type Moment } from "./request.ts";

const mebibyte = 1024 * 1024;

/** More than anybody sends, in width and in depth. */
export function hugeAndDeep({ sign, push }: Moment): Family {
  const deep = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);
  const lists = `{"a":${deep("[", "]", 100_000)}}`;
  const objects = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
  const keys = `{${Array.from({ length: 50_000 }, (_, index) => `"k${index}":1`).join(",")}}`;
  const sameKey = `{${'"encrypt":"AAAA",'.repeat(50_000)}"encrypt":"AAAA"}`;
  const inEncrypt = (plain: string) => sign(JSON.stringify({ encrypt: encrypted(plain) }));
  const announcing = (length: number | string): Push => ({
    body: Buffer.alloc(0),
    headers: { ...unsigned("").headers, "content-length": String(length) },
  });
  const chunk = `4000\r\n${"x".repeat(0x4000)}\r\n`;
  const deepMentions = JSON.stringify(lookup()).replace(
    '"message":{',
    `"message":{"mentions":${deep("[", "]", 50_000)},`,
  );
  return {
    title: "Huge and deep",
    requests: [
      hostile("a mebibyte of nothing, to the byte", 400, unsigned("x".repeat(mebibyte))),
      hostile("a mebibyte and a byte", 413, unsigned("x".repeat(mebibyte + 1))),
      hostile("a mebibyte and a byte, signed", 413, sign(" ".repeat(mebibyte + 1))),
      hostile(
        "4 MiB of base64 in encrypt",
        413,
        unsigned(JSON.stringify({ encrypt: "A".repeat(4 * mebibyte) })),
      ),
      hostile("30 MiB announced", 413, announcing(30 * mebibyte)),
      hostile("a number of bytes announced that no number holds", 413, announcing("9007199254740993")),
      hostile("more than 64 bits of bytes announced", 400, announcing("99999999999999999999999")),
      {
        name: "more than a mebibyte in chunks",
        status: 413,
        pieces: [
          headOf(unsigned(""), { headers: { "content-length": undefined, "transfer-encoding": "chunked" } }),
          ...Array.from({ length: 66 }, () => chunk),
        ],
      },
      hostile("lists a hundred thousand deep", 401, unsigned(lists)),
      hostile("lists a hundred thousand deep, signed", 401, sign(lists)),
      hostile("lists a hundred thousand deep, inside", 400, inEncrypt(lists)),
      hostile("objects a hundred thousand deep", 401, unsigned(objects)),
      hostile("objects a hundred thousand deep, inside", 400, inEncrypt(objects)),
      hostile("brackets that never close", 400, unsigned("[".repeat(mebibyte))),
      hostile("fifty thousand keys", 401, unsigned(keys)),
      hostile("fifty thousand keys, inside", 400, inEncrypt(keys)),
      hostile("one key fifty thousand times", 401, unsigned(sameKey)),
      hostile("escapes a hundred thousand times", 401, unsigned(`{"${"\\u0000".repeat(100_000)}":1}`)),
      hostile("a bomb in gzip", 400, sign(gzipSync(Buffer.alloc(50 * mebibyte))), {
        headers: { "content-encoding": "gzip" },
      }),
      hostile("a message deep in its mentions", 400, push(deepMentions)),
    ],
  };
}
