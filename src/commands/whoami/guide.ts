import type { Guide } from "../guide.ts";

export const whoamiGuide: Guide = {
  purpose: {
    zh: "想知道自己为什么能查或不能查、为什么有的内容打了码。",
    en: "You want to know why you may or may not ask something, or why a value is masked.",
  },
  card: [
    {
      zh: "你的角色、从哪里来、能查什么、完整可见什么；在群里还写明这个群能看到什么",
      en: "Your roles and where they come from, what you may ask and see in full; in a group also what the group sees",
    },
    { zh: "要开通权限时该找谁", en: "Whom to ask for more" },
  ],
};
