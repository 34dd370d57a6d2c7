import type { FailureKind } from "../failure.ts";

/** Error codes of reactions (documents im/v1 message-reaction create and delete), all with HTTP 400. Others are `refused`. */
export const reactionErrors = {
  230110: "not-found",
  231001: "invalid-parameter",
  231003: "not-found",
  231004: "not-found",
  231010: "not-found",
  231011: "not-found",
  232009: "not-found",
} as const satisfies Record<number, FailureKind>;
