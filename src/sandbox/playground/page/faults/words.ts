import type { FaultEffect, SwitchableEndpoint, SwitchesState } from "../../contract.ts";
import { type Lang, told } from "../words.ts";

/** Everything the panel of faults says. */
export const faultWords = {
  open: { zh: "故障", en: "Faults" },
  title: { zh: "故障面板", en: "Faults" },
  about: {
    zh: "让接口按文档出错，让事件在路上出岔子，看看伯乐怎么应对。",
    en: "Make endpoints fail as their documents say, and events go astray, and see how Bole copes.",
  },
  count: { zh: "已开启 {n} 项", en: "{n} on" },
  bar: { zh: "已开启 {n} 项故障", en: "{n} faults on" },
  barOne: { zh: "已开启 1 项故障", en: "1 fault on" },
  show: { zh: "查看", en: "Show" },
  none: { zh: "没有开启的故障，一切正常。", en: "Nothing is switched on. All is well." },
  off: { zh: "关闭", en: "Switch off" },
  offThis: { zh: "关闭：{what}", en: "Switch off: {what}" },
  clear: { zh: "全部关闭", en: "Clear all" },
  close: { zh: "收起面板", en: "Close panel" },
  add: { zh: "新增故障", en: "New fault" },
  endpoint: { zh: "哪个接口", en: "Which endpoint" },
  what: { zh: "出什么错", en: "What happens" },
  code: { zh: "哪个错误码", en: "Which code" },
  field: { zh: "哪个字段", en: "Which field" },
  turnOn: { zh: "开启", en: "Switch on" },
  pushes: { zh: "事件推送", en: "Events to the bot" },
  pushesAbout: {
    zh: "没送到的事件，飞书在 15 秒、5 分钟、1 小时、6 小时后再推；按钮只推一次。",
    en: "Feishu sends again what does not arrive, after 15 s, 5 min, 1 h and 6 h; a press it sends once.",
  },
  limits: { zh: "限频与凭证", en: "Limits and token" },
  expire: { zh: "让访问凭证立即失效", en: "Expire the access token now" },
  expired: { zh: "访问凭证已失效，下次调用会换新。", en: "Expired. The next call will need a new one." },
  failed: { zh: "没切换成，请再试一次。", en: "That did not work. Please try again." },
  errorKind: { zh: "返回错误码", en: "An error code" },
  scopeKind: { zh: "缺少接口权限", en: "Missing scope" },
  fieldKind: { zh: "缺少字段权限", en: "Missing field scope" },
  rangeKind: { zh: "数据范围为空", en: "Empty data range" },
  rateKind: { zh: "触发限频（429，等 5 秒）", en: "Rate limited (429, wait 5 s)" },
  slowKind: { zh: "慢 {n} 秒", en: "{n} s slow" },
  serverKind: { zh: "服务器错误（500）", en: "Server error (500)" },
  htmlKind: { zh: "网关错误页（502，HTML）", en: "Gateway page (502, HTML)" },
  cutKind: { zh: "连接中断", en: "Connection cut" },
  fieldOf: { zh: "缺少字段权限：{field}", en: "No scope for {field}" },
  second: { zh: "{n} 次/秒", en: "{n}/s" },
  minute: { zh: "{n} 次/分", en: "{n}/min" },
  asked: { zh: "查询", en: "Lookups" },
  names: { zh: "补全名称", en: "Names" },
  others: { zh: "消息、通讯录与凭证", en: "Messages, contacts, token" },
} as const;

/** The limits one can switch on, by name. */
export const limitWords = {
  calls: { zh: "按文档限制每个接口的频率", en: "Keep every endpoint's documented rate limit" },
  messages: { zh: "同一会话每秒最多 5 条消息", en: "At most 5 messages a second in one chat" },
} as const;

/** What may happen to every push, by name, in the order it is offered. */
export const pushWords = {
  doubled: { zh: "推送重复一遍", en: "Pushes come twice" },
  late: { zh: "推送晚到 2 秒", en: "Pushes come 2 s late" },
  swapped: { zh: "推送乱序：每条等下一条先到", en: "Pushes change places: each lets the next one by" },
  lost: { zh: "推送送到，应答丢失", en: "Pushes arrive, their answers get lost" },
  dropped: { zh: "推送丢失，没人应答", en: "Pushes get lost, nobody answers" },
  refused: { zh: "推送被拒（503）", en: "Pushes are refused (503)" },
  cut: { zh: "推送的连接中断", en: "Pushes are cut off" },
} as const;

/** How many things are switched on. */
export function countOf(state: SwitchesState): number {
  const lasting = [...Object.values(state.limits), ...Object.values(state.pushes)];
  return state.faults.length + lasting.filter(Boolean).length;
}

/** An effect in words, with the code's own where it is one. */
export function effectWords(
  effect: FaultEffect,
  endpoint: SwitchableEndpoint | undefined,
  lang: Lang,
): string {
  switch (effect.kind) {
    case "error": {
      const words = endpoint?.errors.find(({ code }) => code === effect.code)?.words;
      return [effect.code, words?.[lang]].filter(Boolean).join(" ");
    }
    case "scope":
      return faultWords.scopeKind[lang];
    case "field-scope":
      return told(faultWords.fieldOf, lang, { field: effect.field });
    case "range":
      return faultWords.rangeKind[lang];
    case "rate-limit":
      return faultWords.rateKind[lang];
    case "slow":
      return told(faultWords.slowKind, lang, { n: effect.seconds });
    case "server-error":
      return faultWords.serverKind[lang];
    case "html":
      return faultWords.htmlKind[lang];
    case "cut":
      return faultWords.cutKind[lang];
  }
}
