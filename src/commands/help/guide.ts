import type { Guide } from "../guide.ts";

export const helpGuide: Guide = {
  purpose: {
    zh: "忘了怎么问的时候。看不懂的话，伯乐也用它来回答，不做任何查询。",
    en: "You forgot how to ask. Whatever Bole does not understand is answered with it too, and nothing is looked up.",
  },
  card: [
    { zh: "你在这里能问的每一项，各带例子", en: "Everything you may ask here, with examples" },
    { zh: "按钮：每一项的表单", en: "Buttons: the form of each" },
  ],
};
