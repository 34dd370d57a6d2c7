import type { Data } from "../../../feishu/endpoint.ts";
import { getApplication } from "../../../feishu/endpoints/application-get.ts";
import { getAppVersion } from "../../../feishu/endpoints/application-versions-get.ts";
import { consolePage } from "../console-links.ts";
import { type Finding, type Found, ok } from "../finding.ts";
import type { Patient } from "../patient.ts";
import { unchecked } from "../unchecked.ts";
import { checkSubscriptions, type Subscribed } from "./subscriptions.ts";

type App = Data<typeof getApplication>["app"];

/** What the console says of the app, and where it sends events, if it says so. */
export interface AppChecked {
  readonly findings: readonly Finding[];
  readonly requestUrl?: string | undefined;
}

/** Whether the app is in use and published, and subscribed to what Bole answers to. */
export async function checkApp(patient: Patient): Promise<AppChecked> {
  const { appId } = patient.app;
  const asked = await patient.feishu.call(getApplication, {
    path: { app_id: appId },
    query: { lang: "zh_cn" },
  });
  if (!asked.ok) {
    const about = {
      zh: "应用的发布状态、事件和回调订阅",
      en: "The app's publication, its events and callbacks",
    };
    const found = unchecked(patient, asked.failure, about);
    return { findings: [{ check: "app", ...byHand(patient, found) }] };
  }
  const { app } = asked.value;
  const subscribed = await subscriptionsOf(patient, app);
  return {
    findings: [
      { check: "app", ...published(patient, app) },
      ...checkSubscriptions(patient, subscribed).map((it) => ({ check: "subscriptions", ...it }) as const),
    ],
    requestUrl: app.event?.request_url || undefined,
  };
}

/** Bole does without this scope; so does whoever looks by hand. */
function byHand(patient: Patient, found: Found): Found {
  if (found.kind !== "unchecked") return found;
  return {
    ...found,
    remedy: {
      zh: "Bole 运行时不需要这项权限：可以只为检查开通它，或在「事件与回调」里对照 app-manifest.json 的 events 和 callbacks 手工核对。",
      en: "Bole does not need this scope to run: grant it for the check only, or compare the events and callbacks of app-manifest.json with Events & Callbacks by hand.",
    },
    link: found.link ?? consolePage(patient, "event"),
  };
}

function published(patient: Patient, app: App): Found {
  const link = consolePage(patient, "version");
  if (app.status === 0) {
    return {
      kind: "stopped",
      level: "failure",
      what: { zh: "应用已停用。", en: "The app is stopped." },
      why: {
        zh: "停用的应用收不到消息，也不能调用接口。",
        en: "A stopped app gets no messages and may call nothing.",
      },
      remedy: { zh: "请企业管理员在管理后台启用它。", en: "Ask the company's administrator to enable it." },
      link,
    };
  }
  if (!app.online_version_id) {
    return {
      kind: "unpublished",
      level: "failure",
      what: { zh: "应用还没有发布过版本。", en: "No version of the app was ever published." },
      why: {
        zh: "权限、事件和机器人都在发布并审核通过后才生效。",
        en: "Scopes, events and the bot count only once a version is published and approved.",
      },
      remedy: { zh: "创建版本并发布。", en: "Create a version and publish it." },
      link,
    };
  }
  if (app.unaudit_version_id) {
    return {
      kind: "under-review",
      level: "warning",
      what: { zh: "有一个版本正在审核。", en: "A version is under review." },
      why: { zh: "其中的改动还没有生效。", en: "What it changes does not count yet." },
      remedy: { zh: "请管理员审核，然后再检查一次。", en: "Have it approved, then check again." },
      link,
    };
  }
  return ok({ zh: "应用已发布，在使用中。", en: "The app is published and in use." });
}

/** From the app where it tells, else the events from the version that is online. */
async function subscriptionsOf(patient: Patient, app: App): Promise<Subscribed> {
  const callback = app.callback ?? app.callback_info;
  const told: Subscribed = {
    eventWay: app.event?.subscription_type,
    events: app.event?.subscribed_events,
    requestUrl: app.event?.request_url,
    callbackWay: callback?.callback_type,
    callbacks: callback?.subscribed_callbacks,
    callbackUrl: callback?.request_url,
  };
  if (told.events || !app.online_version_id) return told;
  const version = await patient.feishu.call(getAppVersion, {
    path: { app_id: patient.app.appId, version_id: app.online_version_id },
    query: { lang: "zh_cn" },
  });
  if (!version.ok) return told;
  const { event_infos, events } = version.value.app_version;
  return { ...told, events: event_infos?.map((it) => it.event_type) ?? events };
}
