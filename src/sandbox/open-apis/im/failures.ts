import type { FailureCode } from "../answers.ts";

const refused = (code: number, msg: string): FailureCode => ({ status: 400, code, msg });

/** The error codes of messages, from the documents of create, reply and patch. */
export const imFailures = {
  parameter: refused(230001, "Your request contains an invalid request parameter."),
  notOwner: refused(230017, "Bot is NOT the owner of the resource."),
  wrongKind: refused(230055, "The type of file upload does not match the type of message being sent."),
  outsideGroup: refused(230002, "The bot can not be outside the group."),
  botOff: refused(230006, "Bot ability is not activated."),
  recalled: refused(230011, "The message is recalled."),
  notAvailable: refused(230013, "Bot has NO availability to this user."),
  groupSettings: refused(230018, "These operations are NOT allowed at current group settings."),
  tooOften: refused(230020, "This operation triggers the frequency limit."),
  sensitive: refused(230022, "The content of the message contains sensitive information."),
  audit: refused(230028, "The messages do NOT pass the audit."),
  muted: refused(230035, "Send Message Permission deny."),
  invisible: refused(230050, "The message is invisible to the operator."),
  stopped: refused(230053, "The user has stopped the bot from sending messages."),
  deleted: refused(230110, "Action unavailable as the message has been deleted."),
  dissolved: refused(232009, "Your request specifies a chat which has already been dissolved."),
  tooLong: refused(230025, "The length of the message content reaches its limit."),
  lacksPermission: refused(230027, "Lack of necessary permissions."),
  resigned: refused(230029, "User has resigned."),
  tooOld: refused(230031, "Message can only be modified within 14 days after sending."),
  receiver: refused(230034, "The receive_id is invalid."),
  card: refused(230099, "Failed to create card content,"),
} as const;

/** The error codes of reactions, from the documents of create and delete. */
export const reactionFailures = {
  deleted: imFailures.deleted,
  emoji: refused(231001, "reaction type is invalid."),
  outside: refused(231002, "The operator has no permission to react on the specific message."),
  noMessage: refused(231003, "The message is not found, maybe not exist or deleted."),
  notYours: refused(231007, "The operator has no permission to delete this reaction."),
  noReaction: refused(231010, "The reaction does not belong to the message."),
  busy: refused(231015, "Act on reaction failed, repeated request is processing."),
  dissolved: imFailures.dissolved,
} as const;

/** The error codes of the documents "get a chat" and "get chat members". */
export const chatFailures = {
  parameter: refused(232001, "Your request contains an invalid request parameter."),
  appGone: refused(232004, "Such an app does NOT exist."),
  chatId: refused(232006, "Your request specifies a chat_id which is invalid."),
  dissolved: refused(232009, "Your request specifies a chat which has already been dissolved."),
  otherTenant: refused(232010, "Operator and chat can NOT be in different tenants."),
  outside: refused(232011, "Operator can NOT be out of the chat."),
  botOff: refused(232025, "Bot ability is not activated."),
  externalChat: refused(
    232033,
    "The operator or invited bots does NOT have the authority to manage external chats without the scope.",
  ),
  appOff: refused(232034, "The app is unavailable or inactivated by the tenant."),
} as const;

/** The error codes of the document "upload a file". */
export const fileFailures = {
  parameter: refused(234001, "Invalid request param."),
  tooLarge: refused(234006, "The file size exceed the max value."),
  botOff: refused(234007, "App does not enable bot feature."),
  writesStopped: refused(232096, "Meta writing has stopped, please try again later."),
  unauthorized: { status: 401, code: 234002, msg: "Unauthorized." },
  noMasterKey: refused(
    234041,
    "Tenant master key has been deleted, please contact the tenant administrator.",
  ),
  storageFault: refused(
    234042,
    "Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.",
  ),
  empty: refused(234010, "File's size can't be 0."),
} as const;
