import type { z } from "zod";

/** What a program was started with. */
export function settings<S extends z.ZodType>(schema: S): z.output<S> {
  return schema.parse(JSON.parse(process.env.SETTINGS ?? "{}"));
}

/** Says something to whoever started the program. */
export function say(message: unknown): void {
  process.send?.(Object(message));
}

/** Answers what it is asked, and ends when asked to or when whoever started it is gone. */
export function answer(task: (question: unknown) => Promise<unknown>): void {
  process.on("message", (question) => {
    task(question).then(say, (error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
}

process.once("disconnect", () => process.exit());
process.once("SIGTERM", () => process.exit());
