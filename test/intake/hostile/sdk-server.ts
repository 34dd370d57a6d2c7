// A receiver as the SDK's documentation has it: its dispatcher behind its own adapter on node:http, nothing of ours.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { adaptDefault, EventDispatcher } from "@larksuiteoapi/node-sdk";
import { encryptKey, verificationToken } from "../feishu.ts";

let handled = 0;
const handle = () => {
  handled += 1;
  return {};
};
const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };
const dispatcher = new EventDispatcher({ encryptKey, verificationToken, logger: silent }).register({
  "im.message.receive_v1": handle,
  "card.action.trigger": handle,
});
const server = createServer(adaptDefault("/webhook/event", dispatcher, { autoChallenge: true }));
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("message", () => process.send?.({ handled }));
