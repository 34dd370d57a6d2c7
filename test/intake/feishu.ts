import { createCipheriv, createHash, randomBytes } from "node:crypto";

/** What the app and Feishu share in these tests, and the moment they take place. */
export const encryptKey = "the-key-of-a-test";
export const verificationToken = "the-token-of-a-test";
export const appSecret = "the-secret-of-a-test";
export const appId = "cli_0123456789abcdef";
export const now = Date.UTC(2026, 0, 15, 9);
export const botOpenId = "ou_bole";

/** A request as it goes over the wire. */
export interface Push {
  readonly body: Buffer;
  readonly headers: Record<string, string>;
}

/** `{"encrypt":"…"}` as Feishu makes it: AES-256-CBC, sha256 of the key, IV in front, base64. */
export function encrypted(plain: string | Buffer, key = encryptKey): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-cbc", createHash("sha256").update(key).digest(), iv);
  return Buffer.concat([iv, cipher.update(plain), cipher.final()]).toString("base64");
}

export interface Signing {
  readonly timestamp?: string;
  readonly nonce?: string;
  readonly key?: string;
}

export const seconds = (ms: number) => String(Math.floor(ms / 1000));

/** The bytes with the headers that sign them. */
export function signed(body: string | Buffer, signing: Signing = {}): Push {
  const { timestamp = seconds(now), nonce = "7f3a9c", key = encryptKey } = signing;
  const bytes = Buffer.from(body);
  const signature = createHash("sha256").update(`${timestamp}${nonce}${key}`).update(bytes).digest("hex");
  return {
    body: bytes,
    headers: {
      "content-type": "application/json",
      "x-lark-request-timestamp": timestamp,
      "x-lark-request-nonce": nonce,
      "x-lark-signature": signature,
    },
  };
}

/** The bytes as somebody sends them who cannot sign. */
export function unsigned(body: string | Buffer): Push {
  return { body: Buffer.from(body), headers: { "content-type": "application/json" } };
}

/** An event as Feishu pushes it: encrypted, signed. */
export function pushed(event: unknown, signing?: Signing): Push {
  return signed(JSON.stringify({ encrypt: encrypted(JSON.stringify(event)) }), signing);
}

let count = 0;

/** An envelope around an event, with an id of its own. */
export function envelope(eventType: string, event: unknown, header: Record<string, unknown> = {}) {
  count += 1;
  return {
    schema: "2.0",
    header: {
      event_id: `event-${count}`,
      token: verificationToken,
      create_time: String(now),
      event_type: eventType,
      tenant_key: "tenant",
      app_id: appId,
      ...header,
    },
    event,
  };
}

/** `im.message.receive_v1` with that text, written by a user in a private chat. */
export function message(
  text: string,
  { header = {}, ...fields }: { header?: Record<string, unknown>; [field: string]: unknown } = {},
) {
  const made = envelope("im.message.receive_v1", {}, header);
  return {
    ...made,
    event: {
      sender: {
        sender_id: { union_id: "on_1", open_id: "ou_recruiter" },
        sender_type: "user",
        tenant_key: "tenant",
      },
      message: {
        message_id: `om_${count}`,
        create_time: String(now),
        chat_id: "oc_private",
        chat_type: "p2p",
        message_type: "text",
        content: JSON.stringify({ text }),
        ...fields,
      },
    },
  };
}

/** `card.action.trigger` from a pressed button. */
export function press(value: unknown, action: Record<string, unknown> = {}) {
  return envelope(
    "card.action.trigger",
    {
      operator: { tenant_key: "tenant", open_id: "ou_recruiter", union_id: "on_1" },
      token: "c-update",
      action: { tag: "button", value, ...action },
      host: "im_message",
      context: { open_message_id: "om_card", open_chat_id: "oc_private" },
    },
    { create_time: String(now * 1000) },
  );
}
