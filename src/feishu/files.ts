import { done, type Outcome } from "../outcome.ts";
import { uploadFile } from "./endpoints/im-files-create.ts";
import { replyMessage } from "./endpoints/im-messages-reply.ts";
import type { Failure } from "./failure.ts";
import type { Feishu } from "./port.ts";

/** A file to be sent into a chat. */
export interface SentFile {
  /** With its extension, which Feishu's clients go by. */
  readonly name: string;
  readonly kind: "xls" | "stream";
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Sends files. `uuid` as with messages: doing it twice shows once, for an hour. */
export interface FileSender {
  /** Uploads a file and replies with it to a message. */
  reply(messageId: string, file: SentFile, uuid: string): Promise<Outcome<undefined, Failure>>;
}

/** A file sender that speaks through `feishu`: an upload, then a message that carries the file's key. */
export function createFileSender(feishu: Feishu): FileSender {
  return {
    async reply(messageId, { name, kind, bytes }, uuid) {
      const uploaded = await feishu.call(uploadFile, {
        body: { file_type: kind, file_name: name, file: new Blob([bytes]) },
      });
      if (!uploaded.ok) return uploaded;
      const sent = await feishu.call(replyMessage, {
        path: { message_id: messageId },
        body: { msg_type: "file", content: JSON.stringify({ file_key: uploaded.value.file_key }), uuid },
      });
      return sent.ok ? done(undefined) : sent;
    },
  };
}
