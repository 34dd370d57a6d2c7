import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Message } from "../../src/sandbox/playground/contract.ts";
import { app, sandboxForTest } from "./support.ts";

type Started = Awaited<ReturnType<typeof sandboxForTest>>;
let it: Started;
let token: string;
beforeAll(async () => {
  it = await sandboxForTest();
  const given = await it.send("POST", "/auth/v3/tenant_access_token/internal", {
    app_id: app.appId,
    app_secret: app.appSecret,
  });
  token = String(given.body.tenant_access_token);
});
afterAll(() => it.sandbox.close());

async function upload(parts: Record<string, string | Blob>) {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, part);
  const response = await fetch(`${it.sandbox.url}/open-apis/im/v1/files`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  const body = (await response.json()) as { code: number; data?: { file_key: string } };
  return { status: response.status, code: body.code, key: body.data?.file_key ?? "" };
}
const sheet = { file_type: "xls", file_name: "人才 list.xlsx", file: new Blob(["PK\u0003\u0004 rows"]) };

describe("uploading a file", () => {
  test("gives a key", async () => {
    const { status, code, key } = await upload(sheet);
    expect({ status, code }).toEqual({ status: 200, code: 0 });
    expect(key).toMatch(/^file_/);
    expect((await upload(sheet)).key).not.toBe(key);
  });

  test.each([
    ["without a type", { file_name: "a.csv", file: new Blob(["a"]) }, 234001],
    ["of an unknown type", { ...sheet, file_type: "exe" }, 234001],
    ["without a name", { file_type: "xls", file: new Blob(["a"]) }, 234001],
    ["without content", { file_type: "xls", file_name: "a.xlsx" }, 234001],
    ["with text in place of content", { ...sheet, file: "text" }, 234001],
    ["that is empty", { ...sheet, file: new Blob([]) }, 234010],
    ["larger than 30 MB", { ...sheet, file: new Blob([new Uint8Array(30 * 1024 * 1024 + 1)]) }, 234006],
  ])("%s is refused", async (_, parts, code) => {
    expect(await upload(parts as Record<string, string | Blob>)).toMatchObject({ status: 400, code });
  });

  test("of exactly 30 MB is taken", async () => {
    const full = new Blob([new Uint8Array(30 * 1024 * 1024)]);
    expect(await upload({ ...sheet, file: full })).toMatchObject({ status: 200, code: 0 });
  });

  test("as JSON, or with a broken form, is refused", async () => {
    expect(await it.post("/im/v1/files", sheet)).toMatchObject({ status: 400, code: 234001 });
    const broken = await fetch(`${it.sandbox.url}/open-apis/im/v1/files`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "multipart/form-data; boundary=x" },
      body: "--y",
    });
    expect(await broken.json()).toMatchObject({ code: 234001 });
  });

  test("needs its scope", async () => {
    it.sandbox.grant(["im:message:send_as_bot"]);
    expect(await upload(sheet)).toMatchObject({ status: 400, code: 99991672 });
    it.sandbox.grant("all");
  });
});

describe("a file message", () => {
  const send = async (fileKey: string, who = "recruiter") => {
    const { chatId } = it.sandbox.chat(who, "p2p");
    return it.post("/im/v1/messages?receive_id_type=chat_id", {
      receive_id: chatId,
      msg_type: "file",
      content: JSON.stringify({ file_key: fileKey }),
    });
  };
  const asSeenBy = async (who: "recruiter" | "hrbp") => {
    const persona = it.sandbox.personas.find(({ role }) => role === who)?.open_id ?? "";
    const { chatId } = it.sandbox.chat(who, "p2p");
    const api = `${it.sandbox.url}/playground/api`;
    const messages = await fetch(`${api}/messages?chat=${chatId}&persona=${persona}`);
    return {
      messages: (await messages.json()) as Message[],
      download: (key: string) => fetch(`${api}/files/${key}?persona=${persona}`),
    };
  };

  test("tells the page the file's name and size, and whoever is in the chat can download it", async () => {
    const { key } = await upload(sheet);
    expect(await send(key)).toMatchObject({ code: 0 });
    const { messages, download } = await asSeenBy("recruiter");
    expect(messages.at(-1)).toMatchObject({
      msg_type: "file",
      file: { file_key: key, name: "人才 list.xlsx", size: 9 },
    });
    const file = await download(key);
    expect(await file.text()).toBe("PK\u0003\u0004 rows");
    expect(file.headers.get("content-disposition")).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent("人才 list.xlsx")}`,
    );
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("is nothing for people outside the chat, nor is a file nobody sent", async () => {
    const { key } = await upload(sheet);
    const recruiter = await asSeenBy("recruiter");
    expect((await recruiter.download(key)).status).toBe(404);
    await send(key);
    expect((await recruiter.download(key)).status).toBe(200);
    expect((await (await asSeenBy("hrbp")).download(key)).status).toBe(404);
  });

  test("is refused for unknown keys and for audio and video", async () => {
    expect(await send("file_of_somebody_else")).toMatchObject({ status: 400, code: 230017 });
    const { key } = await upload({ ...sheet, file_type: "mp4" });
    expect(await send(key)).toMatchObject({ status: 400, code: 230055 });
  });
});
