import type { Endpoint } from "./endpoint.ts";
import type { FailureKind } from "./failure.ts";

/**
 * Codes any endpoint may answer with, and what each means for us (document “通用错误码”). An endpoint's own
 * table goes first: some numbers mean different things to different products.
 */
const generalCodes: Readonly<Record<number, FailureKind>> = {
  1500: "feishu-fault",
  2200: "feishu-fault",
  4000: "invalid-parameter",
  4001: "credentials",
  5000: "feishu-fault",
  9499: "invalid-parameter",
  10001: "invalid-parameter",
  10003: "invalid-parameter",
  10005: "credentials",
  10012: "credentials",
  10013: "credentials",
  10014: "credentials",
  10015: "credentials",
  11232: "rate-limited",
  11233: "rate-limited",
  11247: "rate-limited",
  40004: "out-of-range",
  41050: "out-of-range",
  99991400: "rate-limited",
  99991403: "rate-limited",
  99991661: "credentials",
  99991662: "credentials",
  99991663: "credentials",
  99991664: "credentials",
  99991665: "credentials",
  99991668: "credentials",
  99991671: "credentials",
  99991672: "scope-missing",
  99991673: "credentials",
  99991677: "credentials",
  99991679: "scope-missing",
  99992351: "invalid-parameter",
  99992360: "invalid-parameter",
  99992361: "invalid-parameter",
  99992363: "invalid-parameter",
  99992364: "invalid-parameter",
  99992380: "invalid-parameter",
  99992381: "invalid-parameter",
  99992402: "invalid-parameter",
};

/** What a code, or without a known one the HTTP status, means for us. */
export function kindOf(endpoint: Endpoint, code: number, status: number): FailureKind {
  const known = endpoint.errors?.[code] ?? generalCodes[code];
  if (known !== undefined) return known;
  if (status === 429) return "rate-limited";
  if (status >= 500) return "feishu-fault";
  return "refused";
}

const staleTokenCodes: ReadonlySet<number> = new Set([99991663, 99991664, 99991668]);

/** Whether the code says that the token is no longer valid, so that a new one may help. */
export function isStaleToken(code: number | undefined): boolean {
  return code !== undefined && staleTokenCodes.has(code);
}
