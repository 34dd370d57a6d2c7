import type { Both } from "../words.ts";
import { dataRangePage } from "./console.ts";

/** What is special about a code; the rest is said by its kind. */
interface Special {
  readonly meaning?: Both;
  readonly remedy?: Both;
}

const supportWithLogId: Both = {
  zh: "请稍后再试；如果一直如此，请凭日志 ID 联系飞书技术支持。",
  en: "Try again in a moment; if it stays, take the log id to Feishu's support.",
};

/** Feishu Hire: the documents of talents and referrals. */
const hire: Readonly<Record<number, Special>> = {
  1002001: { meaning: { zh: "飞书招聘内部出错了。", en: "Something failed inside Feishu Hire." } },
  1002002: {
    meaning: { zh: "飞书招聘认为查询条件有误。", en: "Feishu Hire did not accept one of the values." },
  },
  1002009: {
    meaning: { zh: "手机号或国际区号不正确。", en: "A phone number or its country code is not right." },
    remedy: {
      zh: "请核对号码；非中国大陆号码请带上区号，如 +1 415 555 0132。",
      en: "Check the number; outside mainland China give the country code too, as in +1 415 555 0132.",
    },
  },
  1002102: {
    meaning: { zh: "没有这位人才，可能已被删除。", en: "There is no such talent; it may have been deleted." },
    remedy: {
      zh: "请确认人才 ID，或改用手机号、邮箱查找。",
      en: "Check the talent id, or look by phone or e-mail.",
    },
  },
};

const employeeRange: Special = {
  meaning: {
    zh: "应用无权查看这些员工的数据。",
    en: "The app may not read these employees' data.",
  },
  remedy: {
    zh: `请管理员在开发者后台${dataRangePage.zh}里，为「飞书人事（企业版）」的「资源分类-员工」设置范围，并发布新版本。`,
    en: `Ask an administrator to give the app a range of employees (Feishu CoreHR Enterprise Edition) under ${dataRangePage.en} in the developer console and publish a new version.`,
  },
};
const peopleFault: Special = {
  meaning: { zh: "飞书人事内部出错了。", en: "Something failed inside Feishu CoreHR." },
  remedy: supportWithLogId,
};
const peopleParameter: Special = {
  meaning: { zh: "飞书人事认为查询条件有误。", en: "Feishu CoreHR did not accept one of the values." },
};

/** CoreHR: the documents of job data, jobs, employees and departments. */
const people: Readonly<Record<number, Special>> = {
  1160013: peopleParameter,
  1160018: {
    meaning: {
      zh: "飞书人事没有收到应用或企业的标识。",
      en: "Feishu CoreHR did not receive the app's or the tenant's id.",
    },
    remedy: {
      zh: "请管理员确认应用已在企业内启用，且企业已开通飞书人事。",
      en: "Ask an administrator whether the app is enabled in the tenant and Feishu CoreHR is in use there.",
    },
  },
  1160023: employeeRange,
  1160102: peopleParameter,
  1160103: {
    meaning: {
      zh: "应用无权查看这部分人事数据。",
      en: "The app may not read this part of Feishu CoreHR's data.",
    },
  },
  1160104: employeeRange,
  1160997: peopleFault,
  1160998: peopleFault,
  1160999: peopleFault,
  1161204: {
    meaning: { zh: "飞书人事答复超时。", en: "Feishu CoreHR timed out." },
    remedy: supportWithLogId,
  },
  1161604: {
    meaning: {
      zh: "查询太频繁，飞书人事暂时限流了。",
      en: "Too many lookups: Feishu CoreHR is limiting us.",
    },
  },
};

const appOff: Special = {
  meaning: { zh: "应用在企业内未启用或已停用。", en: "The app is not enabled in this tenant." },
  remedy: {
    zh: "请管理员在飞书管理后台启用应用。",
    en: "Ask an administrator to enable the app in Feishu's admin console.",
  },
};
const tokenRefused: Special = {
  meaning: {
    zh: "访问凭证失效，换新后仍不被接受。",
    en: "The access token is not accepted, not even a fresh one.",
  },
};

/** The platform's own codes. */
const platform: Readonly<Record<number, Special>> = {
  10003: {
    meaning: {
      zh: "飞书不认识这个应用，或参数有误。",
      en: "Feishu does not know this app, or a value is wrong.",
    },
  },
  10014: appOff,
  10015: {
    meaning: { zh: "App Secret 不正确。", en: "The app secret is wrong." },
    remedy: {
      zh: "请部署 Bole 的同事在开发者后台核对 FEISHU_APP_SECRET。",
      en: "Ask whoever runs Bole to compare FEISHU_APP_SECRET with the developer console.",
    },
  },
  40004: {
    meaning: {
      zh: "部门不在应用的通讯录权限范围内。",
      en: "The department lies outside the app's contacts range.",
    },
  },
  41050: {
    meaning: {
      zh: "用户不在应用的通讯录权限范围内。",
      en: "The user lies outside the app's contacts range.",
    },
  },
  99991401: {
    meaning: {
      zh: "服务器的 IP 不在应用的 IP 白名单里。",
      en: "This server's IP address is not on the app's allow list.",
    },
    remedy: {
      zh: "请管理员在开发者后台「安全设置」里把服务器的出口 IP 加入白名单。",
      en: "Ask an administrator to add the server's outgoing IP address under Security settings in the developer console.",
    },
  },
  99991403: {
    meaning: { zh: "本月的 API 调用次数已用完。", en: "This month's API calls are used up." },
    remedy: {
      zh: "请企业管理员升级飞书版本，或等到下个月。",
      en: "Ask the tenant's administrator to upgrade Feishu's plan, or wait until next month.",
    },
  },
  99991662: appOff,
  99991663: tokenRefused,
  99991664: tokenRefused,
  99991665: tokenRefused,
  99991668: tokenRefused,
  99991673: appOff,
  99992351: {
    meaning: { zh: "没有这个 open_id。", en: "There is no such open_id." },
    remedy: { zh: "请直接 @ 对方再试。", en: "Mention the person and try again." },
  },
  99992361: {
    meaning: { zh: "这个 open_id 属于另一个应用。", en: "This open_id belongs to another app." },
    remedy: {
      zh: "同一个人在不同应用里的 open_id 不同，请直接 @ 对方再试。",
      en: "A person has a different open_id in every app: mention them and try again.",
    },
  },
};

/** Sending messages: create, reply, patch. */
const messages: Readonly<Record<number, Special>> = {
  230002: {
    meaning: { zh: "机器人不在这个群里。", en: "The bot is not in this group." },
    remedy: { zh: "请先把机器人加进群。", en: "Add the bot to the group first." },
  },
  230006: {
    meaning: { zh: "应用没有启用机器人能力。", en: "The app's bot ability is off." },
    remedy: {
      zh: "请管理员在开发者后台启用机器人，并发布新版本。",
      en: "Ask an administrator to switch the bot on in the developer console and publish a new version.",
    },
  },
  230011: { meaning: { zh: "原消息已撤回。", en: "The message was recalled." } },
  230013: {
    meaning: { zh: "对方不在机器人的可用范围内。", en: "This person lies outside the bot's availability." },
    remedy: {
      zh: "请管理员把对方加入应用的可用范围。",
      en: "Ask an administrator to add them to the app's availability.",
    },
  },
  230018: {
    meaning: { zh: "群设置不允许机器人发言。", en: "The group's settings do not let the bot speak." },
  },
  230020: {
    meaning: {
      zh: "发消息太频繁，飞书暂时限流了。",
      en: "Too many messages at once: Feishu is limiting us.",
    },
  },
  230025: { meaning: { zh: "消息太长，飞书没有接收。", en: "The message is too long for Feishu." } },
  230028: {
    meaning: {
      zh: "消息未通过企业的防泄漏审查。",
      en: "The message did not pass the tenant's leak prevention.",
    },
    remedy: {
      zh: "消息里可能有明文手机号或邮箱。请联系企业管理员，或在私聊中查询。",
      en: "It may hold a phone number or an e-mail in full. Ask the tenant's administrator, or ask in a private chat.",
    },
  },
  230031: {
    meaning: {
      zh: "卡片发出已超过 14 天，不能再更新。",
      en: "The card is more than 14 days old and cannot change.",
    },
    remedy: { zh: "请重新提问。", en: "Please ask again." },
  },
  230035: {
    meaning: { zh: "机器人没有在这里发言的权限。", en: "The bot may not speak here." },
    remedy: {
      zh: "请检查是否开启了禁言，或屏蔽了机器人。",
      en: "See whether the chat is muted or the bot blocked.",
    },
  },
  230053: {
    meaning: { zh: "对方已设置不接收机器人消息。", en: "This person has stopped the bot's messages." },
  },
  230099: {
    meaning: { zh: "飞书不接受这张卡片。", en: "Feishu did not accept the card." },
    remedy: supportWithLogId,
  },
  230110: { meaning: { zh: "原消息已删除。", en: "The message was deleted." } },
  232009: { meaning: { zh: "这个群已解散。", en: "This group has been dissolved." } },
};

/** Codes which deserve words of their own, by code. */
export const codeExplanations: Readonly<Record<number, Special>> = {
  ...platform,
  ...hire,
  ...people,
  ...messages,
};
