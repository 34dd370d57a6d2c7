import type { FailureKind } from "../failure.ts";

/**
 * Error codes that sending, replying and updating have in common (documents im/v1 message create, reply,
 * patch). All come with HTTP 400. Codes not listed are `refused`, as are those of the bot's standing in a chat.
 */
export const messageErrors = {
  230001: "invalid-parameter",
  230011: "not-found",
  230020: "rate-limited",
  230025: "invalid-parameter",
  230034: "invalid-parameter",
  230099: "invalid-parameter",
  230110: "not-found",
  11232: "rate-limited",
  11233: "rate-limited",
  11247: "rate-limited",
} as const satisfies Record<number, FailureKind>;
