import type { Guide } from "../guide.ts";

export const auditGuide: Guide = {
  purpose: {
    zh: "管理员想知道谁在什么时候查过某个人，或某位同事查过什么。只在私聊里回答，看审计本身也会留下记录。",
    en: "An administrator wants to know who looked somebody up, or what a colleague asked. It is answered in private only, and asking it leaves a row as well.",
  },
  ways: [
    {
      say: { zh: "最近30天谁查过 13800138000", en: "who looked up ada@example.com last month" },
      does: { zh: "只看这段时间。", en: "Only that time." },
    },
    {
      say: { zh: "谁看过张三", en: "who looked up Ada Byrne" },
      does: { zh: "按姓名。", en: "By name." },
    },
  ],
  card: [
    {
      zh: "谁、什么时候、在哪里、问了什么、结果如何、显示了多少人和哪几类信息",
      en: "Who, when, where, what was asked and what came of it, how many people and which classes of data were shown",
    },
    { zh: "按钮：翻页、筛选、导出 Excel", en: "Buttons: pages, Refine, Export .xlsx" },
  ],
};
