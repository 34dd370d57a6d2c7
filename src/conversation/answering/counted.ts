import type { Observer } from "../../observer.ts";
import type { Responder, Response } from "./respond.ts";

/** A responder whose observer hears of every ask how it ended and how long it took. */
export function counted(responder: Responder, observer: Observer, now: () => number): Responder {
  async function timed(command: string, respond: () => Promise<Response>): Promise<Response> {
    const started = now();
    const asked = (ending: string) => observer.asked({ command, ending, ms: now() - started });
    try {
      const response = await respond();
      asked(response.ending);
      return response;
    } catch (error) {
      asked("fault");
      throw error;
    }
  }

  return {
    working: responder.working,
    respond: (ask, occasion) => timed(ask.command, () => responder.respond(ask, occasion)),
    openForm: (ask, occasion, opening) =>
      timed(ask.command, () => responder.openForm(ask, occasion, opening)),
    submitForm: (ask, formValue, occasion) =>
      timed(ask.command, () => responder.submitForm(ask, formValue, occasion)),
  };
}
