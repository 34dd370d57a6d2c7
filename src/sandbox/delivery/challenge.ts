import { done, failed, type Outcome } from "../../outcome.ts";
import type { Line } from "./push.ts";
import { push } from "./push.ts";

/**
 * Does what the console does when a request URL is saved (document "request URL"): sends a `url_verification`
 * and looks whether its challenge comes back.
 */
export async function verifyUrl(line: Line): Promise<Outcome<true, string>> {
  const challenge = line.random(12).toString("hex");
  const received = await push(line, {
    challenge,
    token: line.app.verificationToken,
    type: "url_verification",
  });
  if (!received.ok) return failed(received.failure);
  const { status, body } = received.value;
  if (status !== 200) return failed(`status ${status}`);
  return echoes(body, challenge) ? done(true) : failed("the challenge did not come back");
}

function echoes(body: string, challenge: string): boolean {
  try {
    return JSON.parse(body).challenge === challenge;
  } catch {
    return false;
  }
}
