import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";

/** The largest file Feishu takes, bytes; an empty one it refuses (document im/v1 file create). */
export const largestFile = 30 * 1024 * 1024;

/** Uploads a file, to be sent by the key it gets. A spreadsheet is `xls`; what has no kind of its own is `stream`. */
export const uploadFile = endpoint({
  name: "im.files.create",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/file/create",
  post: "/open-apis/im/v1/files",
  multipart: true,
  writes: true,
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("im:resource:upload", "im:resource"),
  body: z.object({
    file_type: z.enum(["opus", "mp4", "pdf", "doc", "xls", "ppt", "stream"]),
    file_name: z.string().min(1),
    /** Milliseconds, of audio and video. */
    duration: z.int().nonnegative().optional(),
    file: z
      .instanceof(Blob)
      .refine((it) => it.size > 0 && it.size <= largestFile, { message: "must hold 1 byte to 30 MB" }),
  }),
  data: z.object({ file_key: z.string().min(1) }),
  errors: {
    232096: "feishu-fault",
    234001: "invalid-parameter",
    234002: "credentials",
    234006: "out-of-range",
    234010: "invalid-parameter",
  },
});
