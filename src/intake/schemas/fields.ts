import { z } from "zod";

/** An id Feishu gave: message, chat, person. */
export const id = z.string().min(1).max(128);

/** An id that is absent, null or empty where there is none. */
export const optionalId = z
  .string()
  .max(128)
  .nullish()
  .transform((value) => value || undefined);

/** A person as events name them; `user_id` and `union_id` are not ours to need. */
export const operator = z.object({ open_id: id });
