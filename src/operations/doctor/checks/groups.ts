import { listChats } from "../../../feishu/endpoints/im-chats-list.ts";
import { type Found, ok } from "../finding.ts";
import type { Patient } from "../patient.ts";
import { unchecked } from "../unchecked.ts";

/** So many groups are looked at. */
const page = 100;

/** How many groups the bot is in, and whether people from outside are in some of them. Names are not shown. */
export async function checkGroups(patient: Patient): Promise<Found> {
  const chats = await patient.feishu.call(listChats, { query: { page_size: page } });
  if (!chats.ok) return unchecked(patient, chats.failure, { zh: "机器人所在的群", en: "The bot's groups" });
  const { items, has_more } = chats.value;
  const external = items.filter((it) => it.external).length;
  const count = `${items.length}${has_more ? "+" : ""}`;
  if (items.length === 0) {
    return {
      kind: "none",
      level: "warning",
      what: { zh: "机器人还不在任何群里。", en: "The bot is in no group yet." },
      why: {
        zh: "单聊照常可用；群里要先添加机器人。",
        en: "Private chats work all the same; a group has to add the bot first.",
      },
      remedy: { zh: "在群设置 › 群机器人里添加 Bole。", en: "Add Bole under the group's settings › Bots." },
    };
  }
  const outside = {
    zh:
      external > 0
        ? `，其中 ${external} 个有外部成员（默认不回答，除非在 access.yaml 的 groups 里写明）`
        : "",
    en:
      external > 0
        ? `, ${external} of them with people from outside (where it does not answer unless access.yaml names the group)`
        : "",
  };
  return ok({
    zh: `机器人在 ${count} 个群里${outside.zh}。`,
    en: `The bot is in ${count} ${count === "1" ? "group" : "groups"}${outside.en}.`,
  });
}
