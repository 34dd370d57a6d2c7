import { referralCeiling } from "../../feishu/endpoints/hire-referrals-search.ts";
import type { Guide } from "../guide.ts";

export const referralsGuide: Guide = {
  purpose: {
    zh: "确认一位人才是谁内推的、什么时候、投了什么职位，例如发内推奖之前。",
    en: "You need to know who referred a talent, when, and for which application: before a bonus is paid, for instance.",
  },
  ways: [
    {
      say: { zh: "张三的内推", en: "referrals of Ada Byrne" },
      does: { zh: "按姓名查。", en: "By name." },
    },
    {
      say: { zh: "2024年1月谁内推了 ada@example.com", en: "referrals of ada@example.com in January 2024" },
      does: { zh: "只看这段时间的内推。", en: "Only referrals of that time." },
    },
  ],
  card: [
    {
      zh: "每次内推：内推人、时间、投递的职位；投递转移过的也写明",
      en: "Each referral: who, when, which application; and where that was moved to",
    },
    {
      zh: `飞书一次最多返回 ${referralCeiling} 条，可能还有更多时，卡片上有缩小时间范围的按钮`,
      en: `Feishu returns at most ${referralCeiling}; where there may be more, buttons narrow the period`,
    },
    { zh: "按钮：查看档案、筛选", en: "Buttons: Profile, Refine" },
  ],
  next: [
    {
      say: { zh: "上个月的呢", en: "and since last month?" },
      asks: "referrals",
      does: { zh: "同一个人，换一段时间。", en: "The same person, another period." },
    },
    {
      say: { zh: "那李娜呢", en: "what about ada@example.com?" },
      asks: "referrals",
      does: { zh: "换一个人查。", en: "The same of somebody else." },
    },
    {
      say: { zh: "档案呢", en: "and his profile?" },
      asks: "talent",
      does: { zh: "打开这位人才的档案。", en: "Opens this talent's profile." },
    },
  ],
};
