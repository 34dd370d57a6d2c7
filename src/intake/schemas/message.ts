import { z } from "zod";
import { digits, type EventEnvelope, millis } from "../envelope.ts";
import type { MessageEvent } from "../events.ts";
import { readJsonText } from "../json.ts";
import { id, optionalId } from "./fields.ts";

const person = z
  .object({ open_id: z.string().max(128).nullish() })
  .nullish()
  .transform((value) => value?.open_id ?? "");

const mention = z.object({
  key: z.string().min(1).max(64),
  id: person,
  name: z.string().max(256).nullish(),
});

/** Document "im-v1/message/events/receive". */
const schema = z
  .object({
    sender: z.object({ sender_id: person, sender_type: z.string().max(64) }),
    message: z.object({
      message_id: id,
      root_id: optionalId,
      parent_id: optionalId,
      thread_id: optionalId,
      create_time: digits,
      chat_id: id,
      chat_type: z.enum(["p2p", "group"]),
      message_type: z.string().min(1).max(64),
      content: z.string(),
      mentions: z.array(mention).nullish(),
      user_agent: z.string().nullish(),
    }),
  })
  .refine(({ sender }) => sender.sender_type !== "user" || sender.sender_id !== "");

/** A message as an event, or undefined where the envelope does not hold what the document says. */
export function readMessage(envelope: EventEnvelope): MessageEvent | undefined {
  const parsed = schema.safeParse(envelope.event);
  if (!parsed.success) return undefined;
  const { sender, message } = parsed.data;
  return {
    type: "message",
    eventId: envelope.eventId,
    messageId: message.message_id,
    chatId: message.chat_id,
    chatType: message.chat_type,
    senderOpenId: sender.sender_id,
    senderType: sender.sender_type === "user" ? "user" : "bot",
    messageType: message.message_type,
    content: readJsonText(message.content),
    mentions: (message.mentions ?? []).map((one) => ({ key: one.key, openId: one.id, name: one.name ?? "" })),
    parentId: message.parent_id,
    rootId: message.root_id,
    threadId: message.thread_id,
    locale: /\bLarkLocale\/([A-Za-z_-]{2,16})/.exec(message.user_agent ?? "")?.[1],
    createTime: millis(message.create_time),
  };
}
