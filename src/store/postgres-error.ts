/**
 * Whether this is PostgreSQL's own refusal, which has a severity and a SQLSTATE, and no failure on the way to it. Told by
 * what it holds, so that pg is loaded only where PostgreSQL is used.
 */
export function isPostgresError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "severity" in error && "code" in error && typeof error.code === "string";
}
