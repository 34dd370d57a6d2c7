import { z } from "zod";
import type { EventEnvelope } from "../envelope.ts";
import type { ActionEvent } from "../events.ts";
import { id, operator, optionalId } from "./fields.ts";

const values = z.record(z.string(), z.unknown());

/**
 * Document "card-callback-communication". Ids stand in `context`; some hosts put them beside it, as Feishu's
 * own SDKs know.
 */
const schema = z.object({
  operator,
  token: z.string().min(1).max(256),
  action: z.object({
    tag: z.string().min(1).max(64),
    name: z.string().max(256).nullish(),
    // The document allows a string too; our cards send objects only.
    value: z.union([values, z.string()]).nullish(),
    form_value: values.nullish(),
    input_value: z.string().nullish(),
    option: z.string().nullish(),
    options: z.array(z.string()).nullish(),
    checked: z.boolean().nullish(),
    timezone: z.string().max(64).nullish(),
  }),
  context: z.object({ open_message_id: optionalId, open_chat_id: optionalId }).nullish(),
  open_message_id: optionalId,
  open_chat_id: optionalId,
});

/** A card action as an event, or undefined where the envelope does not hold what the document says. */
export function readAction(envelope: EventEnvelope): ActionEvent | undefined {
  const parsed = schema.safeParse(envelope.event);
  if (!parsed.success) return undefined;
  const { operator: who, token, action, context, open_message_id, open_chat_id } = parsed.data;
  const messageId = id.safeParse(context?.open_message_id ?? open_message_id);
  const chatId = id.safeParse(context?.open_chat_id ?? open_chat_id);
  if (!messageId.success || !chatId.success) return undefined;
  return {
    type: "action",
    eventId: envelope.eventId,
    operatorOpenId: who.open_id,
    messageId: messageId.data,
    chatId: chatId.data,
    token,
    action: {
      tag: action.tag,
      name: action.name || undefined,
      value: typeof action.value === "object" ? (action.value ?? undefined) : undefined,
      formValue: action.form_value ?? undefined,
      inputValue: action.input_value ?? undefined,
      option: action.option ?? undefined,
      options: action.options ?? undefined,
      checked: action.checked ?? undefined,
      timezone: action.timezone || undefined,
    },
    createTime: envelope.createTime,
  };
}
