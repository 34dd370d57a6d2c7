import type { Settings, SettingsResult } from "../../../settings.ts";
import { type Found, ok } from "../finding.ts";

/** How events come in as the doctor was told, and as FEISHU_EVENTS has it. */
export interface OtherWay {
  readonly told: Settings["events"];
  readonly set: Settings["events"];
}

/** Whether the settings can be used, and whether there is an app at all. Values are never repeated. */
export function checkSettings(read: SettingsResult, other?: OtherWay): Found {
  if (!read.ok) {
    return {
      kind: "wrong",
      level: "failure",
      what: {
        zh: "有设置不能使用，Bole 不会启动。",
        en: "Some settings cannot be used: Bole will not start.",
      },
      remedy: {
        zh: "请按下面每一行改正 .env（每个变量的说明见 .env.example）。",
        en: "Correct .env as each line below says (.env.example explains every variable).",
      },
      items: read.problems,
    };
  }
  if (read.settings.app && other) return otherWay(other);
  if (read.settings.app) return ok({ zh: "设置可以使用。", en: "The settings can be used." });
  return {
    kind: "no-app",
    level: "failure",
    what: { zh: "没有配置飞书应用。", en: "No Feishu app is configured." },
    why: {
      zh: "没有应用时 Bole 只运行沙盒（npm start），没有可检查的飞书。",
      en: "Without one Bole only runs its sandbox (npm start), and there is no Feishu to check.",
    },
    remedy: {
      zh: "把 .env.example 复制为 .env，填入开发者后台「凭证与基础信息」和「事件与回调」里的四个 FEISHU_ 值（FEISHU_EVENTS=websocket 时只需前两个）；只想看看这个检查，请运行 npm run doctor -- --sandbox。",
      en: "Copy .env.example to .env and fill in the four FEISHU_ values from the developer console (Credentials & Basic Info, Events & Callbacks; with FEISHU_EVENTS=websocket the first two will do). To see this check at work without an app: npm run doctor -- --sandbox.",
    },
    items: ["FEISHU_APP_ID", "FEISHU_APP_SECRET", "FEISHU_ENCRYPT_KEY", "FEISHU_VERIFICATION_TOKEN"],
  };
}

const otherWay = ({ told, set }: OtherWay): Found => ({
  kind: "other-way",
  level: "warning",
  what: {
    zh: `设置可以使用；这里按 ${told} 检查，而 FEISHU_EVENTS 是 ${set}。`,
    en: `The settings can be used; this looks as for ${told}, while FEISHU_EVENTS is ${set}.`,
  },
  why: {
    zh: `Bole 启动后会按 ${set} 接收事件。`,
    en: `Started like this, Bole takes events the ${set} way.`,
  },
  remedy: {
    zh: `要用 ${told}，请把 FEISHU_EVENTS 改成 ${told}；否则检查时不要写 --${told}。`,
    en: `For ${told}, set FEISHU_EVENTS to ${told}; else leave --${told} out.`,
  },
});
