import type { Guide } from "../guide.ts";

export const talentGuide: Guide = {
  purpose: {
    zh: "面试前或联系前，看一位人才的完整履历。",
    en: "Before an interview or a call you want to see everything Feishu Hire knows of one talent.",
  },
  ways: [
    {
      say: { zh: "张三的简历", en: "profile of Ada Byrne" },
      does: {
        zh: "按姓名查；同名的不止一位时，先问你是哪一位。",
        en: "By name; where several have it, you are asked which one.",
      },
    },
    {
      say: { zh: "138 0013 8000 的简历", en: "profile of 13800138000" },
      does: { zh: "按手机号、邮箱或证件号。", en: "By phone, e-mail or ID number." },
    },
  ],
  card: [
    {
      zh: "联系方式、工作年限、所在地和期望工作地点、性别、年龄",
      en: "How to reach them, years of experience, where they live and want to work, gender, age",
    },
    {
      zh: "可展开：工作、教育、实习和项目经历，作品、获奖、语言、社交账号，个人信息，来源与归档（标签、人才库、简历附件），登记表",
      en: "To unfold: work, education, internships and projects; works, awards, languages, social accounts; personal details; sources and filing (tags, pools, résumé attachments); registration forms",
    },
    { zh: "标签：已入职、猎头保护期、最高学历", en: "Tags: joined, agency period, top degree" },
    { zh: "按钮：查内推；已入职的还有查职务", en: "Buttons: Referrals, and Job for somebody who joined" },
  ],
  next: [
    {
      say: { zh: "他的内推", en: "who referred him" },
      asks: "referrals",
      does: { zh: "查这位人才的内推。", en: "Asks who referred this talent." },
    },
    {
      say: { zh: "看看这个人的档案", en: "his profile" },
      asks: "talent",
      does: { zh: "在内推卡片之后回到档案。", en: "Back to the profile from the card of referrals." },
    },
  ],
  seen: [
    { of: "contact", what: { zh: "手机、邮箱、社交账号", en: "phone, e-mail, social accounts" } },
    {
      of: "identity",
      what: {
        zh: "性别、年龄、生日、证件、国籍、家乡、户口、婚姻状况、住址、登记表",
        en: "gender, age, birthday, ID document, nationality, home town, registered residence, marital status, address, registration forms",
      },
    },
  ],
};
