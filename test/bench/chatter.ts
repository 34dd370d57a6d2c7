import { appId, verificationToken } from "../intake/feishu.ts";

/** Such that the whole event is 1 kB, as most are. Characters. */
const words = "今天的面试改到下午三点，会议室在十二楼。Please bring the printed résumé of the candidate. ";

/** `im.message.receive_v1`, about 1 kB: somebody speaks in a group, and not to the bot. */
export function chatter(id: string, at: number) {
  return {
    schema: "2.0",
    header: {
      event_id: `event-${id}`,
      token: verificationToken,
      create_time: String(at),
      event_type: "im.message.receive_v1",
      tenant_key: "2ca1d211f64f6438",
      app_id: appId,
    },
    event: {
      sender: {
        sender_id: {
          union_id: "on_8ed6aa67826108097d9ee143816345",
          open_id: "ou_84aad35d084aa403a838cf73ee18467",
        },
        sender_type: "user",
        tenant_key: "736588c9260f175e",
      },
      message: {
        message_id: `om_${id}`,
        create_time: String(at),
        update_time: String(at),
        chat_id: "oc_5ce6d572455d361153b7xx51da133945",
        chat_type: "group",
        message_type: "text",
        content: JSON.stringify({ text: words.repeat(3) }),
        user_agent:
          "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Lark/7.20.6 LarkLocale/en_US SDK-Version/7.20.5",
      },
    },
  };
}
