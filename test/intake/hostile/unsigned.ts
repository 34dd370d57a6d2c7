import { createHmac } from "node:crypto";
import { encryptKey, envelope, message, seconds, unsigned, verificationToken } from "../feishu.ts";
import { type Family, hostile, lookup, type Moment, pressed, wrapped } from "./request.ts";

const json = (value: unknown) => JSON.stringify(value);
const entered = () =>
  envelope("im.chat.access_event.bot_p2p_chat_entered_v1", {
    chat_id: "oc_private",
    operator_id: { open_id: "ou_recruiter" },
  });

/** Events nobody signed, plain and encrypted, with whatever else claims to prove something. */
export function unsignedEvents({ now, sign, push }: Moment): Family {
  const without = (name: string) => {
    const signedPush = push(lookup());
    return { body: signedPush.body, headers: { ...signedPush.headers, [name]: "" } };
  };
  const bare = (headers: Record<string, string>) => {
    const body = unsigned(wrapped(lookup()));
    return { body: body.body, headers: { ...body.headers, ...headers } };
  };
  const olderEvent = {
    uuid: "1",
    token: verificationToken,
    ts: `${seconds(now)}.1`,
    type: "event_callback",
    event: { type: "im.message.receive_v1" },
  };
  return {
    title: "Events nobody signed",
    requests: [
      hostile("a plain message with the right token", 401, unsigned(json(lookup()))),
      hostile(
        "a plain message with a wrong token",
        401,
        unsigned(json(message("help", { header: { token: "x" } }))),
      ),
      hostile("a plain message, signed", 401, sign(json(lookup()))),
      hostile("a plain press with the right token", 401, unsigned(json(pressed()))),
      hostile("a plain press, signed", 401, sign(json(pressed()))),
      hostile("a plain press at the card's door", 401, unsigned(json(pressed())), { path: "/webhook/card" }),
      hostile("somebody entered a chat, plain", 401, unsigned(json(entered()))),
      hostile("somebody entered a chat, encrypted and unsigned", 401, unsigned(wrapped(entered()))),
      hostile("an event of version 1.0, plain", 401, unsigned(json(olderEvent))),
      hostile("an event of version 1.0, encrypted and unsigned", 401, unsigned(wrapped(olderEvent))),
      hostile("an encrypted message without a signature", 401, unsigned(wrapped(lookup()))),
      hostile("an encrypted press without a signature", 401, unsigned(wrapped(pressed()))),
      hostile("with an empty signature", 401, without("x-lark-signature")),
      hostile("with an empty timestamp", 401, without("x-lark-request-timestamp")),
      hostile("with an empty nonce", 401, without("x-lark-request-nonce")),
      hostile("with a signature and no timestamp", 401, push(lookup()), {
        headers: { "x-lark-request-timestamp": undefined },
      }),
      hostile("with a signature and no nonce", 401, push(lookup()), {
        headers: { "x-lark-request-nonce": undefined },
      }),
      hostile(
        "with the verification token as a bearer token",
        401,
        bare({ authorization: `Bearer ${verificationToken}` }),
      ),
      hostile("with a password", 401, bare({ authorization: "Basic Ym9sZTpib2xl" })),
      hostile(
        "with another platform's signature",
        401,
        bare({
          "x-hub-signature-256": `sha256=${createHmac("sha256", encryptKey).update("x").digest("hex")}`,
        }),
      ),
      hostile(
        "as if from this machine",
        401,
        bare({ "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1" }),
      ),
      hostile("as if checked by a proxy", 401, bare({ "x-verified": "true", forwarded: "for=127.0.0.1" })),
    ],
  };
}
