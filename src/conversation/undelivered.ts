import type { Failure } from "../feishu/failure.ts";
import { mayPass } from "../feishu/persistence.ts";

/** An answer stayed with us. The inbox has the message handled again, when Feishu may take it. */
export class Undelivered extends Error {
  override readonly name = "Undelivered";
  /** How long Feishu asks us to wait, milliseconds: the inbox heeds it. */
  readonly againAfterMs: number;

  constructor({ retryAfter = 0 }: Failure) {
    super();
    this.againAfterMs = retryAfter * 1000;
  }
}

/** Throws where trying again later may help; what never will is only logged, which the caller has done. */
export function insist(failure: Failure): void {
  if (mayPass(failure)) throw new Undelivered(failure);
}
