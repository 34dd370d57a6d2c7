// A bot as the SDK's documentation has it: says back what it hears in private, hears everything else and does nothing.
import { createServer } from "node:http";
import { adaptDefault, Client, EventDispatcher } from "@larksuiteoapi/node-sdk";
import { z } from "zod";
import { appId, appSecret, encryptKey, verificationToken } from "../../intake/feishu.ts";
import { say, settings } from "./told.ts";

const { domain } = settings(z.object({ domain: z.string() }));
const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };
const client = new Client({ appId, appSecret, domain, logger: silent });
const dispatcher = new EventDispatcher({ encryptKey, verificationToken, logger: silent }).register({
  "im.message.receive_v1": async ({ message }) => {
    if (message.chat_type !== "p2p") return;
    await client.im.v1.message.reply({
      path: { message_id: message.message_id },
      data: { msg_type: "text", content: message.content },
    });
  },
});
const server = createServer(adaptDefault("/webhook/event", dispatcher));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) say({ url: `http://127.0.0.1:${address.port}` });
});
