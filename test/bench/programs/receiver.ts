// Receivers that are not Bole, with handlers that do nothing: the SDK's dispatcher as its documentation has it, on
// node:http and in Express; and what nobody can do without: hash, decrypt, parse, 200.
import { createDecipheriv, createHash, createSecretKey } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import { adaptDefault, adaptExpress, EventDispatcher } from "@larksuiteoapi/node-sdk";
import express from "express";
import { z } from "zod";
import { encryptKey, verificationToken } from "../../intake/feishu.ts";
import { say, settings } from "./told.ts";

const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };
const dispatcher = () =>
  new EventDispatcher({ encryptKey, verificationToken, logger: silent }).register({
    "im.message.receive_v1": () => ({}),
  });

const receivers: Record<"sdk" | "express" | "floor", () => RequestListener> = {
  sdk: () => adaptDefault("/webhook/event", dispatcher()),
  express() {
    const app = express();
    app.use(express.json());
    app.use("/webhook/event", adaptExpress(dispatcher()));
    return app;
  },
  floor() {
    const key = createSecretKey(createHash("sha256").update(encryptKey).digest());
    return (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks);
        const {
          "x-lark-request-timestamp": at,
          "x-lark-request-nonce": nonce,
          "x-lark-signature": is,
        } = request.headers;
        const signature = createHash("sha256")
          .update(`${at}${nonce}${encryptKey}`)
          .update(body)
          .digest("hex");
        const bytes = Buffer.from(JSON.parse(body.toString()).encrypt, "base64");
        const opening = createDecipheriv("aes-256-cbc", key, bytes.subarray(0, 16));
        const plain = Buffer.concat([opening.update(bytes.subarray(16)), opening.final()]);
        const { schema } = JSON.parse(plain.toString());
        response.writeHead(signature === is && schema === "2.0" ? 200 : 401, {
          "content-type": "application/json",
        });
        response.end("{}");
      });
    };
  },
};

const { kind } = settings(z.object({ kind: z.enum(["sdk", "express", "floor"]) }));
const server = createServer(receivers[kind]());
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) say({ url: `http://127.0.0.1:${address.port}` });
});
