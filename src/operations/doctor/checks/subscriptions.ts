import { manifest } from "../../manifest.ts";
import { consolePage } from "../console-links.ts";
import { type Found, ok } from "../finding.ts";
import type { Patient } from "../patient.ts";

/** What the API tells of the app's events and callbacks; absent is what it does not tell. */
export interface Subscribed {
  readonly eventWay?: string | undefined;
  readonly events?: readonly string[] | undefined;
  readonly requestUrl?: string | undefined;
  readonly callbackWay?: string | undefined;
  readonly callbacks?: readonly string[] | undefined;
  readonly callbackUrl?: string | undefined;
}

/** Whether every event and callback Bole answers to is subscribed to, and comes in the way Bole listens. */
export function checkSubscriptions(patient: Patient, told: Subscribed): readonly Found[] {
  const { events, callbacks } = manifest();
  const lackEvents = missing(events.items.tenant, told.events);
  const lackCallbacks = missing(callbacks.items, told.callbacks);
  const link = consolePage(patient, "event");
  const found: Found[] = [];
  if (lackEvents.length > 0) found.push({ ...eventsMissing(lackEvents), link });
  if (lackCallbacks.length > 0) found.push({ ...callbacksMissing(lackCallbacks), link });
  const wrong = [told.eventWay, told.callbackWay].some((way) => way !== undefined && way !== patient.events);
  if (wrong) found.push({ ...otherWay(patient.events), link });
  if (patient.events === "webhook" && elsewhere(patient.webhook, told)) found.push({ ...otherAddress, link });
  if (!told.events || !told.callbacks) found.push({ ...notTold(told), link });
  if (found.length > 0) return found;
  return [ok({ zh: "事件和回调都已订阅。", en: "All events and callbacks are subscribed to." })];
}

const missing = (wanted: readonly string[], told: readonly string[] | undefined) =>
  told ? wanted.filter((name) => !told.includes(name)) : [];

function elsewhere(webhook: string | undefined, { requestUrl, callbackUrl }: Subscribed): boolean {
  const here = webhook && URL.parse(webhook)?.host;
  return [requestUrl, callbackUrl].some((url) => here && url && URL.parse(url)?.host !== here);
}

const eventsMissing = (items: readonly string[]): Found => ({
  kind: "events-missing",
  level: "failure",
  what: {
    zh: `有 ${items.length} 个事件没有订阅。`,
    en: `${items.length} ${items.length === 1 ? "event is" : "events are"} not subscribed to.`,
  },
  why: {
    zh: "没有订阅的事件飞书不会推送：收不到消息，或不知道自己进了哪个群。",
    en: "Feishu does not push what is not subscribed to: no messages, or no word of a group Bole was put in.",
  },
  remedy: {
    zh: "在「事件与回调 › 事件配置」里添加，并发布新版本。",
    en: "Add them under Events & Callbacks › Events, and publish a version.",
  },
  items,
});

const callbacksMissing = (items: readonly string[]): Found => ({
  kind: "callbacks-missing",
  level: "failure",
  what: { zh: "没有订阅卡片回调。", en: "The card callback is not subscribed to." },
  why: { zh: "卡片上的按钮和表单按了没有反应。", en: "Buttons and forms on cards do nothing." },
  remedy: {
    zh: "在「事件与回调 › 回调配置」里添加，并发布新版本。",
    en: "Add it under Events & Callbacks › Callbacks, and publish a version.",
  },
  items,
});

const otherWay = (events: Patient["events"]): Found => ({
  kind: "other-way",
  level: "failure",
  what:
    events === "webhook"
      ? {
          zh: "后台的订阅方式是长连接，Bole 却在等 Webhook。",
          en: "The console sends over a long connection, but Bole waits for a webhook.",
        }
      : {
          zh: "后台的订阅方式是 Webhook，Bole 却在用长连接。",
          en: "The console sends to a webhook, but Bole uses a long connection.",
        },
  why: { zh: "事件或回调到不了 Bole。", en: "Events or callbacks do not get to Bole." },
  remedy: {
    zh: "在「事件与回调」里改事件和回调的订阅方式，或改 FEISHU_EVENTS。",
    en: "Change how events and callbacks are sent under Events & Callbacks, or change FEISHU_EVENTS.",
  },
});

const otherAddress: Found = {
  kind: "other-address",
  level: "failure",
  what: {
    zh: "后台里的请求地址不是这个 Bole 的地址。",
    en: "The request address in the console is not this Bole's.",
  },
  why: { zh: "消息和按钮到了别处。", en: "Messages and presses go elsewhere." },
  remedy: {
    zh: "在「事件与回调」里把事件和回调的请求地址改为 --webhook 给出的地址。",
    en: "Set the request address of events and of callbacks to the one given with --webhook.",
  },
};

function notTold({ events }: Subscribed): Found {
  const what = events
    ? { zh: "接口没有说明订阅了哪些回调。", en: "The API does not tell which callbacks are subscribed to." }
    : {
        zh: "接口没有说明订阅了哪些事件和回调。",
        en: "The API does not tell which events and callbacks are subscribed to.",
      };
  return {
    kind: "not-told",
    level: "warning",
    what,
    why: {
      zh: "没有订阅 card.action.trigger 时，按钮没有反应。",
      en: "Without card.action.trigger buttons do nothing.",
    },
    remedy: {
      zh: "请在「事件与回调」里对照 app-manifest.json 的 events 和 callbacks。",
      en: "Compare Events & Callbacks with the events and callbacks of app-manifest.json.",
    },
  };
}
