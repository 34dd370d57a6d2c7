// What nobody can do without who answers a message after a chain of calls: takes the event, says 200, makes calls that
// need nothing of each other's answers one after the other, and replies. It proves nothing, stores nothing, and
// understands nothing.
import { createDecipheriv, createHash } from "node:crypto";
import { createServer } from "node:http";
import { z } from "zod";
import { app } from "../tenant.ts";
import { say, settings } from "./told.ts";

const { domain, calls } = settings(
  z.object({
    domain: z.string(),
    /** So many, the reply among them. */
    calls: z.number(),
  }),
);
const key = createHash("sha256").update(app.encryptKey).digest();
const card = {
  schema: "2.0",
  header: { title: { tag: "plain_text", content: "Here it is" } },
  body: { elements: [{ tag: "markdown", content: "Here it is" }] },
};
const message = { msg_type: "interactive", content: JSON.stringify(card) };

async function call(path: string, token = "", body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${domain}/open-apis${path}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    ...(body && { method: "POST", body: JSON.stringify(body) }),
  });
  return Object(await response.json());
}

const { appId: app_id, appSecret: app_secret } = app;
const issued = await call("/auth/v3/tenant_access_token/internal", "", { app_id, app_secret });
const token = String(issued.tenant_access_token);

function messageIn(body: Buffer): string {
  const bytes = Buffer.from(JSON.parse(body.toString()).encrypt, "base64");
  const opening = createDecipheriv("aes-256-cbc", key, bytes.subarray(0, 16));
  const plain = Buffer.concat([opening.update(bytes.subarray(16)), opening.final()]);
  return JSON.parse(plain.toString()).event.message.message_id;
}

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  response.end("{}");
  for (let made = 1; made < calls; made++) await call("/bot/v3/info", token);
  await call(`/im/v1/messages/${messageIn(Buffer.concat(chunks))}/reply`, token, message);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) say({ url: `http://127.0.0.1:${address.port}` });
});
