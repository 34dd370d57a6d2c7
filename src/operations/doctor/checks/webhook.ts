import type { Both } from "../../../words.ts";
import { type Found, ok } from "../finding.ts";
import { type Door, type NotProbed, type Probed, sendChallenge, sendUnsigned } from "../webhook-probe.ts";

/** Feishu wants the challenge back within a second (document "send notifications to developers' server"). Milliseconds. */
const inTime = 1_000;

/**
 * Whether the webhook answers as Feishu needs it to, and refuses what Feishu did not sign. Tried from here: Feishu's own
 * way may lead through another proxy.
 */
export async function checkWebhook(door: Door | undefined): Promise<Found> {
  if (door === undefined) return notAsked;
  const { probed, challenge } = await sendChallenge(door);
  if (!probed.ok) return silent(probed.failure);
  const { status } = probed.value;
  if (status === 400 || status === 401) return otherKeys(status);
  if (status >= 502 && status <= 504) return nobodyBehind(status);
  if (status !== 200 || !echoes(probed.value, challenge)) return wrongAnswer(status);
  const unsigned = await sendUnsigned(door);
  if (!unsigned.ok) return silent(unsigned.failure);
  if (unsigned.value.status < 400) return takesAnything(unsigned.value.status);
  if (unsigned.value.status >= 500) return wrongAnswer(unsigned.value.status);
  if (probed.value.took > inTime) return slow(probed.value.took);
  return ok({
    zh: "请求地址可达：回答了加密的验证请求，拒绝了没有签名的请求。",
    en: "The webhook answers: it solved the encrypted challenge and refused what was not signed.",
  });
}

function echoes({ body }: Probed, challenge: string): boolean {
  try {
    return JSON.parse(body).challenge === challenge;
  } catch {
    return false;
  }
}

const notAsked: Found = {
  kind: "unchecked",
  level: "warning",
  what: { zh: "没有检查请求地址是否可达。", en: "Whether the webhook can be reached was not checked." },
  why: { zh: "Bole 不知道自己的公网地址。", en: "Bole does not know its own public address." },
  remedy: {
    zh: "加上 --webhook https://你的域名/webhook/event 再检查一次。",
    en: "Check again with --webhook https://your-host/webhook/event.",
  },
};

const silences: Readonly<Record<NotProbed, Both>> = {
  unreachable: { zh: "连不上请求地址。", en: "The webhook cannot be reached." },
  timeout: { zh: "请求地址没有在 5 秒内答复。", en: "The webhook did not answer within 5 s." },
  certificate: { zh: "请求地址的 TLS 证书无效。", en: "The webhook's TLS certificate is not valid." },
};

const silent = (failure: NotProbed): Found => ({
  kind: failure,
  level: "failure",
  what: silences[failure],
  why: {
    zh: "飞书等 3 秒就放弃，之后只重试 4 次；消息会晚到或丢失。",
    en: "Feishu gives up after 3 s and tries only four times more: messages come late, or never.",
  },
  remedy: {
    zh: "请检查域名、防火墙、代理和证书，并确认 Bole 在运行（GET /readyz）。",
    en: "Check host name, firewall, proxy and certificate, and that Bole runs (GET /readyz).",
  },
});

const otherKeys = (status: number): Found => ({
  kind: "other-keys",
  level: "failure",
  what: {
    zh: `请求地址不认这里的密钥（${status}）。`,
    en: `The webhook does not know the keys set here (${status}).`,
  },
  why: {
    zh: "那边运行的 Bole 用的是另一组 Encrypt Key 或 Verification Token。",
    en: "The Bole that runs there has another Encrypt Key or Verification Token.",
  },
  remedy: {
    zh: "让两处的 FEISHU_ENCRYPT_KEY 和 FEISHU_VERIFICATION_TOKEN 与「事件与回调 › 加密策略」一致，然后重启。",
    en: "Set FEISHU_ENCRYPT_KEY and FEISHU_VERIFICATION_TOKEN to what Events & Callbacks › Encryption shows, in both places, and start again.",
  },
});

const nobodyBehind = (status: number): Found => ({
  kind: "nobody-behind",
  level: "failure",
  what: {
    zh: `代理在答复（${status}），它背后没有能用的 Bole。`,
    en: `A proxy answers (${status}), with no Bole behind it that works.`,
  },
  why: {
    zh: "飞书会重试 4 次，之后消息就丢失了。",
    en: "Feishu tries four times more; after that messages are lost.",
  },
  remedy: {
    zh: "请看每个 Bole 的 GET /readyz 和日志，以及代理转发的地址和端口。",
    en: "Look at GET /readyz and the log of each Bole, and at the address and port the proxy passes to.",
  },
});

const wrongAnswer = (status: number): Found => ({
  kind: "wrong-answer",
  level: "failure",
  what: {
    zh: `请求地址的答复不对（${status}）：验证内容没有原样返回。`,
    en: `The webhook's answer is wrong (${status}): the challenge did not come back.`,
  },
  why: {
    zh: "那里不是 Bole，或中间的代理改了、挡了请求（重定向也不行）。",
    en: "It is not Bole that answers there, or a proxy in between changes or stops the request (a redirect will not do either).",
  },
  remedy: {
    zh: "地址应以 /webhook/event 结尾；请让代理原样转发 POST 的内容和所有 X-Lark- 头。",
    en: "The address ends in /webhook/event; have the proxy pass POST bodies and every X-Lark- header as they are.",
  },
});

const takesAnything = (status: number): Found => ({
  kind: "unsigned-taken",
  level: "failure",
  what: {
    zh: `请求地址接受了没有签名的请求（${status}）。`,
    en: `The webhook took a request that was not signed (${status}).`,
  },
  why: {
    zh: "这样任何知道密钥格式的人都能冒充飞书；Bole 自己不会接受，所以答复的不是它，或代理替它答了 200。",
    en: "So anybody might pose as Feishu. Bole does not take such a request: something else answers there, or a proxy says 200 for it.",
  },
  remedy: { zh: "请检查该地址背后是什么在答复。", en: "Find out what answers at that address." },
});

const slow = (took: number): Found => ({
  kind: "slow",
  level: "warning",
  what: {
    zh: `请求地址 ${Math.round(took)} 毫秒后才答复验证请求。`,
    en: `The webhook took ${Math.round(took)} ms to solve the challenge.`,
  },
  why: {
    zh: "保存地址时飞书只等 1 秒，推送时只等 3 秒。",
    en: "Feishu waits 1 s when the address is saved, and 3 s for a push.",
  },
  remedy: { zh: "请检查代理和机器的负载。", en: "Check the proxy and the machine's load." },
});
