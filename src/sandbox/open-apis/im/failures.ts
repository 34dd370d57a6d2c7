import type { FailureCode } from "../answers.ts";

const refused = (code: number, msg: string): FailureCode => ({ status: 400, code, msg });

/** The error codes of messages, from the documents of create, reply and patch. */
export const imFailures = {
  parameter: refused(230001, "Your request contains an invalid request parameter."),
  notOwner: refused(230017, "Bot is NOT the owner of the resource."),
  wrongKind: refused(230055, "The type of file upload does not match the type of message being sent."),
  outsideGroup: refused(230002, "The bot can not be outside the group."),
  tooLong: refused(230025, "The length of the message content reaches its limit."),
  lacksPermission: refused(230027, "Lack of necessary permissions."),
  resigned: refused(230029, "User has resigned."),
  tooOld: refused(230031, "Message can only be modified within 14 days after sending."),
  receiver: refused(230034, "The receive_id is invalid."),
  card: refused(230099, "Failed to create card content,"),
} as const;

/** The error codes of the document "upload a file". */
export const fileFailures = {
  parameter: refused(234001, "Invalid request param."),
  tooLarge: refused(234006, "The file size exceed the max value."),
  empty: refused(234010, "File's size can't be 0."),
} as const;
