// A platform that knows Bole and nobody else: a token, who the bot is, and a yes to whatever is said.
import { createServer } from "node:http";
import { say } from "./told.ts";

function answerTo(path: string): object {
  if (path.endsWith("/tenant_access_token/internal")) return { tenant_access_token: "t-1", expire: 7200 };
  if (path.endsWith("/bot/v3/info")) return { bot: { open_id: "ou_bole", app_name: "Bole" } };
  return { data: { message_id: "om_answer", chat_id: "oc_private" } };
}

const server = createServer(async (request, response) => {
  for await (const _chunk of request);
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ code: 0, msg: "ok", ...answerTo(request.url?.split("?")[0] ?? "") }));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) say({ url: `http://127.0.0.1:${address.port}` });
});
