import { done, type Outcome } from "../outcome.ts";
import { uploadFile } from "./endpoints/im-files-create.ts";
import type { Failure } from "./failure.ts";
import type { Messenger, Parent } from "./messages.ts";
import { type Persistence, persistently } from "./persistence.ts";
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
  reply(parent: Parent, file: SentFile, uuid: string): Promise<Outcome<undefined, Failure>>;
}

/** A file sender: an upload, tried again where the trouble may pass, then a message that carries the file's key. */
export function createFileSender(
  feishu: Feishu,
  messenger: Pick<Messenger, "reply">,
  persistence?: Persistence,
): FileSender {
  return {
    async reply(parent, { name, kind, bytes }, uuid) {
      const body = { file_type: kind, file_name: name, file: new Blob([bytes]) };
      const uploaded = await persistently(() => feishu.call(uploadFile, { body }), persistence);
      if (!uploaded.ok) return uploaded;
      const sent = await messenger.reply(parent, { file: uploaded.value.file_key }, uuid);
      return sent.ok ? done(undefined) : sent;
    },
  };
}
