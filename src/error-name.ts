/** What a log may say of an error: its name. Its message might repeat what a person wrote. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
