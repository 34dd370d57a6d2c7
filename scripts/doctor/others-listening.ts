import { createServer, type ServerResponse } from "node:http";
import { decrypt } from "../../src/intake/decrypt.ts";
import { type Trial, trialApp } from "./trial.ts";

/*
 * What stands where Bole should be, and is not Bole.
 */

/** The console sends where the doctor looks. */
export function followed({ sandbox, webhook }: Trial): void {
  sandbox.console.requestUrl = webhook;
  sandbox.console.callbackUrl = webhook;
}

/** Solves every challenge and says 200 to everything else, signed or not. */
export function solveOrTake(body: string, response: ServerResponse): void {
  const inner = decrypt(JSON.parse(body).encrypt, trialApp.encryptKey)?.toString("utf8") ?? "{}";
  const { challenge } = JSON.parse(inner);
  response.end(JSON.stringify(challenge === undefined ? {} : { challenge }));
}

/** The address of something that is not Bole. */
export async function listening(
  trial: Trial,
  answer: (body: string, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    answer(body, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  trial.closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/webhook/event`;
}
