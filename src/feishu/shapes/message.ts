import { z } from "zod";

const text = z.string().optional();

/** A message's id, `om_…`. */
export const messageId = z.string().regex(/^[\w-]{1,128}$/);

/** Same `uuid`, at most one message within an hour; 50 characters at most (documents im/v1 create, reply). */
export const uuid = z.string().min(1).max(50);

/** The kinds of message Bole sends. The documents know more. */
export const messageType = z.enum(["text", "post", "file", "interactive"]);

/** What create and reply answer with. */
export const sentMessage = z.object({
  message_id: z.string(),
  root_id: text,
  parent_id: text,
  thread_id: text,
  msg_type: text,
  create_time: text,
  update_time: text,
  deleted: z.boolean().optional(),
  updated: z.boolean().optional(),
  chat_id: text,
  upper_message_id: text,
});
