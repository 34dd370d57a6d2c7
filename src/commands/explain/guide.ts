import type { Guide } from "../guide.ts";

export const explainGuide: Guide = {
  purpose: {
    zh: "答案不是你想要的，想知道伯乐把你的话理解成了什么。",
    en: "The answer is not what you wanted, and you wonder how your words were read.",
  },
  card: [
    {
      zh: "你的话一段一段地被读成了什么，哪些没有用上，笔误改成了什么",
      en: "What each piece of your words was read as, what was left unused, which slips were mended",
    },
  ],
};
