import { z } from "zod";
import { failure, success } from "../answers.ts";
import { check } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { fileFailures } from "./failures.ts";

/** The largest file, bytes (document "upload a file"): 30 MB. */
const largest = 30 * 1024 * 1024;

const form = z.object({
  file_type: z.enum(["opus", "mp4", "pdf", "doc", "xls", "ppt", "stream"]),
  file_name: z.string().min(1),
  duration: z.string().regex(/^\d+$/).optional(),
  file: z.instanceof(Blob),
});

/** Takes a file as multipart/form-data and gives the key by which a message can carry it. */
export const createFile: SandboxEndpoint = {
  method: "POST",
  path: "/im/v1/files",
  scopes: ["im:resource:upload", "im:resource"],
  async answer({ body }, { files }) {
    if (!(body instanceof FormData)) return failure(fileFailures.parameter);
    const given = check(form, Object.fromEntries(body), fileFailures.parameter);
    if (!given.ok) return given.failure;
    const { file, file_name: name, file_type: type } = given.value;
    if (file.size === 0) return failure(fileFailures.empty);
    if (file.size > largest) return failure(fileFailures.tooLarge);
    const stored = files.keep({ name, type, bytes: new Uint8Array(await file.arrayBuffer()) });
    return success({ file_key: stored.key });
  },
};
