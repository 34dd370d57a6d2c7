import type { SettingsResult } from "../../../settings.ts";
import { type Found, ok } from "../finding.ts";

/** Whether the settings can be used, and whether there is an app at all. Values are never repeated. */
export function checkSettings(read: SettingsResult): Found {
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
