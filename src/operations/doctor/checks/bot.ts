import { getBotInfo } from "../../../feishu/endpoints/bot-info.ts";
import type { Failure } from "../../../feishu/failure.ts";
import { explain } from "../../../feishu/remedies.ts";
import type { Both } from "../../../words.ts";
import { consolePage } from "../console-links.ts";
import { type Finding, ok } from "../finding.ts";
import type { Patient } from "../patient.ts";
import { unchecked } from "../unchecked.ts";

/** Token codes of the document "general error codes", and what they come from. */
const tokenKinds: Readonly<Record<number, string>> = {
  10003: "unknown-app",
  10014: "app-off",
  10015: "wrong-secret",
};

/** `activate_status` of the document "bot info", where it is not 2 (in use). */
const inactive: Readonly<Record<number, Both>> = {
  0: { zh: "租户还没有安装这个应用", en: "the tenant has yet to install the app" },
  1: { zh: "租户停用了这个应用", en: "the tenant has stopped the app" },
  3: { zh: "已安装，还没有启用", en: "it is installed, but not yet in use" },
  4: { zh: "升级后还没有启用", en: "it waits for being put in use after an upgrade" },
  5: { zh: "许可已过期", en: "its licence has lapsed" },
  6: { zh: "套餐已到期或降级", en: "the tenant's plan has lapsed" },
};

/** Whether Feishu accepts the app's credentials, and whether its bot is there and in use. */
export async function checkTokenAndBot(patient: Patient): Promise<readonly Finding[]> {
  const info = await patient.feishu.call(getBotInfo, {});
  if (info.ok) return [tokenAccepted, { check: "bot", ...botState(patient, info.value.bot.activate_status) }];
  const { failure } = info;
  if (failure.endpoint === "auth.tenant_access_token") return [tokenRefused(patient, failure)];
  return [tokenAccepted, { check: "bot", ...botMissing(patient, failure) }];
}

const tokenAccepted: Finding = {
  check: "token",
  ...ok({ zh: "飞书接受应用的凭证。", en: "Feishu accepts the app's credentials." }),
};

function tokenRefused(patient: Patient, failure: Failure): Finding {
  const { meaning, remedy } = explain(failure);
  const { code, kind } = failure;
  return {
    check: "token",
    kind: (code !== undefined && tokenKinds[code]) || kind,
    level: "failure",
    what: meaning,
    why: {
      zh: `没有访问凭证，Bole 什么也做不了，下面的检查也无法进行${code === undefined ? "。" : `（${code}）。`}`,
      en: `Without a token Bole can do nothing, and nothing below can be checked${code === undefined ? "." : ` (${code}).`}`,
    },
    remedy,
    ...(code !== undefined && { link: consolePage(patient, "baseinfo") }),
  };
}

function botState(patient: Patient, status = 2) {
  if (status === 2) return ok({ zh: "机器人在使用中。", en: "The bot is in use." });
  const state = inactive[status] ?? { zh: `状态 ${status}`, en: `status ${status}` };
  return {
    kind: "inactive",
    level: "failure",
    what: { zh: `机器人不在使用中：${state.zh}。`, en: `The bot is not in use: ${state.en}.` },
    why: { zh: "没有人能给它发消息。", en: "Nobody can write to it." },
    remedy: {
      zh: "请企业管理员在管理后台启用应用；如果还没有发布，先在开发者后台发布版本。",
      en: "Ask the company's administrator to enable the app; if it was never published, publish a version first.",
    },
    link: consolePage(patient, "version"),
  } as const;
}

/** 11205 and 99991401 of the document "general error codes"; anything else is a call that failed. */
function botMissing(patient: Patient, failure: Failure) {
  if (failure.code === 11205) {
    return {
      kind: "no-bot",
      level: "failure",
      what: { zh: "应用没有开启机器人能力。", en: "The app has no bot." },
      why: { zh: "消息和卡片都要由机器人收发。", en: "Messages and cards go through the bot." },
      remedy: {
        zh: "在「应用能力 › 添加应用能力」里添加机器人，并发布新版本。",
        en: "Add the bot under Features › Add features, and publish a new version.",
      },
      link: consolePage(patient, "bot"),
    } as const;
  }
  if (failure.code === 99991401) {
    return {
      kind: "ip-refused",
      level: "failure",
      what: {
        zh: "这台机器的 IP 不在应用的白名单里。",
        en: "This machine's IP is not on the app's allow list.",
      },
      why: { zh: "飞书会拒绝 Bole 的每一次调用。", en: "Feishu refuses every call Bole makes." },
      remedy: {
        zh: "在「安全设置 › IP 白名单」里加上这台机器的公网出口 IP，或关闭白名单。",
        en: "Add this machine's public address under Security › IP allow list, or switch the list off.",
      },
      link: consolePage(patient, "baseinfo"),
    } as const;
  }
  return unchecked(patient, failure, { zh: "机器人", en: "The bot" });
}
