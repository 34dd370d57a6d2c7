import { createCipheriv, createHash } from "node:crypto";
import { done, failed, type Outcome } from "../../outcome.ts";
import type { Patient } from "./patient.ts";

/** The webhook's address, and what is needed to knock there as Feishu does. */
export interface Door extends Pick<Patient, "fetch" | "now" | "random"> {
  readonly url: string;
  readonly appId: string;
  readonly encryptKey: string;
  readonly verificationToken: string;
}

/** Encrypts as Feishu does: AES-256-CBC, key = sha256(Encrypt Key), the IV in front (document "Encrypt Key"). */
function encrypted(payload: object, encryptKey: string, iv: Buffer): string {
  const key = createHash("sha256").update(encryptKey, "utf8").digest();
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  const bytes = Buffer.concat([iv, cipher.update(JSON.stringify(payload), "utf8"), cipher.final()]);
  return JSON.stringify({ encrypt: bytes.toString("base64") });
}

/** Feishu waits 3 s for anything; this waits a little longer, to tell slow from dead. Milliseconds. */
const patience = 5_000;
/** More than this of an answer is not read, bytes. */
const enough = 64 * 1024;

export interface Probed {
  readonly status: number;
  readonly body: string;
  /** Milliseconds. */
  readonly took: number;
}

export type NotProbed = "unreachable" | "timeout" | "certificate";

async function post({ url, fetch }: Door, body: string): Promise<Outcome<Probed, NotProbed>> {
  const started = performance.now();
  try {
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body,
    });
    const text = (await response.text()).slice(0, enough);
    return done({ status: response.status, body: text, took: performance.now() - started });
  } catch (error) {
    return failed(silenceOf(error));
  }
}

function silenceOf(error: unknown): NotProbed {
  if (!(error instanceof Error)) return "unreachable";
  if (error.name === "TimeoutError") return "timeout";
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code) ? "certificate" : "unreachable";
}

/** What the console does when an address is saved: an encrypted `url_verification`, unsigned as the document has it. */
export async function sendChallenge(door: Door) {
  const challenge = door.random(16).toString("hex");
  const { encryptKey, verificationToken: token } = door;
  const payload = { challenge, token, type: "url_verification" };
  const probed = await post(door, encrypted(payload, encryptKey, door.random(16)));
  return { probed, challenge };
}

/**
 * An event whose content is right in all but the signature. Its type is one nobody answers to, so that a webhook which
 * takes it does nothing.
 */
export async function sendUnsigned(door: Door) {
  const { encryptKey, verificationToken: token, appId } = door;
  const payload = {
    schema: "2.0",
    header: {
      event_id: door.random(16).toString("hex"),
      token,
      create_time: String(door.now()),
      event_type: "bole.doctor.unsigned_v1",
      tenant_key: "doctor",
      app_id: appId,
    },
    event: {},
  };
  return post(door, encrypted(payload, encryptKey, door.random(16)));
}
