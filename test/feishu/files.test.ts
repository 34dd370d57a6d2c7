import { expect, test } from "vitest";
import { createFileSender } from "../../src/feishu/files.ts";
import { createMessenger } from "../../src/feishu/messages.ts";
import { clientOf, data, openPlatform } from "./platform.ts";

const file = {
  name: "人才查询 1.csv",
  kind: "stream",
  bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0, 255]),
} as const;

const parent = { messageId: "om_1", chatId: "oc_1" };

test("a file is uploaded as a form, byte for byte, and sent by its key", async () => {
  const platform = await openPlatform(({ path }) =>
    path.endsWith("/files") ? data({ file_key: "file_v3_1" }) : data({ message_id: "om_2" }),
  );
  const { feishu } = clientOf(platform);
  expect(await createFileSender(feishu, createMessenger(feishu)).reply(parent, file, "uuid-1")).toEqual({
    ok: true,
    value: undefined,
  });

  const [upload, message] = platform.calls;
  const form = await new Response(upload?.bytes, {
    headers: { "content-type": upload?.headers["content-type"] ?? "" },
  }).formData();
  expect(upload).toMatchObject({ method: "POST", path: "/open-apis/im/v1/files" });
  expect(form.get("file_type")).toBe("stream");
  expect(form.get("file_name")).toBe("人才查询 1.csv");
  expect([...(await (form.get("file") as File).bytes())]).toEqual([...file.bytes]);
  expect(message).toMatchObject({
    path: "/open-apis/im/v1/messages/om_1/reply",
    body: { msg_type: "file", content: '{"file_key":"file_v3_1"}', uuid: "uuid-1" },
  });
});

test("an upload Feishu refuses sends nothing", async () => {
  const platform = await openPlatform(() => ({ status: 400, body: { code: 234006, msg: "too large" } }));
  const { feishu } = clientOf(platform);
  const outcome = await createFileSender(feishu, createMessenger(feishu)).reply(parent, file, "uuid-1");
  expect(outcome).toMatchObject({ ok: false, failure: { endpoint: "im.files.create", code: 234006 } });
  expect(platform.calls).toHaveLength(1);
});

test("an empty file is never uploaded", async () => {
  const platform = await openPlatform(() => data({}));
  const empty = { ...file, bytes: new Uint8Array() };
  const { feishu } = clientOf(platform);
  const outcome = await createFileSender(feishu, createMessenger(feishu)).reply(parent, empty, "uuid-1");
  expect(outcome).toMatchObject({ ok: false, failure: { kind: "bad-request", fields: ["body.file"] } });
  expect(platform.calls).toEqual([]);
});

test("an upload is tried again where the trouble may pass", async () => {
  let uploads = 0;
  const platform = await openPlatform(({ path }) => {
    if (!path.endsWith("/files")) return data({ message_id: "om_2" });
    return ++uploads < 3
      ? { status: 500, body: { code: 2200, msg: "internal error" } }
      : data({ file_key: "file_v3_1" });
  });
  const { feishu } = clientOf(platform);
  const sender = createFileSender(feishu, createMessenger(feishu), { wait: async () => undefined });
  expect(await sender.reply(parent, file, "uuid-1")).toMatchObject({ ok: true });
  expect(uploads).toBe(3);
});
