import type { Guide } from "../guide.ts";

export const findTalentGuide: Guide = {
  purpose: {
    zh: "手里有手机号、邮箱或证件号，想知道是不是人才库里的人、是谁、有没有入职过。",
    en: "You have a phone number, an e-mail or an ID number, and want to know whether that person is in the talent pool, who it is, and whether they ever joined.",
  },
  ways: [
    {
      say: { zh: "13800138000", en: "13800138000" },
      does: { zh: "只发号码也可以；邮箱同理。", en: "The number alone will do; so will an e-mail." },
    },
    {
      say: { zh: "查电话 +1 415 555 0132", en: "who is +1 415 555 0132" },
      does: { zh: "外国号码带上国家区号。", en: "A foreign number needs its country code." },
    },
    {
      say: { zh: "查一下 13800138000、13800138001", en: "find talents by phone 13800138000, 13800138001" },
      does: {
        zh: "同类的几个值是一份名单，逐个查。",
        en: "Several values of one kind are a list: each is looked up.",
      },
    },
    {
      say: { zh: "13800138000 或 ada@example.com", en: "13800138000 or ada@example.com" },
      does: {
        zh: "满足任意一个。不说“或”时，一个手机号加一个邮箱要是同一个人的；再多就逐个查。",
        en: "Whoever fits either. Without “or”, one phone and one e-mail must belong to the same person; of more, each is looked up.",
      },
    },
    {
      say: { zh: "护照 E12345678", en: "resident ID 110101199003070011" },
      does: {
        zh: "证件要写明种类：身份证、护照、回乡证、台胞证、港澳或台湾居民居住证、其他证件。",
        en: "Say which kind of document it is: resident ID, passport, home return permit, Taiwan travel permit, residence permit, other document.",
      },
    },
  ],
  card: [
    { zh: "姓名、手机和邮箱、最近的职位和公司", en: "Name, phone and e-mail, latest post and company" },
    { zh: "哪个值匹配上了，哪些没有找到", en: "Which value matched, and which found nobody" },
    { zh: "是否已入职、人才 ID", en: "Whether they joined, and the talent ID" },
    {
      zh: "按钮：查看档案、查内推；已入职的还有查职务",
      en: "Buttons: Profile, Referrals, and Job for somebody who joined",
    },
  ],
  next: [
    {
      say: { zh: "他的内推", en: "his referrals" },
      asks: "referrals",
      does: { zh: "查这个人的内推。", en: "Asks who referred this person." },
    },
    {
      say: { zh: "看看这个人的档案", en: "her profile" },
      asks: "talent",
      does: { zh: "打开档案。", en: "Opens the profile." },
    },
    {
      say: { zh: "那 13900139000 呢", en: "what about ada@example.com?" },
      asks: "find-talent",
      does: { zh: "换一个人再查。", en: "The same of somebody else." },
    },
  ],
  seen: [
    { of: "contact", what: { zh: "手机和邮箱", en: "phone and e-mail" } },
    { of: "identity", what: { zh: "证件号", en: "ID numbers" } },
  ],
};
