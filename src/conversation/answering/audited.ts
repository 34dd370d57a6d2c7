import type { Logger } from "pino";
import type { AuditOutcome } from "../../audit/entry.ts";
import type { Trail } from "../../audit/trail.ts";
import type { Ask, Blank } from "../../commands/ask.ts";
import { nobodyShown } from "../../commands/audited/people.ts";
import { subjectsOf } from "../../commands/audited/subjects.ts";
import { understoodOf } from "../../commands/audited/understood.ts";
import { errorName } from "../../error-name.ts";
import { withLogIds } from "../../feishu/log-ids.ts";
import { unrecorded } from "../notices.ts";
import { type Occasion, type Responder, type Response, saidIn } from "./respond.ts";

export interface AuditedDeps {
  readonly trail: Pick<Trail, "record">;
  readonly log: Pick<Logger, "error">;
}

/**
 * A responder that writes down every ask, allowed or refused, before anybody sees its answer. Where that cannot be
 * written, the answer is dropped and the person hears so.
 */
export function audited(responder: Responder, { trail, log }: AuditedDeps): Responder {
  async function recorded(
    ask: Ask | Blank,
    occasion: Occasion,
    respond: () => Promise<Response>,
  ): Promise<Response> {
    const logIds = new Set<string>();
    const record = (asked: Ask | Blank, outcome: AuditOutcome, response?: Response) => {
      const { people, subjects } = response?.trace?.shown ?? nobodyShown;
      return trail.record({
        event: occasion.event,
        who: occasion.openId,
        place: occasion.place.type,
        chat: occasion.chatId,
        command: asked.command,
        understood: understoodOf(asked),
        outcome,
        people,
        classes: response?.trace?.classes ?? [],
        logIds: [...logIds],
        subjects: [...subjectsOf(asked), ...subjects],
      });
    };
    const response = await withLogIds(logIds, respond).catch(async (fault: unknown) => {
      await record(ask, "fault").catch((error: unknown) => notWritten(occasion, error));
      throw fault;
    });
    try {
      await record(response.trace?.ask ?? ask, response.ending, response);
      return response;
    } catch (error) {
      notWritten(occasion, error);
      return saidIn(occasion.lang, unrecorded, { ending: "failed" });
    }
  }

  function notWritten({ event }: Occasion, error: unknown): void {
    log.error({ event, error: errorName(error) }, "the audit could not be written, so nothing was shown");
  }

  return {
    working: responder.working,
    respond: (ask, occasion) => recorded(ask, occasion, () => responder.respond(ask, occasion)),
    openForm: (ask, occasion, opening) =>
      recorded(ask, occasion, () => responder.openForm(ask, occasion, opening)),
    submitForm: (ask, formValue, occasion) =>
      recorded(ask, occasion, () => responder.submitForm(ask, formValue, occasion)),
  };
}
