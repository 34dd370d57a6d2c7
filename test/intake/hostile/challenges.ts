import { encrypted, unsigned, verificationToken } from "../feishu.ts";
import { type Family, hostile, lookup, type Moment, wrapped } from "./request.ts";

/** Address checks that are not Feishu's: whoever echoes them tells a stranger that the address is theirs to set. */
export function forgedChallenges({ sign, push }: Moment): Family {
  const asked = { challenge: "a-word-to-repeat", token: verificationToken, type: "url_verification" };
  const plain = (fields: object) => unsigned(JSON.stringify({ ...asked, ...fields }));
  const inside = (fields: object) => unsigned(wrapped({ ...asked, ...fields }));
  const page = "<script>alert(1)</script>";
  return {
    title: "Forged address checks",
    requests: [
      hostile("plain with a wrong token", 401, plain({ token: "wrong" })),
      hostile("plain with a wrong token, signed", 401, sign(plain({ token: "wrong" }).body)),
      hostile("encrypted with a wrong token", 401, inside({ token: "wrong" })),
      hostile("encrypted with a wrong token, signed", 401, push({ ...asked, token: "wrong" })),
      hostile("plain without a token", 401, plain({ token: undefined })),
      hostile("plain with an empty token", 401, plain({ token: "" })),
      hostile("plain with the token in a list", 401, plain({ token: [verificationToken] })),
      hostile("plain with a token that is true", 401, plain({ token: true })),
      hostile("plain with a token that is null", 401, plain({ token: null })),
      hostile("encrypted without a token", 401, inside({ token: undefined })),
      hostile("encrypted with another key", 401, unsigned(wrapped(asked, "another"))),
      hostile("without a challenge", 401, plain({ challenge: undefined })),
      hostile("with an empty challenge", 401, plain({ challenge: "" })),
      hostile("with a challenge that is a number", 401, plain({ challenge: 1 })),
      hostile("with a challenge that is an object", 401, plain({ challenge: { a: 1 } })),
      hostile(
        "with a challenge of a hundred thousand letters",
        401,
        plain({ challenge: "c".repeat(100_000) }),
      ),
      hostile("with a page for a challenge", 401, plain({ challenge: page })),
      hostile("encrypted with a page for a challenge", 401, inside({ challenge: page })),
      hostile("with line breaks in its challenge", 401, plain({ challenge: "a\r\nset-cookie: b" })),
      hostile("of another type", 401, plain({ type: "url_verification_2" })),
      hostile("of a type in capitals", 401, plain({ type: "URL_VERIFICATION" })),
      hostile("of no type", 401, plain({ type: undefined })),
      hostile("in a list", 401, unsigned(JSON.stringify([asked]))),
      hostile("below another field", 401, unsigned(JSON.stringify({ event: asked }))),
      hostile("as __proto__", 401, unsigned(`{"__proto__":${JSON.stringify(asked)}}`)),
      hostile("as text in text", 400, unsigned(JSON.stringify(JSON.stringify(asked))), {
        headers: { "content-type": "text/plain" },
      }),
      hostile("as a form", 400, unsigned(new URLSearchParams(asked).toString()), {
        headers: { "content-type": "application/x-www-form-urlencoded" },
      }),
      hostile("in the address", 400, unsigned(""), { path: `/webhook/event?${new URLSearchParams(asked)}` }),
    ],
  };
}

/** Fields beside `encrypt`, for receivers that lay them over what was decrypted. */
export function plaintextSiblings({ sign }: Moment): Family {
  const asked = { challenge: "x", token: verificationToken, type: "url_verification" };
  const beside = (fields: object, encrypt: unknown) => unsigned(JSON.stringify({ ...fields, encrypt }));
  const broken = Buffer.alloc(48, 7).toString("base64");
  const stranger = encrypted(JSON.stringify(lookup({ header: { token: "wrong" } })));
  const event = lookup();
  return {
    title: "Plain fields beside encrypt",
    requests: [
      hostile(
        "an address check beside a recorded event",
        401,
        beside(asked, encrypted(JSON.stringify(event))),
      ),
      hostile("an address check beside what cannot be decrypted", 401, beside(asked, broken)),
      hostile("an address check beside nothing", 401, beside(asked, "")),
      hostile(
        "the type beside a recorded event",
        401,
        beside({ type: "url_verification" }, encrypted(JSON.stringify(event))),
      ),
      hostile(
        "the type and a word to repeat beside a stranger's event",
        401,
        beside({ type: "url_verification", challenge: "x" }, stranger),
      ),
      hostile("a whole event beside nothing", 401, beside(event, "")),
      hostile("a whole event beside null", 401, beside(event, null)),
      hostile("a whole event beside what cannot be decrypted", 401, beside(event, broken)),
      hostile(
        "a whole event beside a stranger's, signed",
        401,
        sign(JSON.stringify({ ...event, encrypt: stranger })),
      ),
      hostile(
        "the right token beside a stranger's event, signed",
        401,
        sign(JSON.stringify({ token: verificationToken, header: event.header, encrypt: stranger })),
      ),
      hostile(
        "a schema and headers beside encrypt",
        401,
        beside({ schema: "2.0", headers: { "x-lark-signature": "x" } }, broken),
      ),
      hostile("headers beside encrypt that is an object", 401, beside({ headers: null }, {})),
    ],
  };
}
