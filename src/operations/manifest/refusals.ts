import type { Failure } from "../../feishu/failure.ts";
import { explain } from "../../feishu/remedies.ts";
import type { Both } from "../../words.ts";

/** What the codes of the documents "update an app's configuration" and "… abilities" ask one to do. */
const words: Readonly<Record<number, Both>> = {
  210012: { zh: "没有这个应用：请核对 FEISHU_APP_ID。", en: "There is no such app: check FEISHU_APP_ID." },
  210032: { zh: "没有这个应用：请核对 FEISHU_APP_ID。", en: "There is no such app: check FEISHU_APP_ID." },
  210035: {
    zh: "应用由多维表格创建，只能在别处修改：请在开发者后台新建一个自建应用。",
    en: "The app was made by Base and cannot be changed this way: create a custom app in the developer console.",
  },
  210040: {
    zh: "应用正在审核，审核结束前不能修改：请等管理员审核后再试。",
    en: "The app is under review and cannot be changed until that ends: try again once it is approved.",
  },
  210041: {
    zh: "要先开启机器人能力：请在「应用能力」里添加机器人，然后再试。",
    en: "The bot has to be switched on first: add it under Features, then try again.",
  },
  210042: {
    zh: "飞书向请求地址发了验证请求，没有得到正确的答复：请先启动 Bole，用 npm run doctor -- --webhook 检查地址，并确认后台的 Encrypt Key 与 .env 一致。",
    en: "Feishu tried the address and got no right answer: start Bole first, check it with npm run doctor -- --webhook, and make sure that the console's Encrypt Key is the one in .env.",
  },
  210043: {
    zh: "应用不是在开发者后台创建的，不能这样修改：请新建一个自建应用。",
    en: "The app was not made in the developer console and cannot be changed this way: create a custom app.",
  },
};

/** What Feishu answered, in words: what it means, and what to do. Its own message stays out. */
export function refusalInWords(failure: Failure): Both {
  const { meaning, remedy } = explain(failure);
  const special = failure.code === undefined ? undefined : words[failure.code];
  const said = [failure.code, failure.logId].filter((it) => it !== undefined).join(" · ");
  const tail = said && ` (${said})`;
  return {
    zh: `${special?.zh ?? `${meaning.zh}${remedy.zh}`}${tail}`,
    en: `${special?.en ?? `${meaning.en} ${remedy.en}`}${tail}`,
  };
}
